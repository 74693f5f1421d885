// Files that can't be read because of what they are or how they are called.
import { expect, test } from "vitest";
import { checkOverlooked } from "../../../src/pipeline/content/overlooked.ts";

test("a text with a second ending that Windows hides is reported", () => {
  expect(checkOverlooked(["posts/slow-bread.md.txt", "posts/recipe.txt", "posts/a.md"], [], "content")).toEqual([
    {
      file: "content/posts/slow-bread.md.txt",
      message: "won't be published, because its name ends in .txt. Rename it to slow-bread.md",
      severity: "warning",
    },
  ]);
});

test("symbolic links are reported, because none is followed", () => {
  expect(checkOverlooked([], ["posts/a.md"], "content")).toEqual([
    {
      file: "content/posts/a.md",
      message: "won't be read: it is a symbolic link, and links aren't followed. Put the file or folder itself here.",
      severity: "warning",
    },
  ]);
});
