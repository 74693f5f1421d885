// Whatever a page holds, it holds the same when it is smaller.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { escapeHtml } from "../../../src/lib/html.ts";
import { minifyHtml } from "../../../src/pipeline/transforms/minify.ts";
import { namesIn } from "../../commands/folders.ts";
import { buildFixture, buildShippedSite, CONTENT } from "../../site/build-fixture.ts";

type Node = DefaultTreeAdapterMap["node"];

/** Elements with their attributes, and text; of white space only that there is some inside a line. */
function outline(html: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node, isShown: boolean): void => {
    if ("value" in node) {
      const text = isShown ? node.value : node.value.replaceAll(/[\t\n\f\r ]+/gu, " ").trim();
      if (text !== "") found.push(text);
    }
    if ("attrs" in node)
      found.push(
        `<${node.tagName} ${node.attrs
          .filter(
            ({ name, value }) => value !== "" && !(node.tagName === "button" && name === "type" && value === "submit"),
          )
          .map(
            ({ name, value }) =>
              `${name}=${name === "class" ? value.trim().split(/\s+/u).join(" ") : value.replaceAll(", ", ",")}`,
          )
          .sort()
          .join(" ")}>`,
      );
    if ("childNodes" in node)
      for (const child of node.childNodes)
        visit(child, isShown || node.nodeName === "pre" || node.nodeName === "textarea");
  };
  visit(parse(html, { scriptingEnabled: false }), false);
  return found;
}

const minified = async (html: string): Promise<string> => (await minifyHtml(Buffer.from(html))).toString();

const pieces = fc.constantFrom(
  "<",
  ">",
  "&",
  "&lt",
  "&lt;",
  "&#",
  "&#60;",
  ";",
  "#",
  "'",
  '"',
  "/",
  "script",
  "img src=x onerror=alert(1)",
  "copy",
  "s1&ts&1",
  "!--",
  "-->",
  "=",
  "`",
  " ",
  "\n",
  "é",
  "<b>",
  "</p>",
  "</script>",
  "<script&s1&ts&1>",
  "{{",
  "a",
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join("")}y`);

test("text stays text, in elements, attributes, code and fields", async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (one, other) => {
      const html =
        `<!doctype html><html lang="en"><head><title>${escapeHtml(one)}</title>` +
        `<meta name="description" content="${escapeHtml(other)}"></head><body>` +
        `<p data-x="${escapeHtml(one)}">${escapeHtml(other)} <em>${escapeHtml(one)}</em> ${escapeHtml(one)}</p>` +
        `<pre>${escapeHtml(other)}</pre><textarea>${escapeHtml(one)}</textarea></body></html>`;
      expect(outline(await minified(html))).toEqual(outline(html));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [
    "between words of a line",
    "<p>One <em>two</em> <b>three</b>\n<a href=/>four</a></p>",
    "<em>two</em> <b>three</b> <a",
  ],
  ["in code", "<pre><code>  a\n\n    b </code></pre>", "<code>  a\n\n    b </code>"],
  ["in a field", "<textarea>\n\n a  b </textarea>", " a  b </textarea>"],
])("white space stays %s", async (_place, html, kept) => {
  expect(
    await minified(`<!doctype html><html lang="en"><head><title>A</title></head><body>${html}</body></html>`),
  ).toContain(kept);
});

test("scripts and structured data stay what they are, but for white space around them", async () => {
  const script =
    '<script type="application/ld+json">{ "name": "A  &  B <\\/b>" }</script><script>  let a = 1 ;\n</script>';
  expect(
    await minified(`<!doctype html><html lang="en"><head><title>A</title></head><body>${script}</body></html>`),
  ).toContain('{ "name": "A  &  B <\\/b>" }</script><script>let a = 1 ;</script>');
});

describe("the site that ships", () => {
  let plain: string;
  let small: string;
  beforeAll(async () => {
    ({ output: plain } = await buildShippedSite());
    ({ output: small } = await buildFixture(CONTENT, { plainPages: false }));
  });

  test("has the same pages, and they are smaller", () => {
    const pages = namesIn(plain).filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(60);
    for (const name of pages) {
      const [before, after] = [plain, small].map((site) => readFileSync(path.join(site, name), "utf8"));
      expect(after?.length, name).toBeLessThan(before?.length ?? 0);
      expect(outline(after ?? ""), name).toEqual(outline(before ?? ""));
    }
  });
});
