// Rasterizing a drawing ends, whatever the drawing contains.
import { expect, test } from "vitest";
import { paintDrawing } from "../../../src/assets/pictures/paint-drawing.ts";

const draw = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">${inside}</svg>`;
/** Blurred, because the painter itself refuses a drawing after so many copies, and plain ones are soon painted. */
const BLURRED =
  '<filter id="b"><feGaussianBlur stdDeviation="9"/></filter><rect id="a0" width="90" height="90" filter="url(#b)"/>';
/** Ten times what is in the level before, so many levels deep. */
const copies = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
  ).join("");

test("a drawing becomes a PNG", async () => {
  const painted = await paintDrawing(draw('<rect width="9" height="9"/>'), 300, 72);
  expect(
    Buffer.from(painted instanceof Buffer ? painted : [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
});

test("a drawing that can't be rendered has no PNG", async () => {
  expect(await paintDrawing("<svg", 300, 72)).toBeUndefined();
});

test.each([
  ["copies of copies", draw(`<defs>${BLURRED}${copies(14)}</defs><use href="#a14"/>`)],
  ["20 000 letters in one text", draw(`<text>${"x".repeat(20_000)}</text>`)],
])("%s are given up on", async (_, svg) => {
  expect(await paintDrawing(svg, 1200, 72, { seconds: 2, bytes: 900 * 1024 ** 2 })).toEqual({ refusal: "slow" });
});
