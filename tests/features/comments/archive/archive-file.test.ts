import { expect, test } from "vitest";
import { checkArchiveFiles } from "../../../../src/features/comments/archive/archive-file.ts";

const POSTS = ["posts/slow-bread.md", "posts/2013/cold-kiln/index.md", "posts/none.md", "posts/none.comments.yaml"];

test("archives beside their posts are read", () => {
  expect(
    checkArchiveFiles(
      [...POSTS, "posts/slow-bread.comments.yaml", "posts/2013/cold-kiln/comments.yaml", "pages/comments.yaml"],
      "content",
    ),
  ).toEqual([]);
});

test.each([
  [
    "posts/slow-bred.comments.yaml",
    "belongs to no post: there is no posts/slow-bred.md. Did you mean posts/slow-bread.comments.yaml?",
  ],
  [
    "posts/cold-kiln/comments.yaml",
    "belongs to no post: there is no posts/cold-kiln/index.md. Did you mean posts/2013/cold-kiln/comments.yaml?",
  ],
  ["posts/slow-bread.comments.yml", "is not read under this name. Rename it slow-bread.comments.yaml."],
  // What it might be meant for has an archive.
  [
    "posts/nine.comments.yaml",
    "belongs to no post: there is no posts/nine.md. Rename it after its post, or move it beside it.",
  ],
  [
    "posts/comments.yaml",
    "belongs to no post: there is no posts/index.md. Rename it after its post, or move it beside it.",
  ],
])("%s %s", (name, message) => {
  expect(checkArchiveFiles([...POSTS, name], "content")).toEqual([
    { file: `content/${name}`, message, severity: "error" },
  ]);
});

test.each([
  [
    "posts/slow-bread.comment.yaml",
    "is not read. If it holds responses to the post, rename it slow-bread.comments.yaml.",
  ],
  [
    "posts/slow-bread.coments.yaml",
    "is not read. If it holds responses to the post, rename it slow-bread.comments.yaml.",
  ],
  [
    "posts/slow-bread-comments.yml",
    "is not read. If it holds responses to the post, rename it slow-bread.comments.yaml.",
  ],
  [
    "posts/slow-bread.comments.json",
    "is not read. If it holds responses to the post, rename it slow-bread.comments.yaml.",
  ],
  [
    "posts/slow-bread.comments.yaml.txt",
    "is not read. If it holds responses to the post, rename it slow-bread.comments.yaml.",
  ],
  ["posts/2013/cold-kiln/coments.yaml", "is not read. If it holds responses to the post, rename it comments.yaml."],
  [
    "posts/2013/cold-kiln/cold-kiln.comment.yaml",
    "is not read. If it holds responses to the post, rename it comments.yaml.",
  ],
  ["posts/none-comments.yaml", "is not read. If it holds responses to the post, put them into none.comments.yaml."],
])("%s %s", (name, message) => {
  expect(checkArchiveFiles([...POSTS, name], "content")).toEqual([
    { file: `content/${name}`, message, severity: "warning" },
  ]);
});

test.each([
  "posts/slow-bread.recipe.yaml",
  "posts/2013/cold-kiln/temperatures.json",
  "posts/comments.md",
  "pages/about.comments.yaml",
  "posts/elsewhere.coments.yaml",
])("%s is nobody's archive", (name) => {
  expect(checkArchiveFiles([...POSTS, name], "content").filter(({ file }) => file.endsWith(name))).toEqual([]);
});
