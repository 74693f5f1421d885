// Tables of a text.
import { expect, test } from "vitest";
import { secondsOf } from "../../../seconds-of.ts";
import { htmlOf } from "../render-sample.ts";

const TABLE = "| Bread | Hours |\n|-------|------:|\n| Slow  | 24    |\n| `a|b` |\n";

test("a table becomes a table", () => {
  const html = htmlOf("| Bread | Hours |\n|-------|-------|\n| *Slow* | 24 |\n");
  expect(html).toContain(
    "<table>\n<thead>\n<tr>\n<th>Bread</th>\n<th>Hours</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><em>Slow</em></td>\n<td>24</td>\n</tr>\n</tbody>\n</table>\n",
  );
});

test("scrolls by itself, also with the keyboard, and says what it is", () => {
  expect(htmlOf(TABLE, { strings: { table: "Some <table>" } })).toMatch(
    /^<div class="table" [^>]*aria-label="Some &lt;table&gt;"[^>]*>\n<table>.*<\/table>\n<\/div>\n$/su,
  );
  expect(htmlOf(TABLE)).toMatch(/^<div [^>]*tabindex="0"/u);
});

test("a column is aligned without an inline style, which a strict security policy forbids", () => {
  const html = htmlOf("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n");
  expect(html).not.toContain("style=");
  expect([...html.matchAll(/<t[hd] data-align="(\w+)">/gu)].map(([, side]) => side)).toEqual([
    "left",
    "center",
    "right",
    "left",
    "center",
    "right",
  ]);
});

test("lines without a rule below them are not a table", () => {
  expect(htmlOf("| a | b |\n| 1 | 2 |\n")).not.toContain("<table>");
});

const BOX = '<div class="table" role="group" aria-label="Table" tabindex="0">\n';

test.each([
  ["in one block", "<table><tr><td>1</td></tr></table>\n\nText"],
  ["with empty lines", "<table>\n<tbody>\n\n<tr>\n\n<td>\n\n**1**\n\n</td>\n\n</tr>\n</tbody>\n</table>\n\nText"],
  ["with a table in it", "<table><tbody><tr><td><table></table></td></tr></tbody></table>\n\nText"],
])("a typed table %s scrolls by itself", (_, source) => {
  const html = htmlOf(source);
  expect(html).toMatch(new RegExp(`^${BOX}<table>.*</table>\\s*</div>\\s*<p>Text</p>\\s*$`, "su"));
  expect(html.split(BOX)).toHaveLength(2);
});

test.each([
  ["open", "<table>\n\nText"],
  ["followed by words", "<table></table> words\n\nText"],
])("a typed table that is %s has no box", (_, source) => {
  expect(htmlOf(source)).not.toContain(BOX);
});

test("thousands of open tables take no time", () => {
  expect(secondsOf(() => htmlOf("<table>\n\n".repeat(10_000)))).toBeLessThan(3);
});
