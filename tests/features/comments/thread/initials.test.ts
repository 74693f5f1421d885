import { expect, test } from "vitest";
import { toInitials } from "../../../../src/features/comments/thread/initials.ts";

test.each([
  ["Ada Example", "AE"],
  ["ada", "A"],
  ["Ada Maria van Example", "AE"],
  ["jean-luc", "JL"],
  ["élodie", "É"],
  ["  “Bo” ", "B"],
  ["李 小龙", "李小"],
  ["👩‍🎨 Studio", "👩‍🎨S"],
  ["4ever", "4"],
  ["???", "·"],
  ["", "·"],
  ["a\u0301nna", "A\u0301"],
])("%j has the initials %s", (name, initials) => {
  expect(toInitials(name)).toBe(initials);
});
