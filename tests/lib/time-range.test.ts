// Dates of events as people read them.
import { expect, test } from "vitest";
import { parseMoment, type Moment } from "../../src/lib/moment.ts";
import { formatTimeRange } from "../../src/lib/time-range.ts";

function at(typed: string, zone: string): Moment {
  const moment = parseMoment(typed, zone);
  if (typeof moment === "string") throw new Error(typed);
  return moment;
}

test.each<[string, string | undefined, string, string, string]>([
  ["2027-01-16 18:30", "2027-01-16 20:00", "America/Los_Angeles", "en", "Sat, Jan 16, 2027, 6:30 – 8:00 PM PST"],
  ["2027-03-16 18:30", "2027-03-16 20:00", "America/Los_Angeles", "en", "Tue, Mar 16, 2027, 6:30 – 8:00 PM PDT"],
  ["2027-01-16 18:30", undefined, "America/Los_Angeles", "en", "Sat, Jan 16, 2027, 6:30 PM PST"],
  [
    "2027-01-16 10:00",
    "2027-01-17 16:00",
    "America/Los_Angeles",
    "en",
    "Sat, Jan 16, 2027, 10:00 AM PST – Sun, Jan 17, 2027, 4:00 PM PST",
  ],
  ["2027-02-06", "2027-02-07", "America/Los_Angeles", "en", "Sat, Feb 6 – Sun, Feb 7, 2027"],
  ["2027-02-06", undefined, "Pacific/Auckland", "en", "Sat, Feb 6, 2027"],
  ["2027-02-06", "2027-02-06", "Pacific/Auckland", "en", "Sat, Feb 6, 2027"],
  ["2027-01-16 18:30", "2027-01-16 20:00", "Europe/Berlin", "de", "Sa., 16. Jan. 2027, 18:30–20:00 MEZ"],
])("%s to %s in %s (%s)", (start, end, zone, language, words) => {
  expect(
    formatTimeRange(
      { start: at(start, zone), end: end === undefined ? undefined : at(end, zone) },
      zone,
      language,
    ).replace(/ Uhr/gu, ""),
  ).toBe(words);
});
