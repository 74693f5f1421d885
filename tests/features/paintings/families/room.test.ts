// A table, the wall in the background, or both.
import { expect, test } from "vitest";
import { paintRoom } from "../../../../src/features/paintings/families/room.ts";
import { createStream } from "../../../../src/features/paintings/stream.ts";
import { extentOf } from "../../../../src/features/paintings/tools/shapes.ts";
import { sampleEasel } from "../sample-easel.ts";
import { handlesIn } from "../tools/read-path.ts";

/** The top and bottom of each wash. */
function fieldsOf(word: string, edge: number): { top: number; bottom: number }[] {
  const { easel, finish } = sampleEasel();
  paintRoom(easel, createStream(word), edge);
  return [...finish().marks.matchAll(/<path (d="[^"]*") id=/gu)].map(([, path = ""]) => {
    const { centre, height } = extentOf(handlesIn(` ${path}`));
    return { top: centre.y - height / 2, bottom: centre.y + height / 2 };
  });
}

const WORDS = Array.from({ length: 60 }, (_, index) => `room ${index}`);

test("a wall ends and a table begins at the edge, and no room is without both", () => {
  for (const word of WORDS) {
    const fields = fieldsOf(word, 600);
    expect(fields.length === 1 || fields.length === 2).toBe(true);
    for (const { top, bottom } of fields)
      expect(Math.min(Math.abs(top - 600), Math.abs(bottom - 600)), word).toBeLessThan(90);
    expect(
      Math.min(...fields.map(({ top }) => top)) < 540 || Math.max(...fields.map(({ bottom }) => bottom)) > 660,
    ).toBe(true);
  }
});

test("rooms have a table, a wall, or both", () => {
  const kinds = WORDS.map((word) =>
    fieldsOf(word, 600)
      .map(({ bottom }) => (bottom > 900 ? "table" : "wall"))
      .join(" and "),
  );
  expect([...new Set(kinds)].toSorted()).toEqual(["table", "wall", "wall and table"]);
});
