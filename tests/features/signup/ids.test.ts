// Settings that several email services share.
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { doubleOptIn, nextPage, customFields, customFieldValues, tags } from "../../../src/features/signup/ids.ts";
import { BARE, FULL } from "./sample-service.ts";

const complaintsAbout = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

test.each([
  [undefined, true, true],
  [undefined, false, false],
  [false, true, false],
])("doubleOptIn: %j is, where a service usually says %s, %s", (value, usual, expected) => {
  expect(doubleOptIn(usual).parse(value)).toBe(expected);
});

describe("tags", () => {
  test.each([
    [undefined, undefined],
    [
      ["lessons", 31415],
      ["lessons", "31415"],
    ],
  ])("%j are %j", (value, expected) => {
    expect(tags().parse(value)).toEqual(expected);
  });

  test("that a service can't have are refused with its own name for them", () => {
    expect(complaintsAbout(tags(/^\d+$/u, "the number of a tag", "31415"), ["31415", "lessons"])).toEqual([
      '["31415","lessons"] holds something that is not the number of a tag. Write tags: ["31415"].',
    ]);
  });
});

describe("custom fields for page and consent", () => {
  const schema = customFields("the name of a field", /^\w+$/u, { source: "SOURCE", consent: "CONSENT" });

  test("may be both, one or none", () => {
    for (const value of [undefined, {}, { source: "FROM" }, { source: "FROM", consent: "OK" }])
      expect(schema.parse(value)).toEqual(value);
  });

  test.each([
    [
      { source: "a b" },
      '"a b" is not the name of a field. Copy the name that you gave the field there, as in source: SOURCE.',
    ],
    [{ consent: "" }, "is empty. Copy the name that you gave the field there, as in consent: CONSENT."],
    ["FROM", "needs more than one value. Write it like this: source: SOURCE and consent: CONSENT"],
  ])("%j are refused: %s", (value, sentence) => {
    expect(complaintsAbout(schema, value)).toEqual([sentence]);
  });

  test("are sent under the names that the form has for them, and not at all without names", () => {
    expect(customFieldValues({ source: "FROM", consent: "OK" }, BARE, (name) => `fields[${name}]`)).toEqual([
      { name: "fields[FROM]", value: BARE.source },
      { name: "fields[OK]", value: BARE.consent },
    ]);
    expect(customFieldValues({ consent: "OK" }, BARE)).toEqual([{ name: "OK", value: BARE.consent }]);
    expect(customFieldValues(undefined, BARE)).toEqual([]);
  });
});

const { thanks, confirm } = FULL.addresses;

test.each([
  [true, FULL.addresses, confirm],
  [true, { ...FULL.addresses, confirm: undefined }, thanks],
  [false, FULL.addresses, thanks],
  [false, { ...FULL.addresses, thanks: undefined }, undefined],
  [true, BARE.addresses, undefined],
])("where a service confirms first (%s) the page after sending is, of %j, %s", (confirmsFirst, addresses, page) => {
  expect(nextPage(confirmsFirst, addresses)).toBe(page);
});
