// The order in which comments are imported, and which comments they answer.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportedReply } from "../../../../src/features/comments/import/export.ts";
import { sortExport } from "../../../../src/features/comments/import/sort-export.ts";
import { secondsOf } from "../../../seconds-of.ts";

const OPTIONS = {
  words: { anonymous: "Anonymous", addressRemoved: "-" },
  findSource: () => "posts/a.md",
  isKnown: () => false,
  wait: false,
  now: 100,
};
const one = (
  id: string,
  time: number,
  parent?: string,
  state: ExportedReply["state"] = "published",
): ExportedReply => ({ reply: { id, time, text: id, parent }, places: ["/a/"], state });
const sorted = (...replies: readonly ExportedReply[]) =>
  sortExport(replies, OPTIONS)
    .archives.get("posts/a.md")
    ?.map(({ id, parent }) => (parent === undefined ? id : `${id}>${parent}`));

test("the earlier comes first", () => {
  expect(sorted(one("b", 2), one("a", 1))).toEqual(["a", "b"]);
});

test("a comment comes before its answers, even if its date is later", () => {
  expect(sorted(one("c", 1, "b"), one("b", 2, "a"), one("a", 3))).toEqual(["a", "b>a", "c>b"]);
});

test("an answer to a refused comment answers the nearest accepted one", () => {
  expect(sorted(one("a", 1), one("b", 2, "a", "refused"), one("c", 3, "b", "refused"), one("d", 4, "c"))).toEqual([
    "a",
    "d>a",
  ]);
  expect(sorted(one("b", 2, "c", "refused"), one("c", 3, "b", "refused"), one("d", 4, "c"))).toEqual(["d"]);
});

test("circular answers lose no comment", () => {
  expect(sorted(one("a", 1, "b"), one("b", 2, "a"), one("c", 3, "c"))?.toSorted()).toEqual(["a>b", "b>a", "c>c"]);
});

test("the place a comment names is kept on one short line", () => {
  const { waiting } = sortExport([{ ...one("a", 1), places: [`/old\u001B[2J\nada@example.org ${"x".repeat(2000)}`] }], {
    ...OPTIONS,
    findSource: () => undefined,
  });
  expect(waiting[0]?.post).toMatch(/^\/old \[2J - x+$/u);
  expect(waiting[0]?.post).toHaveLength(500);
});

test("any comment is kept once, after the one it answers unless answers are circular", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ time: fc.nat(9), parent: fc.option(fc.nat(14), { nil: undefined }) }), { maxLength: 15 }),
      (many) => {
        const ids =
          sortExport(
            many.map(({ time, parent }, id) =>
              one(`i${id}`, time, parent === undefined || parent >= id ? undefined : `i${parent}`),
            ),
            OPTIONS,
          ).archives.get("posts/a.md") ?? [];
        expect(new Set(ids.map(({ id }) => id)).size).toBe(many.length);
        const position = new Map(ids.map(({ id }, index) => [id, index]));
        for (const { id, parent } of ids)
          if (parent !== undefined) expect(position.get(parent)).toBeLessThan(position.get(id) ?? 0);
      },
    ),
  );
});

// Old versions took eight seconds where this one takes less than two, and minutes where the answers were refused.
test.each(["published", "refused"] as const)("a chain of 200 000 answers, %s, is sorted at once", (state) => {
  const chain = Array.from({ length: 200_000 }, (_, index) =>
    one(
      `i${index}`,
      200_000 - index,
      index === 0 ? undefined : `i${index - 1}`,
      index === 199_999 ? "published" : state,
    ),
  );
  expect(secondsOf(() => sortExport(chain, OPTIONS))).toBeLessThan(4);
});
