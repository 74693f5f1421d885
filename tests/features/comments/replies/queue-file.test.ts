// The queue file of a content folder, read and written.
import { readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadQueue, saveQueueChange } from "../../../../src/features/comments/replies/queue-file.ts";
import type { WaitingReply } from "../../../../src/features/comments/replies/queue.ts";
import { makeFolder, namesIn } from "../../../commands/folders.ts";

const ADA: WaitingReply = {
  post: "/slow-bread/",
  id: "netlify-1",
  author: "Ada",
  date: "2026-03-08T10:00:00Z",
  text: "It rose.",
};
const contentWith = (files: Readonly<Record<string, string | Buffer>>) => ({
  folder: makeFolder(files),
  label: "content",
});
const queueIn = ({ folder }: { readonly folder: string }): string => path.join(folder, "comments-waiting.yaml");

test("a folder without a queue has an empty one", () => {
  expect(loadQueue(contentWith({}))).toEqual({ waiting: [], decided: [] });
});

test("saved comments are read again, and no other file is left", () => {
  const content = contentWith({});
  saveQueueChange(content, { add: [ADA] });
  saveQueueChange(content, { decide: [{ id: "netlify-1", decision: "spam" }] });
  expect(loadQueue(content)).toEqual({ waiting: [], decided: [{ id: "netlify-1", decision: "spam" }] });
  expect(namesIn(content.folder)).toEqual(["comments-waiting.yaml"]);
});

test("an empty change doesn't touch the file", () => {
  const content = contentWith({});
  saveQueueChange(content, { add: [ADA] });
  const before = statSync(queueIn(content)).ino;
  saveQueueChange(content, { add: [ADA] });
  expect(statSync(queueIn(content)).ino).toBe(before);
});

test.each([
  [
    "a slip",
    "waiting: 'open\n",
    "content/comments-waiting.yaml\n  line 1, waiting: The quotes aren't closed. Write waiting: 'open'",
  ],
  ["an unknown key", "wating: []\n", "Did you mean waiting?"],
  ["what is no UTF-8", Buffer.from([0x77, 0xff]), "content/comments-waiting.yaml\n"],
])("a queue with %s is refused and stays unchanged", (_what, text, message) => {
  const content = contentWith({ "comments-waiting.yaml": text });
  expect(() => loadQueue(content)).toThrow(message);
  expect(() => saveQueueChange(content, { add: [ADA] })).toThrow(message);
  expect(readFileSync(queueIn(content))).toEqual(Buffer.from(text));
});

test("a queue that is a link out of the folder is refused", () => {
  const content = contentWith({});
  symlinkSync(
    path.join(makeFolder({ "comments-waiting.yaml": "waiting: []\n" }), "comments-waiting.yaml"),
    queueIn(content),
  );
  expect(() => loadQueue(content)).toThrow("content/comments-waiting.yaml\n  The file ");
});
