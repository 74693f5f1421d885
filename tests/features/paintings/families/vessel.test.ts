// Pots on a table.
import { expect, test } from "vitest";
import { mixPaints } from "../../../../src/features/paintings/colour/mix-paints.ts";
import { createEasel } from "../../../../src/features/paintings/easel.ts";
import { placePots } from "../../../../src/features/paintings/families/vessel.ts";
import { FORMATS } from "../../../../src/features/paintings/formats.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";

const GROUPS = Object.values(FORMATS).flatMap((format) =>
  Array.from({ length: 100 }, (_, index) => {
    const paints = mixPaints("moss", false, createStream("a"));
    const { easel } = createEasel({ ...format, night: false, detail: 1 }, paints);
    return { easel, pots: placePots(easel, createStream(`pots ${index}`), 0.8 * format.height) };
  }),
);

test("the sheet cuts no pot", () => {
  for (const { easel, pots } of GROUPS) {
    for (const { foot, tall, wide } of pots) {
      expect(foot.x - wide / 2).toBeGreaterThan(0.1 * easel.width);
      expect(foot.x + wide / 2).toBeLessThan(0.9 * easel.width);
      expect(foot.y - tall).toBeGreaterThan(0);
    }
  }
});

test("three pots have three profiles, and the large one is in front", () => {
  for (const { pots } of GROUPS) {
    const [large, ...others] = pots;
    expect(new Set(pots.map(({ profile }) => profile)).size).toBe(3);
    for (const { foot, tall } of others) {
      expect(tall).toBeLessThan(large.tall);
      expect(foot.y).toBeLessThan(large.foot.y);
    }
  }
});
