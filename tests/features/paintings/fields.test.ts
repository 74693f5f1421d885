// What may be said about canvases, and the sentence for everything that may not.
import * as z from "zod";
import { expect, test } from "vitest";
import { canvasField, palettesField } from "../../../src/features/paintings/fields.ts";

const schema = z.strictObject({ canvas: canvasField.optional(), palettes: palettesField.optional() });

function read(given: unknown): unknown {
  const result = schema.safeParse(given);
  return result.success ? result.data : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each([
  [{}, {}],
  [{ canvas: "off" }, { canvas: "off" }],
  [{ canvas: false }, { canvas: "off" }],
  [{ canvas: {} }, { canvas: {} }],
  [
    { canvas: { family: "bowl", palette: "moss", format: "tall", seed: 2 } },
    { canvas: { family: "bowl", palette: "moss", format: "tall", seed: "2" } },
  ],
  [{ palettes: { "Slow Bread": "moss" } }, { palettes: { "slow-bread": "moss" } }],
])("%j is read as %j", (given, expected) => {
  expect(read(given)).toEqual(expected);
});

const NONE = "should have keys of its own. Write canvas: { family: bowl, palette: ultra }, or canvas: off for none.";

test.each([
  [{ canvas: "bowl" }, `canvas: "bowl" ${NONE}`],
  [{ canvas: null }, `canvas: nothing ${NONE}`],
  [{ canvas: true }, `canvas: true ${NONE}`],
  [{ canvas: { famly: "bowl" } }, 'canvas.famly: "famly" is not known here. Did you mean family?'],
  [{ canvas: { family: "bowls" } }, 'canvas.family: "bowls" is not known here. Did you mean bowl?'],
  [
    { canvas: { palette: ["moss"] } },
    'canvas.palette: ["moss"] is not known here. There are indigo, moss, coral, ultra, madder, verdigris, walnut, heather.',
  ],
  [
    { canvas: { format: "16:9" } },
    'canvas.format: "16:9" is not known here. There are square, landscape, tall, broad.',
  ],
  [{ canvas: { seed: true } }, "canvas.seed: true is not text. Write seed: 2, or any other word for another painting."],
  [{ palettes: { bread: "mos" } }, 'palettes.bread: "mos" is not known here. Did you mean moss?'],
  [{ palettes: ["moss"] }, 'palettes: ["moss"] should have keys of its own. Write palettes: { bread: moss }.'],
])("%j: %s", (given, sentence) => {
  expect(read(given)).toEqual([sentence]);
});
