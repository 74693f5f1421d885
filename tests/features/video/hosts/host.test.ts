// Copied addresses of videos, before any host has parsed them.
import { expect, test } from "vitest";
import { bareName, toUrl } from "../../../../src/features/video/hosts/host.ts";

test.each([
  ["https://youtu.be/a", "https://youtu.be/a"],
  ["HTTP://youtu.be/a", "http://youtu.be/a"],
  ["youtu.be/a", "https://youtu.be/a"],
  ["javascript:alert(1)", undefined],
  ["a film", undefined],
  ["", undefined],
])("%j is the address %s", (text, address) => {
  expect(toUrl(text)?.href).toBe(address);
});

test.each([
  ["https://www.youtube.com/", "youtube.com"],
  ["https://m.youtube.com/", "youtube.com"],
  ["https://music.youtube.com/", "youtube.com"],
  ["https://WWW.Vimeo.com/", "vimeo.com"],
  ["https://player.vimeo.com/", "player.vimeo.com"],
  ["https://wwwvimeo.com/", "wwwvimeo.com"],
])("%s is at %s", (address, name) => {
  expect(bareName(new URL(address))).toBe(name);
});
