// The inbox of a preview keeps the latest submissions.
import { expect, test } from "vitest";
import { createArrivals } from "../../../src/features/inbox/arrivals.ts";

interface Loaf {
  readonly number: number;
  readonly state: "raw" | "baked";
}

function fill(count: number) {
  const arrivals = createArrivals<Loaf>();
  for (let index = 0; index < count; index++) arrivals.add({ number: arrivals.nextNumber(), state: "raw" });
  return arrivals;
}

test("the newest is first, and the last hundred are kept", () => {
  const numbers = fill(103)
    .list()
    .map(({ number }) => number);
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([100, 103, 4]);
});

test("one can be found, changed and removed by its number", () => {
  const arrivals = fill(3);
  arrivals.change(2, (loaf) => ({ ...loaf, state: "baked" }));
  arrivals.remove(1);
  expect(arrivals.list()).toEqual([
    { number: 3, state: "raw" },
    { number: 2, state: "baked" },
  ]);
  expect([arrivals.find(2)?.state, arrivals.find(1)]).toEqual(["baked", undefined]);
});

test("numbers go on after it was cleared", () => {
  const arrivals = fill(2);
  arrivals.clear();
  expect([arrivals.list(), arrivals.nextNumber()]).toEqual([[], 3]);
});
