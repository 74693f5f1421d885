// Every ignored file in the content folder is reported.
import { expect, test } from "vitest";
import { checkOverlooked } from "../../../src/pipeline/content/overlooked.ts";

test.each([
  [
    "slow-bread.md",
    "won't be published, because it isn't in a folder that Inner Canvas reads. Move it to posts/ or pages/.",
  ],
  [
    "post/slow-bread.markdown",
    "won't be published, because it isn't in a folder that Inner Canvas reads. Move it to posts/ or pages/.",
  ],
  ["posts/slow-bread.md.txt", "is not read, because its name does not end in .md. Rename it slow-bread.md."],
])("%s is told: %s", (name, message) => {
  expect(checkOverlooked([name], [], "content")).toEqual([{ file: `content/${name}`, message, severity: "warning" }]);
});

test.each([
  "posts/slow-bread.md",
  "pages/a/b.MD",
  "events/day.md",
  "series/a/index.md",
  "public/notes.md",
  "README.md",
  "posts/slow-bread/recipe.txt",
  "site.yaml",
])("%s is right where it is", (name) => {
  expect(checkOverlooked([name], [], "content")).toEqual([]);
});

test("links are told, because none is followed", () => {
  expect(checkOverlooked([], ["posts/a.md"], "content")).toEqual([
    {
      file: "content/posts/a.md",
      message: "won't be read: it is a symbolic link, and links aren't followed. Put the file or folder itself here.",
      severity: "warning",
    },
  ]);
});
