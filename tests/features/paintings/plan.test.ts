// The plan of a painting.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FAMILY_NAMES, NIGHT_FAMILIES } from "../../../src/features/paintings/families/names.ts";
import { FORMAT_NAMES, FORMATS } from "../../../src/features/paintings/formats.ts";
import { planPainting, type PaintingPlan } from "../../../src/features/paintings/plan.ts";
import { TYPICAL_SLUGS } from "./typical-slugs.ts";

const slug = "slow-bread";

test("a post has one plan, of plain values", () => {
  const plan = planPainting({ slug, tags: ["bread"] });
  expect(plan).toEqual({
    engine: 2,
    seed: "2:slow-bread",
    family: "window",
    palette: "indigo",
    format: { width: 1000, height: 1000 },
    mirrored: false,
    night: false,
  });
  expect(structuredClone(plan)).toEqual(plan);
});

test("nothing but the first tag counts", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), fc.array(fc.string()), (first, some, others) => {
      expect(planPainting({ slug, tags: [first, ...some] })).toEqual(planPainting({ slug, tags: [first, ...others] }));
    }),
  );
});

test("posts with one tag share a palette and little else", () => {
  const plans = Array.from({ length: 40 }, (_, index) => planPainting({ slug: `post-${index}`, tags: ["bread"] }));
  expect(new Set(plans.map(({ palette }) => palette)).size).toBe(1);
  expect(new Set(plans.map(({ family }) => family)).size).toBeGreaterThan(9);
});

test("a setting decides the palette of a tag, and the slug that of a post without tags", () => {
  expect(planPainting({ slug, tags: ["bread"], palettes: { bread: "moss" } }).palette).toBe("moss");
  expect(new Set(Array.from({ length: 100 }, (_, index) => planPainting({ slug: `post-${index}` }).palette)).size).toBe(
    8,
  );
});

describe("pins", () => {
  test("each holds what it names and leaves the rest", () => {
    const free = planPainting({ slug });
    expect(planPainting({ slug, pins: { palette: "walnut" } })).toEqual({ ...free, palette: "walnut" });
    expect(planPainting({ slug, pins: { format: "broad" } })).toEqual({ ...free, format: FORMATS.broad });
    expect(planPainting({ slug, pins: { family: "bowl" } })).toEqual({ ...free, family: "bowl" });
  });

  test("a seed re-rolls everything but the palette, and another pin still holds", () => {
    const rolled = Array.from({ length: 30 }, (_, index) =>
      planPainting({ slug, tags: ["bread"], pins: { seed: String(index), format: "tall" } }),
    );
    expect(new Set(rolled.map(({ family }) => family)).size).toBeGreaterThan(7);
    expect(new Set(rolled.map(({ palette, format }) => `${palette} ${format.height}`))).toEqual(
      new Set(["indigo 1250"]),
    );
  });
});

/** How many of the plans are of each family. */
function countFamilies(plans: readonly PaintingPlan[]): number[] {
  return FAMILY_NAMES.map((name) => plans.filter(({ family }) => family === name).length);
}

const SHEET = Array.from({ length: 60 }, (_, index) => `post-${index + 1}`);
const MANY = Array.from({ length: 5600 }, (_, index) => planPainting({ slug: `a-post-about-${index}` }));

describe("over many posts", () => {
  test("each family gets its fourteenth, each format its quarter, and half of all are mirrored", () => {
    for (const count of countFamilies(MANY)) expect(Math.abs(count - 400)).toBeLessThan(60);
    for (const name of FORMAT_NAMES) {
      const count = MANY.filter(({ format }) => format === FORMATS[name]).length;
      expect(Math.abs(count - 1400)).toBeLessThan(120);
    }
    expect(Math.abs(MANY.filter(({ mirrored }) => mirrored).length - 2800)).toBeLessThan(150);
  });

  test("one in eight is a night piece, of a family that has them", () => {
    const nights = MANY.filter(({ night }) => night);
    expect(Math.abs(nights.length - 700)).toBeLessThan(50);
    expect(nights.every(({ family }) => NIGHT_FAMILIES.has(family))).toBe(true);
  });
});

describe.each([
  ["typical slugs", TYPICAL_SLUGS],
  ["the contact sheet", SHEET],
])("over the sixty of %s", (_, slugs) => {
  const plans = slugs.map((slug) => planPainting({ slug }));

  test("no family is rare, and none is everywhere", () => {
    expect(new Set(slugs).size).toBe(60);
    expect(Math.min(...countFamilies(plans))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...countFamilies(plans))).toBeLessThanOrEqual(7);
  });

  test("six to nine are night pieces", () => {
    const nights = plans.filter(({ night }) => night).length;
    expect(nights).toBeGreaterThanOrEqual(6);
    expect(nights).toBeLessThanOrEqual(9);
  });
});
