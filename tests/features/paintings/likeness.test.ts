// Paintings of different posts don't look alike.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAMILY_NAMES } from "../../../src/features/paintings/families/names.ts";
import { drawPainting, paintInDetail } from "../../../src/features/paintings/paint.ts";
import { planPainting } from "../../../src/features/paintings/plan.ts";
import { borrowBrowser } from "../../browser/browser.ts";
import { distance, takeSignatures } from "./signature.ts";

/** Paintings closer than this look the same at first sight. */
const ALIKE = 5;

const TAGS = [
  "bread",
  "patience",
  "mistakes",
  "studio",
  "grief",
  "groups",
  "colour",
  "line",
  "practice",
  "listening",
  "clay",
  "paper",
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await borrowBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

test("the same picture, a little moved or in less detail, counts as alike", async () => {
  const paintings = FAMILY_NAMES.map((family) =>
    paintInDetail(planPainting({ slug: "slow-bread", pins: { family } }), 1),
  );
  const moved = paintings.map((svg) => svg.replace('viewBox="0 0', 'viewBox="6 6'));
  const coarse = FAMILY_NAMES.map((family) =>
    paintInDetail(planPainting({ slug: "slow-bread", pins: { family } }), 0.85),
  );
  const [own, shifted, coarser] = [
    await takeSignatures(page, paintings),
    await takeSignatures(page, moved),
    await takeSignatures(page, coarse),
  ];
  own.forEach((signature, index) => {
    expect(distance(signature, shifted[index] ?? []), FAMILY_NAMES[index]).toBeLessThan(ALIKE);
    expect(distance(signature, coarser[index] ?? []), FAMILY_NAMES[index]).toBeLessThan(ALIKE);
  });
});

test("no two of 500 posts on twelve subjects have pictures that are alike", async () => {
  const plans = Array.from({ length: 500 }, (_, index) =>
    planPainting({ slug: `a-post-about-${index}`, tags: TAGS.slice(index % TAGS.length) }),
  );
  const signatures = await takeSignatures(page, plans.map(drawPainting));
  const alike: string[] = [];
  signatures.forEach((one, index) => {
    for (let before = 0; before < index; before++) {
      const apart = distance(one, signatures[before] ?? []);
      if (!(apart >= ALIKE)) alike.push(`${plans[before]?.seed} and ${plans[index]?.seed}: ${apart.toFixed(1)}`);
    }
  });
  expect(alike).toEqual([]);
});
