// Links, and what else is in a line, are reported with that line.
import { expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";

test.each([
  ["after a line break", "One\ntwo [a](/a/)", 1],
  ["after code of two lines", "One `a\nb` [a](/a/)", 1],
  ["after HTML of two lines", 'One <b\nclass="x">b</b> [a](/a/)', 1],
  ["in a list", "- one\n- two\n  three [a](/a/)", 2],
  ["in a quote of several lines", "> one\n> `two\n> three` [a](/a/)", 2],
  ["after an image whose alt text has two lines", "One ![b\nc](b.jpg) [a](/a/)", 1],
  ["after an image whose title has two lines", '![b](b.jpg "c\nd") [a](/a/)', 1],
  ["after a link whose title has two lines", '[b](/b/ "c\nd") [a](/a/)', 1],
  ["after a link whose address is on its own line", "[b](\n/b/) [a](/a/)", 1],
  ["after a comment of two lines", "One <!-- b\nc --> [a](/a/)", 1],
  ["after a hard break", "One\\\ntwo  \nthree [a](/a/)", 2],
  ["in a table", "| a |\n|---|\n| [a](/a/) |", 2],
])("%s", (_, source, line) => {
  expect(renderSample(source).references.filter(({ target }) => target === "/a/")).toMatchObject([{ line }]);
});

test("a slip after an image of two lines has its own line", () => {
  expect(renderSample('![b](b.jpg "c\nd") and [ab] (/a/)\nand [a b] (/a/)').slips).toMatchObject([
    { line: 1 },
    { line: 2 },
  ]);
});
