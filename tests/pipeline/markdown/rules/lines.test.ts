// Links, and what else is in a line, are reported with that line.
import { expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";

test.each([
  ["after a line break", "One\ntwo [a](/a/)", 1],
  ["after code of two lines", "One `a\nb` [a](/a/)", 1],
  ["after HTML of two lines", 'One <b\nclass="x">b</b> [a](/a/)', 1],
  ["in a list", "- one\n- two\n  three [a](/a/)", 2],
  ["in a quote of several lines", "> one\n> `two\n> three` [a](/a/)", 2],
  ["in a table", "| a |\n|---|\n| [a](/a/) |", 2],
])("%s", (_, source, line) => {
  expect(renderSample(source).references).toMatchObject([{ target: "/a/", line }]);
});
