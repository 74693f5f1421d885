// Paintings as made files.
import { expect, test } from "vitest";
import { toCanvasJobs } from "../../../src/features/paintings/canvas-kind.ts";
import { make } from "../../../src/features/paintings/make-canvases.ts";
import { paintCanvas } from "../../../src/features/paintings/paint.ts";
import { planCanvas } from "../../../src/features/paintings/plan.ts";

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}.svg`, plan: planCanvas({ slug: `post-${index}` }) }));

test("a job makes a file of each of its paintings", async () => {
  const paintings = named(2);
  const made = await make({ paintings }, []);
  expect(made).toEqual({
    outputs: Object.fromEntries(paintings.map(({ name, plan }) => [name, Buffer.from(paintCanvas(plan))])),
    facts: null,
  });
});

test("one painting more changes one job, and the order none", () => {
  const keysOf = (paintings: ReturnType<typeof named>): Set<string> =>
    new Set(toCanvasJobs(paintings).map(({ inputs }) => JSON.stringify(inputs)));
  const before = keysOf(named(600));
  expect([...keysOf(named(601))].filter((key) => !before.has(key))).toHaveLength(1);
  expect(keysOf(named(600).toReversed())).toEqual(before);
  expect(before.size).toBeLessThanOrEqual(256);
});
