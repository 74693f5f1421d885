// Many slips of one kind are one message, with the lines of the others.
import { expect, test } from "vitest";
import { groupSlips } from "../../../src/pipeline/content/group-slips.ts";

const slip = (line: number, kind = "gap") => ({ kind, line, message: `Remove the space: [a](/${line}/)` });

test("three of a kind stay separate messages", () => {
  const slips = [slip(1), slip(2), slip(3), slip(9, "other")];
  expect(groupSlips(slips, 5)).toEqual(slips);
});

test("more than three become one message, with their lines", () => {
  expect(groupSlips([slip(3), slip(1), slip(4), slip(6), slip(2, "other")], 5)).toEqual([
    { ...slip(1), names: [], message: "Remove the space: [a](/1/) The same on lines 8, 9, 11." },
    slip(2, "other"),
  ]);
});

test("one message is about the files of all", () => {
  const slips = [1, 2, 3, 4].map((line) => ({ ...slip(line), names: [`${line} b.jpg`] }));
  expect(groupSlips(slips, 5)[0]?.names).toEqual(["1 b.jpg", "2 b.jpg", "3 b.jpg", "4 b.jpg"]);
});

test("of hundreds, the first lines are named", () => {
  const [first] = groupSlips(
    Array.from({ length: 100 }, (_, line) => slip(line)),
    1,
  );
  expect(first?.message).toMatch(/The same on lines 2, 3, .*, 13, and 87 more\.$/u);
});
