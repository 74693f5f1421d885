// The comments of one archive must be consistent.
import { expect, test } from "vitest";
import type { Comment } from "../../../../src/features/comments/archive/archive.ts";
import { checkComments } from "../../../../src/features/comments/archive/check-comments.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 60 * 60 * 1000;

function comment(id: string, parent?: string, ms = 0): Comment {
  const date = { iso: new Date(ms).toISOString(), ms, hasTime: true };
  return { id, author: `Author of ${id}`, date, text: "Yes.", parent, kind: "comment", byAuthor: false };
}

const placesOf = (comments: readonly Comment[]): string[] =>
  checkComments(comments, NOW).map(({ path }) => path.slice(1).join(" "));

test.each<[string, readonly Comment[], readonly string[]]>([
  ["no comments fit", [], []],
  ["an answer may come before what it answers", [comment("a", "b"), comment("b")], []],
  ["an answer to nobody", [comment("a", "z")], ["0 parent"]],
  ["an empty parent answers nobody", [comment("a", "")], ["0 parent"]],
  ["the same id three times is told twice", [comment("a"), comment("a"), comment("a")], ["1 id", "2 id"]],
  ["two loops are told once each", [comment("a", "a"), comment("b", "c"), comment("c", "b")], ["0 parent", "1 parent"]],
  ["a loop is told where it is, not where it is entered", [comment("a", "b"), comment("b", "b")], ["1 parent"]],
  ["ids are told apart by case", [comment("a"), comment("A", "a")], []],
])("%s", (_what, comments, places) => {
  expect(placesOf(comments)).toEqual(places);
});

test("a duplicate id names the comment that had it first", () => {
  expect(checkComments([comment("a"), comment("b"), comment("a")], NOW)).toEqual([
    {
      path: ["comments", 2, "id"],
      message: '"a" is the id of comment 1, by Author of a, as well. Give each comment a different id.',
    },
  ]);
});

test.each([
  [NOW, []],
  [NOW + 24 * HOUR, []],
  [NOW + 24 * HOUR + 1, ["0 date"]],
])("a date may be up to a day in the future: %i", (ms, places) => {
  expect(placesOf([comment("a", undefined, ms)])).toEqual(places);
});

test("a chain of ten thousand answers is followed without recursion", () => {
  const chain = Array.from({ length: 10_000 }, (_, index) =>
    comment(`${index}`, index === 0 ? undefined : `${index - 1}`),
  );
  expect(checkComments(chain, NOW)).toEqual([]);
  expect(placesOf([...chain.slice(1), comment("0", "9999")])).toEqual(["0 parent"]);
});
