// Texts as other programs have them: the site is built, and what wouldn't look as it did there is told with its line.
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { formatLine } from "../../src/lib/problem.ts";
import { buildFixture, type BuiltSite } from "./build-fixture.ts";

const CONTENT = path.resolve(import.meta.dirname, "../fixtures/moved-blog");
let built: BuiltSite;

beforeAll(async () => {
  built = await buildFixture(CONTENT);
});

/** Only the first sentence of each: the tests of the warnings have the others. */
const toldOf = (name: string): readonly string[] =>
  built.result.problems
    .filter(({ file }) => file.endsWith(`-${name}.md`))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map((problem) =>
      formatLine(problem)
        .replace(/^warning, /u, "")
        .replace(/, because .*$/su, ""),
    );

describe("reports", () => {
  test.each([
    [
      "liquid",
      [
        "line 2: layout isn't needed: the folder of the file decides which layout it gets. Remove the line.",
        "line 4: wordpress_id does nothing here. Remove it.",
        'line 11: Readers see {% include figure.html src="/assets/loaf.jpg" caption="A loa…',
        "line 13: Readers see {{ site.url }}",
        "line 15: Readers see {% highlight js %}",
        "line 19: Readers see {% raw %}",
        "line 19: Readers see {{ braces }}",
        "line 21: Readers see {% youtube w7Ft2ymGmfc %}",
        "line 23: Readers see {% post_url 2013-04-24-attributes %}",
        'line 25: Readers see {{< figure src="/assets/loaf.jpg" title="A loaf" >}}',
        "line 27: Readers see [caption…]",
      ],
    ],
    [
      "attributes",
      [
        "line 7: Readers see {#bread}",
        "line 10: Readers see {: .lead}",
        "line 12: Readers see {: .wide }",
        "line 14: Readers see {.button}",
        "line 27: Readers see ::: info here",
        "line 31: Readers see [^9]",
      ],
    ],
    [
      "html",
      [
        "line 8: Readers see the signs of Markdown on this line",
        "line 15: Readers see </div> as code",
        "line 42: The script from platform.twitter.com can't load anything else",
        "line 46: Nothing happens at onclick here",
      ],
    ],
    [
      "components",
      [
        'line 5: Readers see import { Chart } from "./chart.js";',
        "line 7: <Chart data={values} /> isn't HTML, so readers see nothing here. Remove it, or type what they should see.",
        "line 9: <GithubCulture> isn't HTML, so readers see only the words in it. Remove it and its end, or write a callout: ::: note",
        "line 15: <your name> looks like HTML but isn't, so it's shown as text. Type a backslash before it: \\<your name>",
      ],
    ],
    ["toml", ["line 9: extra does nothing here. Remove it."]],
  ])("%s", (name, told) => {
    expect(toldOf(name)).toEqual(told);
  });
});

test("all posts are published at the addresses that their files and front matter name", () => {
  const posts = built.result.pages.flatMap(({ kind, address }) => (kind === "post" ? [address] : []));
  expect(posts).toEqual([
    "/2013/04/25/liquid/",
    "/2013/04/24/attributes/",
    "/2013/04/23/html/",
    "/2013/04/22/components/",
    "/2013/04/21/toml/",
  ]);
});

test("template code stays text, and code between backticks is code", () => {
  const html = readFileSync(path.join(built.output, "2013/04/25/liquid/index.html"), "utf8");
  expect(html).toContain("{{ site.url }}");
  expect(html).toContain("<code>{{ code }}</code>");
});
