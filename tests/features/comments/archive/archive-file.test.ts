import { expect, test } from "vitest";
import { checkArchiveFiles } from "../../../../src/features/comments/archive/archive-file.ts";

const POSTS = ["posts/slow-bread.md", "posts/2013/cold-kiln/index.md", "posts/none.md", "posts/none.comments.yaml"];

test("archives next to their posts are read", () => {
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
    "has no post: posts/slow-bred.md doesn't exist. Did you mean posts/slow-bread.comments.yaml?",
  ],
  [
    "posts/cold-kiln/comments.yaml",
    "has no post: posts/cold-kiln/index.md doesn't exist. Did you mean posts/2013/cold-kiln/comments.yaml?",
  ],
  ["posts/slow-bread.comments.yml", "is not read under this name. Rename it slow-bread.comments.yaml."],
  // What it might be meant for has an archive.
  [
    "posts/nine.comments.yaml",
    "has no post: posts/nine.md doesn't exist. Give this file the same name as its post, or move it next to the post.",
  ],
  [
    "posts/comments.yaml",
    "has no post: posts/index.md doesn't exist. Give this file the same name as its post, or move it next to the post.",
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
])("%s isn't an archive of comments", (name) => {
  expect(checkArchiveFiles([...POSTS, name], "content").filter(({ file }) => file.endsWith(name))).toEqual([]);
});
