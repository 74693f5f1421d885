// content/comments-waiting.yaml: strict reading, minimal changes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { changeQueue } from "../../../../src/features/comments/replies/change-queue.ts";
import { parseQueue, type WaitingReply } from "../../../../src/features/comments/replies/queue.ts";
import { toReply } from "../../../../src/features/comments/replies/reply.ts";

const ADA: WaitingReply = {
  post: "/2013/04/25/slow-bread/",
  id: "netlify-1",
  author: "Ada Example",
  date: "2026-03-08T10:00:00Z",
  text: "It rose.",
};
const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };
const faultOf = (text: string): string => {
  try {
    parseQueue(text, "content/comments-waiting.yaml");
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test("an empty file, and one with empty lists, is an empty queue", () => {
  for (const text of ["", "# nothing\n", "waiting:\ndecided:\n", "waiting: []\n"])
    expect(parseQueue(text, "q")).toEqual({ waiting: [], decided: [] });
});

test("added comments are read again, in order", () => {
  const text = changeQueue("", {
    add: [
      ADA,
      { ...ADA, id: "netlify-2", text: "Two\nlines", parent: "7", url: "https://example.org/", kind: "pingback" },
    ],
  });
  expect(parseQueue(text, "q").waiting).toMatchObject([
    ADA,
    { id: "netlify-2", text: "Two\nlines", parent: "7", url: "https://example.org/", kind: "pingback" },
  ]);
  expect(text).toMatch(/^# Comments waiting for your decision/u);
});

test("a decision takes a reply out and is remembered once", () => {
  const waiting = changeQueue("", { add: [ADA] });
  const text = changeQueue(changeQueue(waiting, { decide: [{ id: "netlify-1", decision: "spam" }] }), {
    decide: [{ id: "netlify-1", decision: "deleted" }],
  });
  expect(parseQueue(text, "q")).toEqual({ waiting: [], decided: [{ id: "netlify-1", decision: "deleted" }] });
});

test("the owner's order, comments and quotes stay", () => {
  const before =
    "# Mine.\ndecided:\n  - { id: a, decision: approved } # kept\nwaiting:\n  # Ask her first.\n  - id: 'b'\n    post: slow-bread\n    author: Bo\n    date: 2026-03-08\n    text: |\n      One.\n\n      Two.\n";
  const after = changeQueue(before, { add: [ADA] });
  expect(after.startsWith(before)).toBe(true);
  expect(parseQueue(after, "q").waiting.map(({ id }) => id)).toEqual(["b", "netlify-1"]);
});

test("an edit changes one text", () => {
  const text = changeQueue(changeQueue("", { add: [ADA, { ...ADA, id: "netlify-2" }] }), {
    edit: { id: "netlify-2", text: "Now\nthis." },
  });
  expect(parseQueue(text, "q").waiting.map((reply) => reply.text)).toEqual(["It rose.", "Now\nthis."]);
});

test.each([
  ["a list on one line", "waiting: []\ndecided: []\n"],
  ["comments alone", "# Mine.\n"],
])("%s takes replies of many lines", (_what, text) => {
  expect(
    parseQueue(
      changeQueue(text, { add: [{ ...ADA, text: "One.\n\nTwo." }], decide: [{ id: "x", decision: "spam" }] }),
      "q",
    ),
  ).toMatchObject({ waiting: [{ text: "One.\n\nTwo." }], decided: [{ id: "x" }] });
});

test.each([
  ["waitng: []\n", "content/comments-waiting.yaml\n  line 1: waitng isn't a setting here. Did you mean waiting?"],
  [
    "waiting: 3\n",
    'content/comments-waiting.yaml\n  line 1, waiting: "3" should be a list of replies, each beginning with a hyphen.',
  ],
  [
    "decided:\n  - { id: a, decision: maybe }\n",
    'content/comments-waiting.yaml\n  line 2: decided 1 decision can\'t be "maybe". Write approved, spam or deleted.',
  ],
  [
    "waiting:\n  - post: a\n    id: b\n    author: c\n    date: soon\n    text: d\n",
    'content/comments-waiting.yaml\n  line 5, waiting 1 date: "soon" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
  ],
  [
    "waiting:\n  - post: a\n    id: b\n    author: c\n    date: 2026-03-08\n    txt: d\n",
    "content/comments-waiting.yaml\n  line 6: waiting 1 txt isn't a setting here. Did you mean text?",
  ],
  [
    `waiting:\n${"  - { post: a, id: b, author: c, date: 2026-03-08, text: d }\n".repeat(2)}`,
    'content/comments-waiting.yaml\n  line 3, waiting 2 id: "b" is the id of an earlier comment in this list. Remove one of the two.',
  ],
  ["waiting:\n\t- a\n", "content/comments-waiting.yaml\n  line 2: This line starts with a tab. Use spaces instead."],
])("%j is explained", (text, message) => {
  expect(faultOf(text)).toBe(message);
});

test("any text of readers is read back unchanged", () => {
  const strange = fc.string({ unit: "binary", maxLength: 120 });
  fc.assert(
    fc.property(fc.array(fc.tuple(strange, strange, strange), { maxLength: 5 }), (many) => {
      const replies = many.flatMap(([author, text, url], index) => {
        const reply = toReply({ id: `a-${index}`, author, text, url, time: 0 }, WORDS);
        return reply ? [{ post: "/x/", ...reply }] : [];
      });
      const text = replies.reduce((queue, reply) => changeQueue(queue, { add: [reply] }), "");
      expect(parseQueue(text, "q").waiting).toMatchObject(JSON.parse(JSON.stringify(replies)));
    }),
  );
});
