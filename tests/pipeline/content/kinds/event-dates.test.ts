// The dates of an event, as its author typed them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates, type TypedDates } from "../../../../src/pipeline/content/kinds/event-dates.ts";

const ZONE = "America/Los_Angeles";

function datesOf(typed: TypedDates, zone = ZONE) {
  const result = readDates(typed, zone);
  if ("faults" in result) throw new Error(result.faults.map(({ message }) => message).join("\n"));
  return result.dates.map(({ start, end, over }) => [start.iso, end?.iso, new Date(over).toISOString()]);
}

function faultsOf(typed: TypedDates): string[] {
  const result = readDates(typed, ZONE);
  return "faults" in result ? result.faults.map(({ field, message }) => `${field}: ${message}`) : [];
}

test.each<[string, TypedDates, (string | undefined)[][]]>([
  [
    "an evening is over at its end",
    { start: "2027-01-16 18:30", end: "2027-01-16 20:00" },
    [["2027-01-16T18:30:00-08:00", "2027-01-16T20:00:00-08:00", "2027-01-17T04:00:00.000Z"]],
  ],
  [
    "an end may be just an hour",
    { start: "2027-01-16 18:30", end: "20:00" },
    [["2027-01-16T18:30:00-08:00", "2027-01-16T20:00:00-08:00", "2027-01-17T04:00:00.000Z"]],
  ],
  [
    "an end may be an hour with seconds, as TOML writes it",
    { start: "2027-01-16T18:30:00.000", end: "20:00:00.000" },
    [["2027-01-16T18:30:00-08:00", "2027-01-16T20:00:00-08:00", "2027-01-17T04:00:00.000Z"]],
  ],
  [
    "without an end it is over at midnight",
    { start: "2027-01-16 18:30" },
    [["2027-01-16T18:30:00-08:00", undefined, "2027-01-17T08:00:00.000Z"]],
  ],
  [
    "a whole day is over at midnight",
    { start: "2027-02-06" },
    [["2027-02-06T00:00:00-08:00", undefined, "2027-02-07T08:00:00.000Z"]],
  ],
  [
    "the last of several whole days belongs to it",
    { start: "2027-02-06", end: "2027-02-07" },
    [["2027-02-06T00:00:00-08:00", "2027-02-07T00:00:00-08:00", "2027-02-08T08:00:00.000Z"]],
  ],
  [
    "the day on which clocks go forward has 23 hours",
    { start: "2027-03-14" },
    [["2027-03-14T00:00:00-08:00", undefined, "2027-03-15T07:00:00.000Z"]],
  ],
  [
    "each date has the clock of its own day",
    { dates: [{ start: "2027-03-16 18:30" }, { start: "2027-03-09 18:30", end: "20:00" }] },
    [
      ["2027-03-09T18:30:00-08:00", "2027-03-09T20:00:00-08:00", "2027-03-10T04:00:00.000Z"],
      ["2027-03-16T18:30:00-07:00", undefined, "2027-03-17T07:00:00.000Z"],
    ],
  ],
])("%s", (_fact, typed, dates) => {
  expect(datesOf(typed)).toEqual(dates);
});

test.each<[string, TypedDates, string]>([
  ["no start", {}, "start: is missing. Add a line like this: start: 2026-03-08"],
  [
    "a date without a year",
    { start: "16 January 18:30" },
    'start: "16 January 18:30" has no year. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
  ],
  [
    "a date without a year, in digits",
    { start: "01-16 18:30" },
    'start: "01-16 18:30" has no year. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
  ],
  [
    "no date at all",
    { start: "soon" },
    'start: "soon" is not a date. Write it as 2026-03-08, or with a time as 2026-03-08 18:30.',
  ],
  [
    "an end before the start",
    { start: "2027-01-16 18:30", end: "2027-01-16 17:00" },
    'end: "2027-01-16 17:00" is before the start, "2027-01-16 18:30". Write a later one.',
  ],
  [
    "an hour before the start",
    { start: "2027-01-16 18:30", end: "17:00" },
    'end: "17:00" is before the start, "2027-01-16 18:30". Write a later one.',
  ],
  [
    "an end that is the start",
    { start: "2027-01-16 18:30", end: "18:30" },
    'end: "18:30" is the same moment as the start, "2027-01-16 18:30". Write a later one.',
  ],
  [
    "an end with a time after a whole day",
    { start: "2027-01-16", end: "2027-01-17 12:00" },
    "end: The end has a time but the start doesn't. Give both a time, or neither.",
  ],
  [
    "a whole day as the end of an evening",
    { start: "2027-01-16 18:30", end: "2027-01-17" },
    "end: The start has a time but the end doesn't. Give both a time, or neither.",
  ],
  [
    "start beside dates",
    { start: "2027-01-16", dates: [{ start: "2027-01-17" }] },
    "dates: can't be used together with start or end. Use dates for an event on several days, start and end for one.",
  ],
  ["an empty list", { dates: [] }, "dates: is empty. Write dates: [2027-01-12 18:30, 2027-01-19 18:30]."],
  [
    "one date twice",
    { dates: [{ start: "2027-01-12 18:30" }, { start: "2027-01-12 18:30" }] },
    'dates: "2027-01-12 18:30" appears twice. Delete one of the two.',
  ],
])("%s is reported", (_fault, typed, complaint) => {
  expect(faultsOf(typed)).toEqual([complaint]);
});

describe("for any input", () => {
  test("returns dates in order, each ending after it starts, or a problem", () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 16).replace("T", " ")),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ start: typed, end: fc.option(typed, { nil: undefined }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        (dates) => {
          const result = readDates({ dates }, "Europe/Lisbon");
          if ("faults" in result) return result.faults.length > 0;
          return (
            result.dates.length === dates.length &&
            result.dates.every(
              ({ start, over }, index) =>
                over > start.ms && start.ms > (result.dates[index - 1]?.start.ms ?? -Infinity),
            )
          );
        },
      ),
    );
  });
});
