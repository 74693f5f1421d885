// A service: block finds its place in signup.yaml, and everything else stays as its author wrote it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { AuthorError } from "../../../src/lib/problem.ts";
import { mergeService } from "../../../src/features/signup/merge-service.ts";

const BLOCK = 'service:\n  name: kit\n  form: "6481302"\n';

describe("puts the block", () => {
  test.each([[undefined], [""], [" \n"]])("alone where there is nothing yet (%j)", (existing) => {
    expect(mergeService(existing, BLOCK)).toBe(BLOCK);
  });

  test("after comments, if the file contains nothing else", () => {
    expect(mergeService("# To be filled in\n", BLOCK)).toBe(`# To be filled in\n${BLOCK}`);
  });

  test("at the top of a file that has none", () => {
    const offers = "# The offers\nforms:\n  free:   { heading: 'One' } # the first\n";
    expect(mergeService(offers, BLOCK)).toBe(`${BLOCK}\n${offers}`);
  });

  test("in place of the old one, with all around it untouched", () => {
    const existing = `# Where readers sign up
service:
  name: mailchimp
  u: "3f9c" # copied in May

# The offers
forms:
  free:
    heading:   "One"   # the first
`;
    expect(mergeService(existing, BLOCK)).toBe(`# Where readers sign up
${BLOCK}
# The offers
forms:
  free:
    heading:   "One"   # the first
`);
  });

  test.each([
    ["at the end", "forms:\n  a: 1\nservice:\n  name: mailchimp", `forms:\n  a: 1\n${BLOCK}`],
    ["that stands on one line", "service: { name: mailchimp } # old\nforms:\n  a: 1\n", `${BLOCK}forms:\n  a: 1\n`],
    ["that is empty", "service:\nforms:\n  a: 1\n", `${BLOCK}forms:\n  a: 1\n`],
    ["that is empty, at the end", "forms:\n  a: 1\nservice:", `forms:\n  a: 1\n${BLOCK}`],
    [
      "with a list",
      "service:\n  name: listmonk\n  lists:\n    - a\n    - b\nforms:\n  a: 1\n",
      `${BLOCK}forms:\n  a: 1\n`,
    ],
  ])("in place of one %s", (_where, existing, expected) => {
    expect(mergeService(existing, BLOCK)).toBe(expected);
  });

  test("into a file written on Windows", () => {
    expect(mergeService("\uFEFF# Offers\r\nforms:\r\n  a: 1\r\n", BLOCK)).toBe(
      `${BLOCK}\n# Offers\nforms:\n  a: 1\n`.replaceAll("\n", "\r\n"),
    );
  });

  test.each(["---\nforms:\n  a: 1\n", "{ forms: { a: 1 } }\n", "{ forms: { a: 1 }, service: { name: mailchimp } }\n"])(
    "into %j, which has to keep its form",
    (existing) => {
      expect(parse(mergeService(existing, BLOCK))).toEqual({
        forms: { a: 1 },
        service: { name: "kit", form: "6481302" },
      });
    },
  );
});

test.each([
  [
    "forms: [",
    new AuthorError([
      {
        file: "content/signup.yaml",
        line: 1,
        field: "forms",
        message: "The bracket [ isn't closed. Write forms: []",
        severity: "error",
      },
    ]),
  ],
  [
    "- offers\n",
    new AuthorError([
      {
        file: "content/signup.yaml",
        message: "The file should have keys, such as service: and forms:, each on its own line.",
        severity: "error",
      },
    ]),
  ],
])("does not touch %j", (existing, error) => {
  expect(() => mergeService(existing, BLOCK)).toThrow(error);
});

test("whatever the file holds, it holds the same and the service afterwards", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 12 });
  const value = fc.oneof(
    words,
    fc.boolean(),
    fc.integer(),
    fc.array(words, { maxLength: 3 }),
    fc.dictionary(words, words, { maxKeys: 3 }),
  );
  fc.assert(
    fc.property(
      fc.dictionary(words, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
      fc.option(value),
      fc.boolean(),
      (others, old, last) => {
        const { service: _service, ...kept } = others;
        const table = old === null ? kept : last ? { ...kept, service: old } : { service: old, ...kept };
        const merged: unknown = parse(mergeService(stringify(table), BLOCK));
        expect(merged).toEqual({ ...kept, service: { name: "kit", form: "6481302" } });
      },
    ),
    { numRuns: 300 },
  );
});
