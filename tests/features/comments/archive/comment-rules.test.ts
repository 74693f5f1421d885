// Rules for each text of a comment.
import { describe, expect, test } from "vitest";
import { isSound, RULES } from "../../../../src/features/comments/archive/comment-rules.ts";
import { LONGEST } from "../../../../src/features/comments/replies/reply.ts";

type Field = keyof typeof RULES;

const sentencesFor = (field: Field, value: string): string[] =>
  RULES[field].filter(({ isKept }) => !isKept(value)).map(({ explain }) => explain(value));

test.each<[Field, string, boolean]>([
  ["id", "7", true],
  ["id", "reply-0a1b.2_c", true],
  ["id", "a".repeat(200), true],
  ["id", "a".repeat(201), false],
  ["id", "a/b", false],
  ["id", "é", false],
  ["author", "Ann", true],
  ["author", "@ann@example.social", true],
  ["author", "ann@example.org", false],
  ["author", "::1", false],
  ["author", "Ann of 203.0.113.9", false],
  ["url", "https://ann.example/", true],
  ["url", "HTTP://ann.example", true],
  ["url", "//ann.example", false],
  ["url", "ftp://ann.example", false],
  ["url", "https://ann.example/\n", false],
  ["url", "https://ann@inner-canvas.org/", true],
  ["url", "https://ann.example/?mail=ann%40example.org", false],
  ["text", "Version 4.19.0.2 of 127.0.0.1", true],
  ["text", "Seen from 203.0.113.9", false],
  ["text", "ann&#64;example.org", false],
])("%s %j is valid: %s", (field, value, isKept) => {
  expect(isSound(value, field)).toBe(isKept);
  expect(sentencesFor(field, value).length === 0).toBe(isKept);
});

test.each<Field>(["id", "author", "url", "text"])("an empty %s isn't valid, even if it breaks no rule", (field) => {
  expect(isSound("", field)).toBe(false);
});

describe("an archive allows twice the length that the form does", () => {
  test.each(["author", "text"] as const)("%s", (field) => {
    expect(isSound("x".repeat(2 * LONGEST[field]), field)).toBe(true);
    expect(sentencesFor(field, "x".repeat(2 * LONGEST[field] + 1))).toEqual([
      expect.stringContaining(`is longer than ${2 * LONGEST[field]} characters.`),
    ]);
  });
});

test("the message quotes what was found", () => {
  expect(sentencesFor("text", "ann@example.org from 203.0.113.9")).toEqual([
    "contains the email address ann@example.org, which robots would collect. Remove it.",
    "contains 203.0.113.9, which looks like an IP address (personal data). " +
      "Remove it. If it is a version number, write version before it.",
  ]);
});
