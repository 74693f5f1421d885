// Blank lines that layouts leave behind.
import { expect, test } from "vitest";
import { tidy } from "../../src/transforms/tidy.ts";

test.each([
  ["\n\n<!doctype html>\n", "<!doctype html>\n"],
  ["<a>\n\n\n<b>\n   \n\t<c>", "<a>\n<b>\n<c>"],
  ["<a>\r\n\r\n<b>", "<a>\r\n<b>"],
  ["<p>one two   three</p>", "<p>one two   three</p>"],
  ["<p>one \n two</p>\n", "<p>one \ntwo</p>\n"],
  ["", ""],
])("%j becomes %j", (layout, tidied) => {
  expect(tidy(layout)).toBe(tidied);
});

test("changes nothing the second time", () => {
  const once = tidy("\n <a>\n\n  <b>\n\n");
  expect(tidy(once)).toBe(once);
});
