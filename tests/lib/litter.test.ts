// Files that nobody wrote.
import { expect, test } from "vitest";
import { isLitter } from "../../src/lib/litter.ts";

test.each([
  "posts/index.md~",
  "posts/index.md.bak",
  "index.md.orig",
  "index.md.save",
  "#index.md#",
  "posts/.index.md.swp",
  "~$letter.docx",
  ".~lock.letter.odt#",
  "~WRL0001.tmp",
  "posts/.DS_Store",
  "public/._bowl.jpg",
  "posts/Thumbs.db",
  "THUMBS.DB",
  "ehthumbs.db",
  "Desktop.ini",
  "posts/Icon\r",
  "posts/__MACOSX/bowl.jpg",
  "@eaDir/bowl.jpg/SYNOPHOTO_THUMB_M.jpg",
])("%j is a temporary file of a program", (name) => {
  expect(isLitter(name)).toBe(true);
});

test.each([
  "posts/slow-bread.md",
  "notes.txt",
  "posts/#1.md",
  "bak.jpg",
  "tmp/bowl.jpg",
  "a~b.md",
  "thumbs.jpg",
  "letter.docx",
  "desktop.ini.md",
])("%j is a file of the author", (name) => {
  expect(isLitter(name)).toBe(false);
});
