// Paths in a text are resolved inside the content folder or not at all.
import { symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findContentFile, isContentFolder, isRefusal } from "../../src/lib/content-file.ts";
import { makeFolder } from "../commands/folders.ts";

const folder = makeFolder({
  "outside/key.txt": "SECRET",
  "content/site.yaml": "",
  "content/Signup.YML": "",
  "content/theme.yaml.": "",
  "content/comments-waiting.yaml": "",
  "content/redirects.yaml": "",
  "content/strings.yaml": "",
  "content/posts/a/notes.txt": "mine",
  "content/posts/a/notes.txt~": "mine",
  "content/posts/a/cafe\u0301.jpg": "mine",
  "content/posts/br\u00FCcke/g.jpg": "mine",
  "content/posts/a/.env": "SECRET",
  "content/posts/a/.cache/x.txt": "SECRET",
  "content/posts/a/site.yaml": "mine",
  "content/posts/a/comments.yaml": "",
  "content/posts/b.comments.yaml": "",
  "content/posts/b.Comments.YML": "",
  "content/.git/config": "SECRET",
  "content/node_modules/x/index.js": "",
  "content/public/.well-known/security.txt": "mine",
});
const link = (name: string, target: string): void => symlinkSync(target, path.join(folder, "content", name));
link("posts/a/relative.txt", "../../../outside/key.txt");
link("posts/a/absolute.txt", path.join(folder, "outside/key.txt"));
link("posts/a/inside.txt", "notes.txt");
link("posts/a/broken.txt", "nowhere");
link("posts/a/chain.txt", "relative.txt");
link("posts/a/dir", path.join(folder, "outside"));
link("posts/a/dir2", "dir");
symlinkSync("content", path.join(folder, "mine"));

const find = (location: string, content = "content") => findContentFile(path.join(folder, content), location);

test.each([
  "posts/a/notes.txt",
  "posts/./a/notes.txt",
  "posts/a/../a/notes.txt",
  "posts/a/site.yaml",
  "public/.well-known/security.txt",
])("%s is found", (location) => {
  expect(find(location)).toMatchObject({ size: expect.any(Number) });
  expect(find(location, "mine")).toMatchObject({ size: expect.any(Number) });
});

test.each([
  ["posts/a/relative.txt", "is a symbolic link, and links aren't followed. Put the file itself there."],
  ["posts/a/absolute.txt", "is a symbolic link, and links aren't followed. Put the file itself there."],
  ["posts/a/inside.txt", "is a symbolic link, and links aren't followed. Put the file itself there."],
  ["posts/a/broken.txt", "is a symbolic link, and links aren't followed. Put the file itself there."],
  ["posts/a/chain.txt", "is a symbolic link, and links aren't followed. Put the file itself there."],
  [
    "posts/a/dir/key.txt",
    "is in dir, which is a symbolic link, and links aren't followed. Put the folder itself there.",
  ],
  [
    "posts/a/dir2/key.txt",
    "is in dir2, which is a symbolic link, and links aren't followed. Put the folder itself there.",
  ],
  [
    "posts/a/dir/missing.txt",
    "is in dir, which is a symbolic link, and links aren't followed. Put the folder itself there.",
  ],
  ["posts/a/.env", "has a name that begins with a dot, and such files stay private. Rename it."],
  [".git/config", "is in .git, which has a name that begins with a dot, and such files stay private. Rename it."],
  [
    "posts/a/.cache/x.txt",
    "is in .cache, which has a name that begins with a dot, and such files stay private. Rename it.",
  ],
  [
    "node_modules/x/index.js",
    "is in node_modules, which is a folder of packages, which isn't read. Put the file elsewhere.",
  ],
  ...[
    "site.yaml",
    "Signup.YML",
    "theme.yaml.",
    "comments-waiting.yaml",
    "redirects.yaml",
    "strings.yaml",
    "./site.yaml",
    "posts/../site.yaml",
  ].map((name): [string, string] => [name, "is a settings file, and those aren't published. Remove its name here."]),
  ["posts/a/notes.txt~", "has the name of a backup or a temporary file, and those aren't published. Rename it."],
  ...["posts/a/comments.yaml", "posts/b.comments.yaml", "posts/b.Comments.YML"].map((name): [string, string] => [
    name,
    "holds comments, and Inner Canvas publishes them with their post. Remove its name here.",
  ]),
])("%s %s", (location, refusal) => {
  expect(find(location)).toEqual({ refusal });
});

test.each([
  ["posts/a/caf\u00E9.jpg", "posts/a/cafe\u0301.jpg"],
  ["posts/a/cafe\u0301.jpg", "posts/a/cafe\u0301.jpg"],
  ["posts/bru\u0308cke/g.jpg", "posts/br\u00FCcke/g.jpg"],
])("%s is found however its accents are composed", (typed, location) => {
  expect(find(typed)).toEqual({ location, size: 4 });
});

test.each([
  "../outside/key.txt",
  "posts/../../outside/key.txt",
  "/etc/passwd",
  "..\\outside\\key.txt",
  "posts/a",
  "posts/a/missing.txt",
  "posts/a/notes.txt/x",
  "%2e%2e/outside/key.txt",
  "a\0b",
  "x".repeat(5000),
  "..",
  ".",
])("%j is not in the content folder", (location) => {
  expect(find(location)).toBeUndefined();
});

test("a folder counts unless it is reached by a link", () => {
  const at = (name: string): boolean => isContentFolder(path.join(folder, "content"), name);
  expect(
    [
      ".",
      "posts",
      "posts/a",
      "posts/a/dir",
      "posts/a/dir2",
      "..",
      "../outside",
      "posts/a/notes.txt",
      "posts/a/.cache",
    ].map(at),
  ).toEqual([true, true, true, false, false, false, false, false, false]);
  expect(isRefusal(find("posts/a/dir"))).toBe(true);
});
