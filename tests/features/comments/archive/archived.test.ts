// The comments in archives, as moderation reads them.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  createArchiveReader,
  createLenientReader,
  listArchivedIds,
  loadArchived,
} from "../../../../src/features/comments/archive/archived.ts";
import { makeFolder } from "../../../commands/folders.ts";

const POST = "posts/slow-bread.md";
const ARCHIVE = "posts/slow-bread.comments.yaml";
const LIST = "comments:\n  - id: 007\n    author: Ann\n    text: 1.10\n  - id: ' b '\n    text: [no, text]\n";
const BROKEN = "comments: 'open\n";

const contentWith = (files: Readonly<Record<string, string>>) => ({ folder: makeFolder(files), label: "content" });

test("a comment is kept as typed, and a value that isn't plain has no text", () => {
  expect([...loadArchived({ ...contentWith({ [ARCHIVE]: LIST }), source: POST }).values()]).toEqual([
    { id: "007", author: "Ann", text: "1.10" },
    { id: "b", author: "", text: "" },
  ]);
});

test.each([["comments: none\n"], ["- a list\n"], ["notImported: 2\n"], ["comments:\n  - Hello\n"], [""]])(
  "%j holds no comment",
  (text) => {
    expect(loadArchived({ ...contentWith({ [ARCHIVE]: text }), source: POST }).size).toBe(0);
  },
);

test("a post without an archive has no comments, and neither does a comment without a post", () => {
  const content = contentWith({ [POST]: "" });
  expect(loadArchived({ ...content, source: POST }).size).toBe(0);
  expect(createArchiveReader(content)(undefined).size).toBe(0);
});

test("each archive is read once", () => {
  const content = contentWith({ [ARCHIVE]: LIST });
  const read = createArchiveReader(content);
  const first = read(POST);
  writeFileSync(path.join(content.folder, ARCHIVE), "comments: []\n");
  expect(read(POST)).toBe(first);
  expect(createArchiveReader(content)(POST).size).toBe(0);
});

test("a broken archive stops decisions with its line, but not reading", () => {
  const content = contentWith({ [ARCHIVE]: BROKEN });
  expect(() => createArchiveReader(content)(POST)).toThrow(
    `content/${ARCHIVE}\n  line 1, comments: The quotes aren't closed.`,
  );
  expect(createLenientReader(content)(POST).size).toBe(0);
});

test("all ids of a folder are listed, also of deleted posts, except those of broken archives", () => {
  const content = contentWith({
    [ARCHIVE]: LIST,
    "posts/gone/comments.yaml": "comments:\n  - id: c\n",
    "posts/broken.comments.yaml": BROKEN,
    "pages/about.comments.yaml": "comments:\n  - id: d\n",
  });
  expect([...listArchivedIds(content)].toSorted()).toEqual(["007", "b", "c"]);
  expect(listArchivedIds(contentWith({})).size).toBe(0);
});
