// Dates that are probably a slip.
import { expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { formatLine } from "../../../src/lib/problem.ts";
import { checkDates } from "../../../src/pipeline/site/date-problems.ts";
import { dateOf, momentOf, sampleEvent, samplePage, samplePost } from "../content/sample-entries.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");

function problemsOf(entry: Entry): string[] {
  return checkDates([entry], NOW).map(formatLine);
}

test.each(["1990-01-01", "2013-04-25", "2026-11-22 23:59", "2028-12-31"])("%s is a date of a post", (typedDate) => {
  expect(problemsOf(samplePost("a", { typedDate }))).toEqual([]);
});

test.each([
  ["0206-03-08", "2026-03-08"],
  ["2062-03-08", "2026-03-08"],
  ["2206-03-08", "2026-03-08"],
  ["2206-12-24 18:00", "2026-12-24"],
  ["0013-04-25", "2013-04-25"],
  ["1013-04-25", "2013-04-25"],
  ["3013-04-25", "2013-04-25"],
  ["2103-04-25", "2013-04-25"],
  ["2029-01-01", "2026-01-01"],
  ["1899-12-31", "1999-12-31"],
])("%s is a slip, probably for %s", (typedDate, meant) => {
  const post = samplePost("a", { typedDate, lines: { date: 3 } });
  expect(problemsOf(post)).toEqual([
    `line 3: date is in the year ${typedDate.slice(0, 4)}, so it's probably a slip. Did you mean date: ${meant}?`,
  ]);
});

test.each([
  ["1989-12-31", "1999-12-31"],
  ["1970-01-01", "1990-01-01"],
  ["1900-05-06", "1990-05-06"],
])("%s may be meant, or a slip for %s", (typedDate, meant) => {
  const post = samplePost("a", { typedDate, lines: { date: 3 } });
  expect(problemsOf(post)).toEqual([
    `warning, line 3: date is in the year ${typedDate.slice(0, 4)}, which may be a slip. Did you mean date: ${meant}?`,
  ]);
});

test("every date of an event is looked at", () => {
  const event = sampleEvent("a", {
    dates: [dateOf("2062-01-16 18:30", "2062-01-16 20:00")],
    announced: momentOf("0206-11-01"),
    lines: { start: 2, end: 3, announced: 4 },
  });
  expect(checkDates([event], NOW).map(({ line, field, severity }) => [line, field, severity])).toEqual([
    [4, "announced", "error"],
    [2, "start", "error"],
    [3, "end", "error"],
  ]);
});

test("an event with a list of dates names the list", () => {
  const event = sampleEvent("a", { dates: [dateOf("2062-01-16", "2062-01-17")], lines: { dates: 5 } });
  expect(problemsOf(event)[0]).toBe(
    "line 5: dates is in the year 2062, so it's probably a slip. Did you mean 2026-01-16?",
  );
});

test("a page may be updated, and anything may expire in a far future", () => {
  expect(problemsOf(samplePage("a", { updated: momentOf("2062-03-08") }))).toHaveLength(1);
  expect(problemsOf(samplePost("a", { expires: momentOf("2999-12-31") }))).toEqual([]);
  expect(problemsOf(samplePost("a", { expires: momentOf("0206-12-31") }))).toHaveLength(1);
});

test.each<[string, Entry, string]>([
  [
    "an expiry before the date",
    samplePost("a", { typedDate: "2026-03-08", expires: momentOf("2026-03-07") }),
    "warning: expires is 2026-03-07, before the post is published, so readers never see it.",
  ],
  [
    "an update before the date",
    samplePost("a", { typedDate: "2026-03-08", updated: momentOf("2026-03-07") }),
    "warning: updated is 2026-03-07, before the date 2026-03-08. Write the day of the last change.",
  ],
  [
    "an update in the future",
    samplePage("a", { updated: momentOf("2026-12-24") }),
    "warning: updated is 2026-12-24, which is in the future. Write the day of the last change.",
  ],
  [
    "an event that is announced after it began",
    sampleEvent("a", { announced: momentOf("2027-02-01") }),
    "warning: announced is 2027-02-01, after the event begins on 2027-01-16, so subscribers hear of it too late. " +
      "Write an earlier day.",
  ],
  [
    "an event that expires before its end",
    sampleEvent("a", { expires: momentOf("2027-01-16 19:00") }),
    "warning: expires is 2027-01-16, so the page is gone before the event ends. " +
      "Remove the line: past events move to the list of past events by themselves.",
  ],
])("%s is a contradiction", (_, entry, warning) => {
  expect(problemsOf(entry)).toEqual([warning]);
});

test.each<[string, Entry]>([
  [
    "an update on the day of a post with a time",
    samplePost("a", { typedDate: "2026-03-08 18:00", updated: momentOf("2026-03-08") }),
  ],
  [
    "an expiry later on the same day",
    samplePost("a", { typedDate: "2026-03-08", expires: momentOf("2026-03-08 12:00") }),
  ],
  [
    "an update on the day of a scheduled post",
    samplePost("a", { typedDate: "2027-03-08", updated: momentOf("2027-03-08") }),
  ],
  [
    "an announcement on the day of an event of whole days",
    sampleEvent("a", { dates: [dateOf("2027-01-16", "2027-01-17")], announced: momentOf("2027-01-16 09:00") }),
  ],
  ["an expiry after the event", sampleEvent("a", { expires: momentOf("2027-02-01") })],
  ["an update today in another time zone", samplePage("a", { updated: momentOf("2026-11-23") })],
])("%s isn't a contradiction", (_, entry) => {
  expect(problemsOf(entry)).toEqual([]);
});
