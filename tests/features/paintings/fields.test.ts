// The settings of paintings, and the messages about invalid ones.
import * as z from "zod";
import { expect, test } from "vitest";
import { paintingField, palettesField } from "../../../src/features/paintings/fields.ts";

const schema = z.strictObject({ painting: paintingField.optional(), palettes: palettesField.optional() });

function read(given: unknown): unknown {
  const result = schema.safeParse(given);
  return result.success ? result.data : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each([
  [{}, {}],
  [{ painting: "off" }, { painting: "off" }],
  [{ painting: false }, { painting: "off" }],
  [{ painting: "no" }, { painting: "off" }],
  [{ painting: true }, { painting: {} }],
  [{ painting: {} }, { painting: {} }],
  [
    { painting: { motif: "bowl", palette: "moss", shape: "tall", variation: 2 } },
    { painting: { family: "bowl", palette: "moss", format: "tall", seed: "2" } },
  ],
  [{ palettes: { "Slow Bread": "moss" } }, { palettes: { "slow-bread": "moss" } }],
])("%j is read as %j", (given, expected) => {
  expect(read(given)).toEqual(expected);
});

const NONE =
  "more than one value. Write it like this: painting: { motif: bowl, palette: ultra }, or painting: off for none";

test.each([
  [{ painting: "bowl" }, `painting: needs ${NONE}`],
  [{ painting: null }, `painting: needs ${NONE}`],
  [
    { painting: { subject: "bowl" } },
    "painting.subject: isn't a setting for a painting. Use one of: motif, palette, shape, variation.",
  ],
  [{ painting: { famly: "bowl" } }, "painting.famly: isn't a setting here. Did you mean motif?"],
  [{ painting: { motif: "bowls" } }, 'painting.motif: can\'t be "bowls". Did you mean bowl?'],
  [{ painting: { family: "bowls" } }, "painting.family: is now called motif. Rename it."],
  [
    { painting: { palette: ["moss"] } },
    'painting.palette: can\'t be ["moss"]. Use one of: indigo, moss, coral, ultra, madder, verdigris, walnut, heather.',
  ],
  [{ painting: { format: "16:9" } }, "painting.format: is now called shape. Rename it."],
  [{ painting: { seed: true } }, "painting.seed: is now called variation. Rename it."],
  [{ palettes: { bread: "mos" } }, 'palettes.bread: can\'t be "mos". Did you mean moss?'],
  [{ palettes: ["moss"] }, 'palettes: ["moss"] should be a list of tags. Write tagPalettes: { bread: moss }'],
])("%j: %s", (given, sentence) => {
  expect(read(given)).toEqual([sentence]);
});
