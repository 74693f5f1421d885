// The day that an author types is the day that readers see.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, parseMoment, type Moment } from "../../src/lib/moment.ts";

function momentOf(text: string, zone = "UTC"): Moment {
  const moment = parseMoment(text, zone);
  if (typeof moment === "string") throw new Error(`${text}: ${moment}`);
  return moment;
}

describe("accepts", () => {
  test.each([
    ["2013-04-25", "2013-04-25T00:00:00Z", false],
    ["2013/04/25", "2013-04-25T00:00:00Z", false],
    ["2013-4-5", "2013-04-05T00:00:00Z", false],
    ["  2013-04-25\n", "2013-04-25T00:00:00Z", false],
    ["2012-02-29", "2012-02-29T00:00:00Z", false],
    ["2013-04-25 23:30", "2013-04-25T23:30:00Z", true],
    ["2013-04-25   9:05", "2013-04-25T09:05:00Z", true],
    ["2013-04-25T23:30", "2013-04-25T23:30:00Z", true],
    ["2013-04-25t23:30:15", "2013-04-25T23:30:15Z", true],
    ["2013-04-25 23:30:15.987", "2013-04-25T23:30:15Z", true],
    ["2013-04-25T23:30Z", "2013-04-25T23:30:00Z", true],
    ["2013-04-25 23:30 UTC", "2013-04-25T23:30:00Z", true],
    ["2013-04-25 23:30 GMT", "2013-04-25T23:30:00Z", true],
    ["2013-04-25T23:30:00-05:00", "2013-04-25T23:30:00-05:00", true],
    ["2013-04-25 23:30 -0500", "2013-04-25T23:30:00-05:00", true],
    ["2013-04-25 23:30 +05:30", "2013-04-25T23:30:00+05:30", true],
    ["2013-04-25 -05:00", "2013-04-25T00:00:00-05:00", false],
    ["2013-04-25Z", "2013-04-25T00:00:00Z", false],
  ])("%j as %s", (text, iso, hasTime) => {
    expect(momentOf(text)).toEqual({ iso, hasTime, ms: Date.parse(iso) });
  });
});

describe("is not a date", () => {
  test.each([
    "",
    "next tuesday",
    "2013",
    "2013-04",
    "20130425",
    "2013-04-25 23",
    "2013-04-25 23:30 EST",
    "13-04-25",
    "2013-04-25 and more",
  ])("%j", (text) => {
    expect(parseMoment(text, "UTC")).toBe("shape");
  });
});

describe("is not in the calendar", () => {
  test.each([
    "2013-02-30",
    "2013-02-29",
    "2013-04-31",
    "2013-13-01",
    "2013-00-10",
    "2013-01-00",
    "2013-01-01 25:00",
    "2013-01-01 24:01",
    "2013-01-01 23:60",
    "2013-01-01 23:59:60",
  ])("%j", (text) => {
    expect(parseMoment(text, "UTC")).toBe("calendar");
  });
});

test("counts a date without an offset in the site's zone", () => {
  expect(momentOf("2013-04-25", "America/New_York").iso).toBe("2013-04-25T00:00:00-04:00");
  expect(momentOf("2013-12-25 23:30", "America/New_York").iso).toBe("2013-12-25T23:30:00-05:00");
  expect(momentOf("2013-04-25", "Asia/Kathmandu").iso).toBe("2013-04-25T00:00:00+05:45");
});

test("prefers a typed offset to the site's time zone", () => {
  expect(momentOf("2013-04-25 23:30 -05:00", "Asia/Tokyo")).toEqual({
    iso: "2013-04-25T23:30:00-05:00",
    ms: Date.parse("2013-04-26T04:30:00Z"),
    hasTime: true,
  });
});

test("keeps the typed day where it is already tomorrow in UTC", () => {
  expect(dayOf(momentOf("2013-05-07 23:30 -05:00"))).toBe("2013-05-07");
  expect(dayOf(momentOf("2013-05-07", "America/Los_Angeles"))).toBe("2013-05-07");
});

test("keeps the typed day where it is still yesterday in UTC", () => {
  expect(dayOf(momentOf("2013-05-07 00:30 +09:00"))).toBe("2013-05-07");
  expect(dayOf(momentOf("2013-05-07", "Pacific/Auckland"))).toBe("2013-05-07");
});

test.each([
  ["2026-03-08 02:30", "America/New_York", "2026-03-08T02:30:00-05:00"],
  ["2026-03-29 02:30", "Europe/Berlin", "2026-03-29T02:30:00+01:00"],
  ["2026-03-08 01:59", "America/New_York", "2026-03-08T01:59:00-05:00"],
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T00:00:00-03:00"],
])("keeps the typed time of %s in %s, even in an hour skipped by daylight saving: %s", (text, zone, iso) => {
  expect(momentOf(text, zone).iso).toBe(iso);
});

test("shows the day that was typed, for any day in any of these zones", () => {
  const zones = [
    "UTC",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "America/Havana",
    "Europe/Berlin",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
  ];
  const days = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (day, zone) => dayOf(momentOf(day, zone)) === day),
    { numRuns: 3000 },
  );
});

test("parses its own output", () => {
  const moments = fc
    .date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19));
  const offsets = fc.constantFrom("Z", "-08:00", "-05:00", "+01:00", "+05:30", "+14:00");
  fc.assert(
    fc.property(
      moments,
      offsets,
      (local, offset) => momentOf(momentOf(`${local}${offset}`).iso).ms === Date.parse(`${local}${offset}`),
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ["2026-11-01 01:30", "America/New_York", "2026-11-01T01:30:00-04:00"],
  ["2026-10-25 02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"],
])("reads %s in %s, an hour that occurs twice, as the first: %s", (text, zone, iso) => {
  expect(momentOf(text, zone).iso).toBe(iso);
});

test.each(["2026-03-08 24:00", "2026-03-08 10:00 +25:00", "2026-03-08 10:00 -99:99"])(
  "%s is not in the calendar",
  (text) => {
    expect(parseMoment(text, "UTC")).toBe("calendar");
  },
);
