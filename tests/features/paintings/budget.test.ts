// A painting weighs less than 6 kB on its way to a reader.
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { DETAILS, LENGTH_LIMIT, drawPainting, paintInDetail } from "../../../src/features/paintings/paint.ts";
import { planPainting } from "../../../src/features/paintings/plan.ts";

const LIMIT = 6144;
const PLANS = Array.from({ length: 1000 }, (_, index) => planPainting({ slug: `a-post-about-${index}` }));

test("none of 1000 paintings is larger than 6 kB when compressed", () => {
  const sizeOf = (svg: string, quality: number): number =>
    brotliCompressSync(svg, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: svg.length },
    }).length;
  const heavy = PLANS.flatMap((plan) => {
    const svg = drawPainting(plan);
    // Compressed in a hurry most are small enough already; only the others have to be compressed as hosts do.
    if (sizeOf(svg, 5) <= LIMIT) return [];
    const size = sizeOf(svg, 11);
    return size > LIMIT ? [`${plan.family} ${plan.seed}: ${size}`] : [];
  });
  expect(heavy).toEqual([]);
});

test("nine in ten are painted in full detail", () => {
  const whole = PLANS.filter((plan) => paintInDetail(plan, DETAILS[0]).length <= LENGTH_LIMIT);
  expect(whole.length).toBeGreaterThan(880);
});
