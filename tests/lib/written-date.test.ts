// Dates as people write them are read where they can mean only one day.
import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { readWrittenDate } from "../../src/lib/written-date.ts";

describe("one day", () => {
  test.each([
    ["25 April 2013", "2013-04-25"],
    ["25. April 2013", "2013-04-25"],
    ["25th of April 2013", "2013-04-25"],
    ["April 25, 2013", "2013-04-25"],
    ["apr 25 2013", "2013-04-25"],
    ["Sept. 3, 2013", "2013-09-03"],
    ["Thursday, April 25, 2013", "2013-04-25"],
    ["Thu, 25 Apr 2013 10:00:00 GMT", "2013-04-25 10:00:00 GMT"],
    ["2013 April 25", "2013-04-25"],
    ["2013/04/25", "2013-04-25"],
    ["2013.4.25", "2013-04-25"],
    ["25.4.2013", "2013-04-25"],
    ["4.5.2013", "2013-05-04"],
    ["25/04/2013", "2013-04-25"],
    ["04/25/2013", "2013-04-25"],
    ["04-25-2013", "2013-04-25"],
    ["05/05/2013", "2013-05-05"],
    ["2013年4月25日", "2013-04-25"],
    ["3 mars 2013", "2013-03-03"],
    ["3 de marzo de 2013", "2013-03-03"],
    ["3 März 2013", "2013-03-03"],
    ["25 kwietnia 2013", "2013-04-25"],
    ["April 25, 2013, 6:30 pm", "2013-04-25 18:30"],
    ["April 25, 2013 at 12:05 a.m.", "2013-04-25 00:05"],
    ["25 April 2013 6pm", "2013-04-25 18:00"],
    ["25.4.2013 18:30 Uhr", "2013-04-25 18:30"],
    ["2013-04-25 11:30 PM", "2013-04-25 23:30"],
    ["25 April 2013 18:30 +02:00", "2013-04-25 18:30 +02:00"],
  ])("%j is %s", (text, iso) => {
    expect(readWrittenDate(text)).toEqual({ iso });
  });
});

test.each([
  ["04/05/2013", ["2013-05-04", "2013-04-05"]],
  ["4-5-2013 18:30", ["2013-05-04 18:30", "2013-04-05 18:30"]],
])("%j could be two days", (text, readings) => {
  expect(readWrittenDate(text)).toEqual({ readings });
});

test.each([
  "",
  "next tuesday",
  "April 2013",
  "25 April",
  "25 Apfel 2013",
  "20130425",
  "2013",
  "18:30",
  "25 April 2013 25:99 pm",
  "25 April 2013 13 pm",
  "04/05/13",
  "2013-04-25 23:30 EST",
  "x".repeat(1000),
])("%j isn't a date", (text) => {
  expect(readWrittenDate(text)).toBeUndefined();
});

test("any text is read without a fault", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      const found = readWrittenDate(text);
      if (found && "iso" in found) expect(found.iso).toMatch(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}.*)?$/u);
    }),
  );
});

test.each(readdirSync(path.join(PROGRAM.root, "layouts/strings")).map((name) => path.basename(name, ".yaml")))(
  "in %s, every month is read by its name",
  (locale) => {
    const days = Array.from({ length: 12 }, (_, index) => DateTime.utc(2013, index + 1, 25, { locale }));
    const written = days.map((day) => day.reconfigure({ numberingSystem: "latn" }).toFormat("d MMMM yyyy"));
    const japanese = days.map((day) => `2013年${day.month}月25日`);
    expect((locale === "ja" ? japanese : written).map(readWrittenDate)).toEqual(
      days.map((day) => ({ iso: day.toISODate() })),
    );
  },
);
