// Dates as readers of each language expect them.
import { describe, expect, test } from "vitest";
import { parseMoment, type Moment } from "../../src/lib/moment.ts";
import { createDateFormats } from "../../src/lib/date-formats.ts";

function typed(text: string): Moment {
  const moment = parseMoment(text, "UTC");
  if (typeof moment === "string") throw new Error(`${text}: ${moment}`);
  return moment;
}

// Some versions of Node put a narrow space before AM and PM.
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");

describe("the evening of 25 April 2013", () => {
  const evening = typed("2013-04-25 21:40 -05:00");

  test.each([
    ["en", "Apr 25, 2013", "Apr 25", "April 2013", "Apr 25, 2013, 9:40 PM"],
    ["en-GB", "25 Apr 2013", "25 Apr", "April 2013", "25 Apr 2013, 21:40"],
    ["de", "25. Apr. 2013", "25. Apr.", "April 2013", "25. Apr. 2013, 21:40"],
    ["fr", "25 avr. 2013", "25 avr.", "avril 2013", "25 avr. 2013, 21:40"],
    ["ja", "2013年4月25日", "4月25日", "2013年4月", "2013年4月25日 21:40"],
  ])("in %s is %s", (language, long, short, month, withTime) => {
    const dates = createDateFormats(language);
    expect(
      [dates.long(evening), dates.short(evening), dates.month("2013-04"), dates.withTime(evening)].map(plain),
    ).toEqual([long, short, month, withTime]);
  });
});

test.each([
  ["2013-05-07 23:30 -11:00", "May 7, 2013"],
  ["2013-05-07 00:10 +14:00", "May 7, 2013"],
  ["2013-12-31 23:59 -08:00", "Dec 31, 2013"],
])("the typed day is shown: %s as %s", (text, shown) => {
  expect(createDateFormats("en").long(typed(text))).toBe(shown);
});

test.each([
  ["2013-04-25", "2013-04-25"],
  ["2013-04-25 23:30 -05:00", "2013-04-25T23:30:00-05:00"],
])("machines read %s as %s", (text, datetime) => {
  expect(createDateFormats("de").datetime(typed(text))).toBe(datetime);
});

test("many days are each shown unchanged", () => {
  const { long, short } = createDateFormats("en");
  const days = Array.from({ length: 60 }, (_, index) =>
    typed(new Date(Date.UTC(2013, 0, 1 + index)).toISOString().slice(0, 10)),
  );
  expect(new Set(days.map(long)).size).toBe(60);
  expect(days.map(short)).toEqual(days.map((day) => long(day).replace(", 2013", "")));
});
