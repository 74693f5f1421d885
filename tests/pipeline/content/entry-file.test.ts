// Which files are entries.
import { expect, test } from "vitest";
import { isEntryFile } from "../../../src/pipeline/content/entry-file.ts";

test.each([
  ["posts/a.md", true],
  ["posts/2013/a/index.markdown", true],
  ["events/walk.MD", true],
  ["series/nine/1.md", true],
  ["posts/a.comments.yaml", false],
  ["public/a.md", false],
  ["Posts/a.md", false],
  ["readme.md", false],
])("%s is an entry: %s", (name, isEntry) => {
  expect(isEntryFile(name)).toBe(isEntry);
});
