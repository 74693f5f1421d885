// A darn: threads one way, and threads across.
import { expect, test } from "vitest";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { darn } from "../../../../src/features/paintings/tools/darn.ts";
import { at, type Point } from "../../../../src/features/paintings/tools/point.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn, readPath } from "./read-path.ts";

function weave(word: string, turn = 0): string[] {
  const { easel, finish } = sampleEasel();
  darn(easel, createStream(word), at(500, 500), turn, easel.paints.accent);
  return finish().marks.match(/<path [^>]*>/gu) ?? [];
}

const threadsIn = (mark: string): Point[][] =>
  [...(/ d="([^"]*)"/u.exec(mark)?.[1] ?? "").matchAll(/M[^M]*/gu)].map(([path]) => {
    const { start, ends } = readPath(path);
    return [start, ends.at(-1) ?? start];
  });

test.each(["a", "b", "c"])("about ten threads each way lie around the middle (%s)", (word) => {
  const marks = weave(word);
  expect(marks).toHaveLength(2);
  for (const mark of marks) {
    expect(threadsIn(mark).length).toBeGreaterThanOrEqual(8);
    expect(threadsIn(mark).length).toBeLessThanOrEqual(13);
    for (const { x, y } of handlesIn(mark)) expect(Math.hypot(x - 500, y - 500)).toBeLessThan(250);
  }
});

test.each([
  [0, [0, 1]],
  [Math.PI / 2, [1, 0]],
])("turned by %d, the first threads run along %j and the others across", (turn, [right = 0, down = 0]) => {
  const isAlong = ([from = at(0, 0), to = at(0, 0)]: readonly Point[]): boolean =>
    Math.abs((to.x - from.x) * right + (to.y - from.y) * down) >
    Math.abs((to.x - from.x) * down + (to.y - from.y) * right);
  const [first = [], second = []] = weave("a", turn).map((mark) => threadsIn(mark).map(isAlong));
  expect(new Set(first)).toEqual(new Set([true]));
  expect(new Set(second)).toEqual(new Set([false]));
});
