// Paintings as made files.
import { expect, test } from "vitest";
import { toPaintingJobs } from "../../../src/features/paintings/painting-kind.ts";
import { make } from "../../../src/features/paintings/make-paintings.ts";
import { drawPainting } from "../../../src/features/paintings/paint.ts";
import { planPainting } from "../../../src/features/paintings/plan.ts";

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${index}.svg`,
    plan: planPainting({ slug: `post-${index}` }),
  }));

test("a job makes a file of each of its paintings", async () => {
  const paintings = named(2);
  const made = await make({ paintings }, []);
  expect(made).toEqual({
    outputs: Object.fromEntries(paintings.map(({ name, plan }) => [name, Buffer.from(drawPainting(plan))])),
    facts: null,
  });
});

test("one painting more changes one job, and the order none", () => {
  const keysOf = (paintings: ReturnType<typeof named>): Set<string> =>
    new Set(toPaintingJobs(paintings).map(({ inputs }) => JSON.stringify(inputs)));
  const before = keysOf(named(600));
  expect([...keysOf(named(601))].filter((key) => !before.has(key))).toHaveLength(1);
  expect(keysOf(named(600).toReversed())).toEqual(before);
  expect(before.size).toBeLessThanOrEqual(256);
});
