// Front matter of an event.
import { expect, test } from "vitest";
import { formatLine } from "../../../../src/lib/problem.ts";
import { readKind } from "./read-kind.ts";

function eventOf(lines: string, source = "events/2027-01-16-open-table.md") {
  const { entry, problems } = readKind(source, `title: Open table\n${lines}`, {
    settings: { site: { timezone: "America/Los_Angeles" } },
  });
  if (entry?.kind !== "event") throw new Error(problems.map(formatLine).join("\n"));
  return entry;
}

function complaintsAbout(lines: string): string[] {
  return readKind("events/open-table.md", `title: Open table\n${lines}`).problems.map(formatLine);
}

test("an event has an address from its file name, date included", () => {
  expect(eventOf("start: 2027-01-16 18:30").address).toBe("/events/2027-01-16-open-table/");
});

test("its times are in the time zone of its place", () => {
  expect(eventOf("start: 2027-01-16 18:30\ntimezone: Europe/Lisbon").dates[0]?.start.iso).toBe("2027-01-16T18:30:00Z");
  expect(eventOf("start: 2027-01-16 18:30").dates[0]?.start.iso).toBe("2027-01-16T18:30:00-08:00");
});

test("every setting is read", () => {
  const event = eventOf(
    "start: 2027-01-16\nlocation: The studio\nonline: https://small.example/room\nprice: 20\nbooking: mailto:hello@small.example\ncancelled: true\nannounced: 2026-12-01",
  );
  expect(event).toMatchObject({
    location: "The studio",
    online: "https://small.example/room",
    price: "20",
    booking: "mailto:hello@small.example",
    cancelled: true,
    announced: { iso: "2026-12-01T00:00:00-08:00" },
  });
});

test("a list of dates may be short or long", () => {
  const { dates } = eventOf("dates:\n  - 2027-01-12 18:30\n  - { start: 2027-01-19 18:30, end: 20:30 }");
  expect(dates.map(({ start, end }) => [start.iso, end?.iso])).toEqual([
    ["2027-01-12T18:30:00-08:00", undefined],
    ["2027-01-19T18:30:00-08:00", "2027-01-19T20:30:00-08:00"],
  ]);
});

test.each([
  [
    "start: 2027-01-16 18:30\ntimezone: Pacific",
    'line 4, timezone: "Pacific" is not a time zone. Write a continent and a city: Europe/Paris.',
  ],
  [
    "start: 2027-01-16 18:30\ntimezone: Europe/Pariss",
    'line 4, timezone: "Europe/Pariss" is not a time zone. Did you mean Europe/Paris?',
  ],
  [
    "start: 2027-01-16 18:30\nend: 2027-01-15",
    "line 4, end: The start has a time but the end doesn't. Give both a time, or neither.",
  ],
  ["start: 2027-01-16\nplase: The studio", "line 4: plase isn't a setting here. Did you mean location?"],
  [
    "start: 2027-01-16\nbooking: hello@small.example",
    'line 4, booking: "hello@small.example" isn\'t an address. Write /about/ for a page of this site, or https://example.org/',
  ],
  [
    "dates: 2027-01-16",
    'line 3, dates: "2027-01-16" should be a list. Write dates: [2027-01-12 18:30, 2027-01-19 18:30], or for each - { start: 2027-01-12 18:30, end: 20:30 }.',
  ],
  ["location: The studio", "start is missing. Add a line like this: start: 2026-03-08"],
])("%j is explained", (lines, complaint) => {
  expect(complaintsAbout(lines)).toEqual([complaint]);
});
