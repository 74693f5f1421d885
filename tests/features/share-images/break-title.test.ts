// Titles of all lengths in the room of a share image.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakTitle } from "../../../src/features/share-images/break-title.ts";

/** Every letter as wide as half its size. */
const ROOM = { width: 490, lines: 6, widthOf: (text: string, size: number): number => (text.length * size) / 2 };

describe("a title", () => {
  test.each([
    ["Slow bread", 78, ["Slow bread"]],
    ["Why the leaning bowl knows", 64, ["Why the leaning", "bowl knows"]],
    [
      "Why the leaning bowl knows what the straight one forgot",
      50,
      ["Why the leaning", "bowl knows what the", "straight one forgot"],
    ],
    ["Two days of mud and paper", 78, ["Two days", "of mud", "and paper"]],
    ["Handwerkskammern", 50, ["Handwerkskammern"]],
    ["", 78, []],
  ])("%j is set at %i pixels", (title, size, lines) => {
    expect(breakTitle(title, ROOM)).toEqual({ size, lines });
  });

  test("of sixty letters in one word goes on in the next line", () => {
    expect(breakTitle("a".repeat(60), ROOM)).toEqual({
      size: 40,
      lines: ["a".repeat(24), "a".repeat(24), "a".repeat(12)],
    });
  });

  test("that is too long for six lines says that it goes on", () => {
    const { size, lines } = breakTitle("many words ".repeat(40), ROOM);
    expect([size, lines.length, lines.at(-1)?.endsWith("…")]).toEqual([40, 6, true]);
  });

  test("never leaves its room, and loses no letter before it is cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
        const { size, lines } = breakTitle(title, ROOM);
        expect(lines.length).toBeLessThanOrEqual(ROOM.lines);
        for (const line of lines)
          expect(Array.from(line).length === 1 || ROOM.widthOf(line, size) <= ROOM.width).toBe(true);
        if (lines.at(-1)?.endsWith("…") !== true)
          expect(lines.join("").replace(/\s/gu, "")).toBe(title.replace(/\s/gu, ""));
      }),
    );
  });
});
