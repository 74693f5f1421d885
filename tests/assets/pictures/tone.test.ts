// A picture's tone is close to its average color.
import { expect, test } from "vitest";
import { toTone } from "../../../src/assets/pictures/tone.ts";

test.each([
  [[0, 0, 0], "0-"],
  [[128, 128, 128], "3-"],
  [[255, 255, 255], "5-"],
  [[130, 124, 120], "3-"],
  [[200, 60, 40], "3b"],
  [[240, 220, 120], "5c"],
  [[40, 110, 50], "2d"],
  [[30, 60, 160], "2g"],
  [[255, 0, 255], "4h"],
] as const)("%j is %s", ([red, green, blue], tone) => {
  expect(toTone(red, green, blue)).toBe(tone);
});
