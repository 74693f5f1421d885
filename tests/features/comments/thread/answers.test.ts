// Answers form no loops, however long the conversation is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addToArchive } from "../../../../src/features/comments/archive/add-to-archive.ts";
import { createAnswers } from "../../../../src/features/comments/thread/answers.ts";
import { secondsOf } from "../../../seconds-of.ts";

test("an answer that would close a circle is ignored", () => {
  const answers = createAnswers();
  expect([answers.add("b", "a"), answers.add("c", "b"), answers.add("a", "c"), answers.add("d", "d")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("from any comment, the chain of answers ends", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 }), (pairs) => {
      const answers = createAnswers();
      const parents = new Map<string, string>();
      for (const [id, parent] of pairs)
        if (!parents.has(`${id}`) && answers.add(`${id}`, `${parent}`)) parents.set(`${id}`, `${parent}`);
      for (const id of parents.keys()) {
        let steps = 0;
        for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) expect(steps++).toBeLessThan(11);
      }
    }),
  );
});

test("a chain of 20 000 answers is imported at once", () => {
  const replies = Array.from({ length: 20_000 }, (_, index) => ({
    id: `i${index}`,
    author: "Ada",
    date: "2026-03-08T10:00:00Z",
    text: "Words.",
    parent: index === 0 ? undefined : `i${index - 1}`,
  }));
  let text = "";
  expect(secondsOf(() => void (text = addToArchive("", replies, "comments.yaml")))).toBeLessThan(30);
  expect(text).toContain("id: i19999\n    author: Ada\n    date: 2026-03-08T10:00:00Z\n    parent: i19998");
});
