// A curtain from the top of the sheet to its foot.
import { expect, test } from "vitest";
import { hangCurtain } from "../../../../src/features/paintings/families/curtain.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn } from "../tools/read-path.ts";

function hang(word: string, width: number) {
  const { easel, finish } = sampleEasel();
  hangCurtain(easel, createStream(word), 500, width, easel.paints.first);
  const { marks } = finish();
  const [, bare = ""] = /<path (d="[^"]*") id=/u.exec(marks) ?? [];
  return { marks, ink: easel.paints.ink.colour, points: handlesIn(` ${bare}`) };
}

test.each(["a", "b", "c"])("hangs from above the sheet to below it, with two folds of ink (%s)", (word) => {
  const { marks, ink, points } = hang(word, 200);
  const ys = points.map(({ y }) => y);
  expect(Math.min(...ys)).toBeLessThan(0);
  expect(Math.max(...ys)).toBeGreaterThan(1000);
  expect(marks.split(`fill="${ink}"`)).toHaveLength(3);
});

test.each(["a", "b", "c"])("falls to the side that its width says (%s)", (word) => {
  const middle = (width: number): number => {
    const xs = hang(word, width).points.map(({ x }) => x);
    return (Math.min(...xs) + Math.max(...xs)) / 2;
  };
  expect(middle(200)).toBeGreaterThan(500);
  expect(middle(-200)).toBeLessThan(500);
});
