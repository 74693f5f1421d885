// Tables of a text.
import { expect, test } from "vitest";
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
