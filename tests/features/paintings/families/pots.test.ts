// Pots by their profiles.
import { expect, test } from "vitest";
import { halfWidthBelow, paintPot, POT_PROFILES } from "../../../../src/features/paintings/families/pots.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { at } from "../../../../src/features/paintings/tools/point.ts";
import { sampleEasel } from "../sample-easel.ts";

const FOOT = at(500, 800);

test.each(POT_PROFILES.map((profile, index) => [index, profile] as const))(
  "profile %i goes from the rim down to the foot, and is no wider than its pot by much",
  (_index, profile) => {
    const heights = profile.map(([, height]) => height);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect([heights[0], heights.at(-1)]).toEqual([1, 0]);
    for (const [half] of profile) {
      expect(half).toBeGreaterThan(0);
      expect(half).toBeLessThan(1.1);
    }
  },
);

test.each(POT_PROFILES.map((profile, index) => [index, profile] as const))(
  "a pot of profile %i stands on its foot, as tall as it was asked for",
  (_index, profile) => {
    const { easel, finish } = sampleEasel();
    const pot = { profile, foot: FOOT, tall: 300, wide: 200, lean: 0 };
    const outline = paintPot(easel, createStream("pot"), pot, easel.paints.first);
    expect(outline).toHaveLength(2 * profile.length);
    const ys = outline.map(({ y }) => y);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([500, 800]);
    outline.forEach(({ x }, index) => expect(x < FOOT.x).toBe(index < profile.length));
    expect(finish().marks).not.toBe("");
  },
);

test("a pot that leans has its rim to the right of its foot", () => {
  const [profile] = POT_PROFILES;
  const rimOf = (lean: number): number => {
    const { easel } = sampleEasel();
    const pot = { profile, foot: FOOT, tall: 300, wide: 200, lean };
    return paintPot(easel, createStream("pot"), pot, easel.paints.first)[0]?.x ?? NaN;
  };
  expect(rimOf(40) - rimOf(0)).toBeCloseTo(40, 6);
});

test.each([
  [1, 0.5],
  [0.5, 0.4],
  [0, 0.2],
])("up to the height %d the widest half of a pot is %d of its width", (height, half) => {
  const profile = [
    [1, 1],
    [0.8, 0.5],
    [0.4, 0],
  ] as const;
  expect(halfWidthBelow(profile, height)).toBe(half);
});
