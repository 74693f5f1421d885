// One line on a terminal, and nothing in a pipe.
import { expect, test } from "vitest";
import { createProgress } from "../../../src/commands/terminal/progress.ts";

/** What is written after each report, `step` milliseconds after the one before. */
function linesOf(reports: readonly (readonly ["read" | "write", number, number])[], step: number, isTTY = true) {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, write: (text: string) => written.push(text.replace("\r\u001B[K", "")) };
  const progress = createProgress(stream, () => now);
  for (const report of reports) {
    now += step;
    progress.report(...report);
  }
  progress.end();
  return written;
}

test("says what is done, and after a second how long the rest will take", () => {
  const lines = linesOf(
    [
      ["read", 100, 1000],
      ["read", 200, 1000],
      ["read", 300, 1000],
      ["write", 10, 90],
    ],
    1000,
  );
  expect(lines).toEqual([
    "Reading 100 of 1000",
    "Reading 200 of 1000, about 8 s left",
    "Reading 300 of 1000, about 7 s left",
    "Writing 10 of 90",
    "",
  ]);
});

test("speaks of minutes where seconds are too many to follow", () => {
  const lines = linesOf(
    [
      ["write", 100, 100_000],
      ["write", 400, 100_000],
    ],
    1000,
  );
  expect(lines[1]).toBe("Writing 400 of 100000, about 6 min left");
});

test("is quiet in a pipe, and in a run that is over at once", () => {
  expect(linesOf([["write", 1, 2]], 1000, false)).toEqual([]);
  expect(linesOf([["write", 1, 2]], 100)).toEqual([]);
});
