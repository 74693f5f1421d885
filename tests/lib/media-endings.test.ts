// Files as people know them, by the endings of their names.
import { expect, test } from "vitest";
import { mediaOf } from "../../src/lib/media-endings.ts";

test.each([
  ["bowl.jpg", "image"],
  ["BOWL.JPEG", "image"],
  ["a/b.c.svg", "image"],
  ["talk.mp3", "audio"],
  ["film.webm", "video"],
  ["notes.txt", undefined],
  ["mp3", undefined],
])("%s is %s", (name, kind) => {
  expect(mediaOf(name)).toBe(kind);
});
