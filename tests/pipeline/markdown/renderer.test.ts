// Markdown becomes HTML: strict CommonMark, plus the extensions that posts need.
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRenderer } from "../../../src/pipeline/markdown/renderer.ts";
import { englishStrings } from "../settings/sample-settings.ts";
import { secondsOf } from "../../seconds-of.ts";
import { htmlOf, renderSample } from "./render-sample.ts";

interface SpecExample {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const require = createRequire(import.meta.url);
const { tests: spec } = require("commonmark-spec") as { readonly tests: readonly SpecExample[] };

test("renders all 652 examples of CommonMark 0.31.2 as they should be when extensions are off", () => {
  const render = createRenderer({ strings: englishStrings(), extensions: false });
  const tabs = (text: string): string => text.replaceAll("→", "\t");
  // The specification leaves white space inside an empty block open.
  const normal = (html: string): string => html.replaceAll("<blockquote>\n</blockquote>", "<blockquote></blockquote>");
  const failing = spec.filter(
    ({ markdown, html }) => normal(render(tabs(markdown), ({ target }) => target).html) !== normal(tabs(html)),
  );
  expect(failing.map(({ number }) => number)).toEqual([]);
  expect(spec).toHaveLength(652);
});

describe("template code stays text", () => {
  test.each([
    ["Dear {{ first_name }},", "<p>Dear {{ first_name }},</p>\n"],
    ["{% 50 off %} {% raw %}", "<p>{% 50 off %} {% raw %}</p>\n"],
    ["{# a remark #}", "<p>{# a remark #}</p>\n"],
    ["`{{ x }}`", "<p><code>{{ x }}</code></p>\n"],
    ["${x} <%= y %> [[z]]", "<p>${x} &lt;%= y %&gt; [[z]]</p>\n"],
  ])("%j", (source, html) => {
    expect(htmlOf(source)).toBe(html);
  });
});

describe("typography", () => {
  const german = { strings: { quotes: ["„", "“", "‚", "‘"] } };

  test.each([
    [`"It's" she said, 'no' and "she said 'yes'".`, "“It’s” she said, ‘no’ and “she said ‘yes’”."],
    ["pages 3--5 --- more or less... (c) 2026", "pages 3–5 — more or less… (c) 2026"],
  ])("in English: %s", (source, html) => {
    expect(htmlOf(source)).toBe(`<p>${html}</p>\n`);
  });

  test("in German: the marks of the language, also inside each other", () => {
    expect(htmlOf(`"Er sagte 'ja' dazu", so war's.`, german)).toBe("<p>„Er sagte ‚ja‘ dazu“, so war’s.</p>\n");
  });

  test("in French: marks of two characters", () => {
    expect(htmlOf(`"Oui"`, { strings: { quotes: ["«\u00a0", "\u00a0»", "“", "”"] } })).toBe(
      "<p>«\u00a0Oui\u00a0»</p>\n",
    );
  });

  test("leaves code and addresses alone", () => {
    expect(htmlOf('`"a" -- b` [x](/a--b "t")')).toBe(
      '<p><code>&quot;a&quot; -- b</code> <a href="/a--b" title="t">x</a></p>\n',
    );
  });
});

test("strikes through between double tildes", () => {
  expect(htmlOf("~~gone~~ ~stays~")).toBe("<p><s>gone</s> ~stays~</p>\n");
});

test("lets raw HTML through as its author typed it", () => {
  const html =
    '<details class=x>\n<summary>More</summary>\n<iframe src="https://video.example/1" allow="fullscreen"></iframe>\n</details>\n';
  expect(htmlOf(html)).toBe(html);
});

test("counts words", () => {
  expect(renderSample("One two **three**.\n\n- four").words).toBeGreaterThanOrEqual(4);
});

test("keeps no state between documents", () => {
  const render = createRenderer({ strings: englishStrings(), extensions: true });
  const [first, second] = ["# One\n\nA.[^1]\n\n[^1]: Note\n", "# One\n\nB.[^1]\n\n[^1]: Note\n"].map((source) =>
    render(source, ({ target }) => target),
  );
  expect(second?.ids).toEqual(first?.ids);
  expect(first?.html.replace("A.", "B.")).toBe(second?.html);
});

describe("survives", () => {
  test("two hundred quotes inside each other, with the text in the innermost", () => {
    const html = htmlOf(`${"> ".repeat(200)}deep\n`);
    expect(html.match(/<blockquote>/gu)).toHaveLength(200);
    expect(html).toContain("<p>deep</p>");
  });

  test("a text of one megabyte, whole", () => {
    const html = htmlOf(
      `${"A paragraph of **words** and [links](/about/) that goes on.\n\n".repeat(18_000)}The end.\n`,
    );
    expect(html.match(/<a href="\/about\/">/gu)).toHaveLength(18_000);
    expect(html).toMatch(/<p>The end\.<\/p>\n$/u);
  });

  test.each([
    ["opening brackets", "[".repeat(5000)],
    ["pictures that never end", "![".repeat(100_000)],
    ["stars", `${"*".repeat(5000)}a`],
    ["backticks", "`".repeat(20_000)],
    ["quotation marks", `${'"'.repeat(5000)}x`],
    ["broken tags", '<a href="'.repeat(3000)],
    ["list marks", `${"- ".repeat(300)}x`],
    ["references to one note", `${"a[^1] ".repeat(1000)}\n\n[^1]: Note`],
    ["callouts", "::: note\n".repeat(200)],
  ])("thousands of %s", (_, source) => {
    expect(htmlOf(source).length).toBeGreaterThan(0);
  });

  test("any text at all", () => {
    const render = createRenderer({ strings: englishStrings(), extensions: true });
    const marks = [
      "# ",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "`",
      "```",
      "~~~",
      "[",
      "](",
      ")",
      "![",
      "<",
      ">",
      '<a href="',
      '">',
      "</a>",
      "<!--",
      "-->",
      '<img src="x">',
      "|",
      "|---|",
      "::: note\n",
      ":::",
      "[^1]",
      "[^1]: ",
      "^[",
      "**",
      "_",
      "~~",
      '"',
      "'",
      "{{",
      "%}",
      "&amp;",
      "\\",
      "\t",
      "    ",
      "word ",
      "é",
      "\ud800",
      "\u0000",
      "$&",
      "%zz",
      "...",
    ];
    const wild = fc.oneof(
      fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(wild, (source) => render(source, ({ target }) => target).html.length >= 0),
      { numRuns: 5000 },
    );
  });
});

test("link definitions with internal names stay link definitions", () => {
  expect(renderSample("[a][1]\n\n[1]: /about/").references).toEqual([{ kind: "link", target: "/about/", line: 0 }]);
  expect(htmlOf("[a][4294967294]\n\n[4294967294]: /x/")).toContain('href="/x/"');
});

test("a heading named like a part of the layout gets another id", () => {
  expect(renderSample("## Responses\n\n## Main\n\n## Comment 7").ids).toEqual([
    "responses-2",
    "main-2",
    "section-comment-7",
  ]);
});

test("a wrong link in a table is reported with its row", () => {
  expect(renderSample("text\n\n| a |\n|---|\n| [b](/c/) |").references).toMatchObject([{ target: "/c/", line: 4 }]);
});

test("an <img> in a comment or a script isn't a picture", () => {
  expect(
    renderSample('<!-- <img src="old.jpg"> -->\n\n<script>const a = "<img src=\'x.png\'>"</script>').references,
  ).toEqual([]);
});

test.each(["meta", "constructor", "__proto__", "extend"])("a fence named %s is plain code", (name) => {
  expect(htmlOf(`\`\`\`${name}\na\n\`\`\``)).toContain(">a\n</code>");
});

test.each(["# a\n", "= \n", "a\n-\n", "https://a.b/(", "[a]("])("%j, over and over, is rendered at once", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  expect(secondsOf(() => htmlOf(text))).toBeLessThan(10);
});
