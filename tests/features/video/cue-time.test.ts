// Times of captions, and suggestions for wrong ones.
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTime, parseTime } from "../../../src/features/video/cue-time.ts";

test.each([
  ["00:00.000", 0],
  ["00:01.500", 1500],
  ["59:59.999", 3_599_999],
  ["01:00:00.000", 3_600_000],
  ["100:00:01.000", 360_001_000],
])("%s is %i milliseconds", (text, milliseconds) => {
  expect(parseTime(text)).toBe(milliseconds);
  expect(formatTime(milliseconds)).toBe(text);
});

test.each([
  ["00:01,500", "00:01.500"],
  ["0:1", "00:01.000"],
  ["1:2:3.4", "01:02:03.400"],
  ["00:01.5", "00:01.500"],
])("%s was meant as %s", (text, meant) => {
  expect(parseTime(text)).toBe(`"${text}" isn't a time. Write ${meant}.`);
});

test.each(["00:60.000", "60:00.000", "1.5", "soon", "-00:01.000", "00:01.0000", " 00:01.000"])(
  "%s has no correction",
  (text) => {
    expect(parseTime(text)).toBe(`"${text}" isn't a time. Write it as 00:01.000, or with hours as 01:00:01.000.`);
  },
);

test("a missing time is reported, and a long one is shortened", () => {
  expect(parseTime("")).toBe("A time is missing. Write both, as in 00:01.000 --> 00:04.000.");
  expect(parseTime("x".repeat(31))).toContain(
    `"${"x".repeat(29)}…" isn't a time. Write it as 00:01.000, or with hours as 01:00:01.000.`,
  );
});

test("every time that is written can be read", () => {
  fc.assert(
    fc.property(fc.nat(4_000_000_000), (milliseconds) => {
      expect(parseTime(formatTime(milliseconds))).toBe(milliseconds);
    }),
  );
});

test("the correction of a wrong time is a valid time", () => {
  const slip = fc.stringMatching(/^(\d{1,4}:)?\d{1,2}:\d{1,2}([.,]\d{1,3})?$/u);
  fc.assert(
    fc.property(slip, (text) => {
      const answer = parseTime(text);
      const [, meant = "00:00.000"] = /Write (\S+)\.$/u.exec(String(answer)) ?? [];
      expect(parseTime(meant)).toBeTypeOf("number");
    }),
  );
});
