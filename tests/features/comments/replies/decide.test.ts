// Decisions are on disk at once, and a comment is in the archive before it leaves the queue.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { changeQueue } from "../../../../src/features/comments/replies/change-queue.ts";
import { decide, editReply, loadSettledQueue, type Desk } from "../../../../src/features/comments/replies/decide.ts";
import type { WaitingReply } from "../../../../src/features/comments/replies/queue.ts";
import { makeFolder, namesIn } from "../../../commands/folders.ts";

const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };
const ADA: WaitingReply = {
  post: "/bread/",
  id: "a",
  author: "Ada Example",
  date: "2026-03-08T10:00:00Z",
  text: "It rose.",
};
const BO: WaitingReply = { ...ADA, id: "b", author: "Bo", parent: "a", text: "Mine too." };
const LOST: WaitingReply = { ...ADA, id: "c", post: "/old/" };

function desk(waiting: readonly WaitingReply[], archive?: string): Desk {
  const folder = makeFolder({
    "comments-waiting.yaml": changeQueue("", { add: waiting }),
    "posts/bread.md": "",
    ...(archive === undefined ? {} : { "posts/bread.comments.yaml": archive }),
  });
  return { folder, label: "content", findSource: (place) => (place === "/bread/" ? "posts/bread.md" : undefined) };
}
const textOf = ({ folder }: Desk, name: string): string => readFileSync(path.join(folder, name), "utf8");

test("approved comments move from the queue to the archive, with the ids they answer", () => {
  const here = desk([ADA, BO, LOST]);
  expect(decide(["a", "b"], "approved", here)).toMatchObject({
    done: [{ id: "a" }, { id: "b" }],
    homeless: [],
    others: [],
  });
  expect(textOf(here, "posts/bread.comments.yaml")).toBe(
    "comments:\n  - id: a\n    author: Ada Example\n    date: 2026-03-08T10:00:00Z\n    text: It rose.\n  - id: b\n    author: Bo\n    date: 2026-03-08T10:00:00Z\n    parent: a\n    text: Mine too.\n",
  );
  expect(loadSettledQueue(here)).toMatchObject({
    waiting: [{ id: "c" }],
    decided: [
      { id: "a", decision: "approved" },
      { id: "b", decision: "approved" },
    ],
  });
});

test("a comment without its post keeps waiting", () => {
  const here = desk([LOST]);
  const before = textOf(here, "comments-waiting.yaml");
  expect(decide(["c"], "approved", here)).toMatchObject({ done: [], homeless: [{ id: "c" }] });
  expect(textOf(here, "comments-waiting.yaml")).toBe(before);
});

test.each(["spam", "deleted"] as const)("one that is %s leaves no trace but its id", (decision) => {
  const here = desk([ADA, LOST]);
  decide(["a", "c"], decision, here);
  expect(loadSettledQueue(here)).toEqual({
    waiting: [],
    decided: [
      { id: "a", decision },
      { id: "c", decision },
    ],
  });
  expect(textOf(here, "comments-waiting.yaml")).not.toContain("Ada");
  expect(namesIn(here.folder)).toEqual(["comments-waiting.yaml", "posts/bread.md"]);
});

test("ids that aren't waiting are reported, with earlier decisions", () => {
  const here = desk([ADA]);
  decide(["a"], "spam", here);
  expect(decide(["a", "z"], "approved", here)).toEqual({
    done: [],
    homeless: [],
    others: [
      { id: "a", decision: "spam" },
      { id: "z", decision: undefined },
    ],
  });
});

test("a reply that the archive has already, from a run that was killed, is settled", () => {
  const here = desk([ADA, BO], "comments:\n  - { id: a, author: Ada Example, date: 2026-03-08, text: It rose. }\n");
  expect(loadSettledQueue(here)).toMatchObject({
    waiting: [{ id: "b" }],
    decided: [{ id: "a", decision: "approved" }],
  });
});

test("an unreadable archive changes nothing", () => {
  const here = desk([ADA], "comments: 'open\n");
  const before = textOf(here, "comments-waiting.yaml");
  expect(loadSettledQueue(here).waiting).toHaveLength(1);
  expect(() => decide(["a"], "approved", here)).toThrow("content/posts/bread.comments.yaml");
  expect(textOf(here, "comments-waiting.yaml")).toBe(before);
});

test("an edited text is shortened and cleaned like a new comment", () => {
  const here = desk([ADA]);
  expect(editReply("a", " Write to ada@example.org\u001B[2J\n", WORDS, here)?.text).toBe(
    "Write to (email address removed)[2J",
  );
  expect(loadSettledQueue(here).waiting[0]?.text).toBe("Write to (email address removed)[2J");
  expect(editReply("a", " \n", WORDS, here)).toBeUndefined();
  expect(editReply("z", "x", WORDS, here)).toBeUndefined();
});
