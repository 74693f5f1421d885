// HTML that needs no parsing is really read by browsers as it is written.
import fc from "fast-check";
import { expect, test } from "vitest";
import { rewriteAsRead } from "../../../../src/pipeline/markdown/typed-html/browser-view.ts";
import { readsAsWritten } from "../../../../src/pipeline/markdown/typed-html/reads-as-written.ts";
import { readTags } from "../../../../src/pipeline/markdown/typed-html/read-tags.ts";

const isKnown = (html: string): boolean => readsAsWritten(readTags([{ html, line: 0 }]));

test.each([
  '<figure><img src="a.jpg" alt="A"><figcaption><a href="/b/">B</a></figcaption></figure>',
  '<iframe src="https://video.example/1"></iframe>',
  "<details><summary>More</summary><ul><li>One</li></ul></details>",
  "<p>A <b>b</b><br>c</p><hr>",
])("is known of %s", (html) => {
  expect(isKnown(html)).toBe(true);
});

test.each([
  "<p><div></div></p>",
  "<a><a></a></a>",
  "<b><i></b></i>",
  "<li>a</li>",
  "<table></table>",
  "<p>a",
  "<?php ?>",
])("isn't known of %s", (html) => {
  expect(isKnown(html)).toBe(false);
});

const NAMES =
  "a b br dd details div dl figure h1 h2 hr iframe img li ol p section span summary table td ul video".split(" ");
const trees = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium" },
    fc.constantFrom("", "text", "<br>", "<!-- a -->"),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie("tree"), { maxLength: 3 }))
      .map(([name, children]) => `<${name}>${children.join("")}</${name}>`),
  ),
})).tree;

test("what is known is true", () => {
  fc.assert(
    fc.property(trees, (html) => {
      if (isKnown(html)) expect(rewriteAsRead(html), html).toBeUndefined();
    }),
    { numRuns: 5000 },
  );
});
