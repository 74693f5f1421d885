// The paints of one picture.
import { expect, test } from "vitest";
import { mixPaints } from "../../../../src/features/paintings/colour/mix-paints.ts";
import { PALETTE_NAMES } from "../../../../src/assets/theme/palette-names.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";

const brightness = (hex: string): number =>
  [1, 3, 5].reduce((sum, from) => sum + Number.parseInt(hex.slice(from, from + 2), 16), 0) / 765;

test.each(PALETTE_NAMES)("%s: by day only the accent covers, by night everything does, on a dark ground", (name) => {
  for (let index = 0; index < 20; index++) {
    const [day, night] = [false, true].map((dark) => mixPaints(name, dark, createStream(`post-${index}`)));
    if (!day || !night) throw new Error("unreachable");
    expect([day.first, day.second, day.third, day.ink, day.accent].map(({ opaque }) => opaque)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(day.bare).toBe(day.paper);
    expect(brightness(night.bare)).toBeLessThan(0.26);
    for (const { colour, opaque } of [night.first, night.second, night.third, night.ink, night.accent]) {
      expect(opaque).toBe(true);
      expect(brightness(colour) - brightness(night.bare)).toBeGreaterThan(0.2);
    }
  }
});

test("pictures of a palette hardly ever have quite the same paints", () => {
  const mixed = Array.from({ length: 200 }, (_, index) =>
    JSON.stringify(mixPaints("moss", false, createStream(`post-${index}`))),
  );
  expect(new Set(mixed).size).toBeGreaterThan(195);
});
