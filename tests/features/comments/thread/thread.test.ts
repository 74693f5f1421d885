import fc from "fast-check";
import { expect, test } from "vitest";
import type { Comment } from "../../../../src/features/comments/archive/archive.ts";
import { DEEPEST, toThread, type ThreadedComment } from "../../../../src/features/comments/thread/thread.ts";

function said(id: string, minute: number, parent?: string, kind: Comment["kind"] = "comment"): Comment {
  const ms = Date.UTC(2013, 3, 26, 0, minute);
  return {
    id,
    author: id,
    date: { iso: new Date(ms).toISOString(), ms, hasTime: true },
    text: id,
    parent,
    kind,
    byAuthor: false,
  };
}

/** `a(b(c)) d`; an answer that isn't below its parent has the parent after an arrow. */
const draw = (comments: readonly ThreadedComment[]): string =>
  comments
    .map(
      ({ comment, inReplyTo, answers }) =>
        `${comment.id}${inReplyTo ? `→${inReplyTo.id}` : ""}${answers.length > 0 ? `(${draw(answers)})` : ""}`,
    )
    .join(" ");

test.each([
  ["in the order of time", [said("b", 2), said("a", 1)], "a b"],
  [
    "answers below what they answer",
    [said("a", 1), said("b", 2), said("c", 3, "a"), said("d", 4, "b"), said("e", 5, "a")],
    "a(c e) b(d)",
  ],
  ["an answer that is dated before what it answers", [said("a", 1, "b"), said("b", 2)], "b(a)"],
  [
    "what is too deep on the last level, with what it answers",
    [said("a", 1), said("b", 2, "a"), said("c", 3, "b"), said("d", 4, "c"), said("e", 5, "d"), said("f", 6, "b")],
    "a(b(c d→c e→d f))",
  ],
  [
    "links from elsewhere left out, and answers to them as of their own",
    [said("a", 1), said("p", 2, "a", "pingback"), said("b", 3, "p")],
    "a b",
  ],
])("%s", (_what, comments, drawn) => {
  expect(draw(toThread(comments).comments)).toBe(drawn);
});

test("pingbacks are separate, earliest first", () => {
  expect(
    toThread([said("q", 3, undefined, "pingback"), said("a", 1), said("p", 2, undefined, "pingback")]).pingbacks.map(
      ({ id }) => id,
    ),
  ).toEqual(["p", "q"]);
});

test("any thread is shown completely, each comment once and none too deep", () => {
  const conversations = fc.array(fc.tuple(fc.nat(60), fc.nat(1000), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(conversations, (answers) => {
      const comments = answers.map(([answered, minute, isPingback], index) =>
        said(`c${index}`, minute, answered < index ? `c${answered}` : undefined, isPingback ? "pingback" : "comment"),
      );
      const thread = toThread(comments);
      const walk = (list: readonly ThreadedComment[], level: number): string[] =>
        list.flatMap(({ comment, answers: below }) => [
          `${comment.id}`,
          ...(level > DEEPEST ? ["too deep"] : walk(below, level + 1)),
        ]);
      expect([...walk(thread.comments, 1), ...thread.pingbacks.map(({ id }) => id)].sort()).toEqual(
        comments.map(({ id }) => id).sort(),
      );
    }),
  );
});

test("a chain of twenty thousand answers is arranged", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) =>
    said(`c${index}`, index, index === 0 ? undefined : `c${index - 1}`),
  );
  expect(toThread(chain.toReversed()).comments[0]?.answers[0]?.answers).toHaveLength(19_998);
});
