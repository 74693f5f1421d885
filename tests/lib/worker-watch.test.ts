// A thread that spends too long on one item is detected; one that makes progress, or waits, isn't.
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { noteProgress, tellLate, watchThread } from "../../src/lib/worker-watch.ts";

function watched(): { late: number[]; note: (number?: number) => void } {
  const late: number[] = [];
  const watch = watchThread((number) => void late.push(number), 400);
  onTestFinished(watch.stop);
  return { late, note: noteProgress(watch.memory) };
}

test("a worker that takes too long is reported once", async () => {
  const { late, note } = watched();
  note(0);
  note(7);
  await wait(1500);
  expect(late).toEqual([7]);
});

test("a worker that makes progress or waits isn't reported", async () => {
  const { late, note } = watched();
  for (let number = 0; number < 8; number++) {
    note(number);
    await wait(100);
  }
  note();
  await wait(800);
  expect(late).toEqual([]);
});

test("the message says what to do", () => {
  expect(tellLate("content/posts/a.md", 180_000).message).toBe(
    "This file takes longer than 180 seconds to read, so the build has given up on it. Make it shorter, or split it.",
  );
});
