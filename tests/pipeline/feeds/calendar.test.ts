// Calendars, checked with a third-party parser.
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { renderCalendar } from "../../../src/pipeline/feeds/calendar.ts";
import type { CalendarEntry } from "../../../src/pipeline/feeds/calendar-entry.ts";
import { parseMoment, type Moment } from "../../../src/lib/moment.ts";
import { toAbsoluteUrl } from "../../../src/lib/url.ts";

const at = (typed: string, zone = "America/Los_Angeles"): Moment => {
  const moment = parseMoment(typed, zone);
  if (typeof moment === "string") throw new Error(typed);
  return moment;
};

const URL = toAbsoluteUrl("/events/open-table/", "https://small.example");
const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: "tag:small.example,2026:events/open-table",
  url: URL,
  title: "Open table",
  description: "Bring paper.",
  start: at("2027-01-16 18:30"),
  end: at("2027-01-16 20:00"),
  place: "The studio",
  cancelled: false,
  stamp: at("2026-11-01"),
  ...changes,
});
const render = (...entries: CalendarEntry[]): string =>
  renderCalendar(
    { name: "Small: events", zone: "America/Los_Angeles", url: toAbsoluteUrl("/events/", "https://small.example") },
    entries,
  );

function eventsIn(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
}

function onlyEvent(changes: Partial<CalendarEntry>): ICAL.Event {
  const [event] = eventsIn(render(entry(changes)));
  if (!event) throw new Error("no event");
  return event;
}

test("an event in the evening has its times, texts and id", () => {
  const event = onlyEvent({});
  expect([event.uid, event.summary, event.description, event.location]).toEqual([
    "tag:small.example,2026:events/open-table",
    "Open table",
    "Bring paper.",
    "The studio",
  ]);
  expect([event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()]).toEqual([
    "2027-01-17T02:30:00.000Z",
    "2027-01-17T04:00:00.000Z",
  ]);
  expect(event.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(String(event.component.getFirstPropertyValue("url"))).toBe(URL);
});

test.each([
  ["2027-03-13 18:30", "2027-03-14T02:30:00.000Z"],
  ["2027-03-14 18:30", "2027-03-15T01:30:00.000Z"],
])("the evening of %s is at %s, on either side of the change of clocks", (typed, instant) => {
  expect(
    onlyEvent({ start: at(typed), end: undefined })
      .startDate.toJSDate()
      .toISOString(),
  ).toBe(instant);
});

test.each<[string, string | undefined, string]>([
  ["2027-02-06", undefined, "2027-02-07"],
  ["2027-02-06", "2027-02-07", "2027-02-08"],
  ["2027-12-31", "2027-12-31", "2028-01-01"],
])("whole days from %s to %s end before %s", (start, end, after) => {
  const event = onlyEvent({ start: at(start), end: end === undefined ? undefined : at(end) });
  expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([true, start, after]);
});

test("a cancelled event has the status CANCELLED", () => {
  expect(onlyEvent({ cancelled: true }).component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("an event without a valid end has none", () => {
  for (const end of [undefined, at("2027-01-16 18:30"), at("2027-01-15 20:00")])
    expect(render(entry({ end }))).not.toContain("DTEND");
  expect(render(entry({ start: at("2027-01-16"), end: undefined }))).not.toContain("DTEND");
  expect(render(entry({ start: at("2027-01-16"), end: at("2027-01-10") }))).not.toContain("DTEND");
});

test("changes and cancellations increase the sequence, so that calendars update", () => {
  const sequenceOf = (changes: Partial<CalendarEntry>): number =>
    Number(onlyEvent(changes).component.getFirstPropertyValue("sequence"));
  const [first, calledOff, changed] = [
    sequenceOf({}),
    sequenceOf({ cancelled: true }),
    sequenceOf({ stamp: at("2026-11-02") }),
  ];
  expect([calledOff > first, changed > calledOff, Number.isSafeInteger(changed), changed < 2 ** 31]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("several dates are several events, in their order", () => {
  expect(
    eventsIn(render(entry(), entry({ uid: "b", title: "Second" }))).map(({ uid, summary }) => [uid, summary]),
  ).toEqual([
    ["tag:small.example,2026:events/open-table", "Open table"],
    ["b", "Second"],
  ]);
});

test("has a name and a refresh interval", () => {
  const text = renderCalendar(
    {
      name: "Small: events",
      description: "Tables, open",
      zone: "Europe/Berlin",
      url: toAbsoluteUrl("/events/", "https://small.example"),
    },
    [],
  );
  for (const line of [
    "NAME:Small: events",
    "X-WR-CALDESC:Tables\\, open",
    "X-WR-TIMEZONE:Europe/Berlin",
    "URL:https://small.example/events/",
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "VERSION:2.0",
  ])
    expect(text.split("\r\n")).toContain(line);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/su);
});

test("escapes commas, semicolons, backslashes and new lines, and drops control and half characters", () => {
  expect(render(entry({ description: "a, b; c\\n d\r\ne\u0007\u0000\uD83C" }))).toContain(
    "\r\nDESCRIPTION:a\\, b\\; c\\\\n d\\ne\uFFFD\r\n",
  );
});

test("a calendar without events is one", () => {
  const calendar = new ICAL.Component(ICAL.parse(render()));
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Small: events");
});

test("two builds write the same bytes", () => {
  expect(render(entry())).toBe(render(entry()));
});

describe("every line", () => {
  test("ends with CR LF and is at most 75 octets long, characters whole", () => {
    const lines = render(entry({ title: "Über Übermalungen 🎨 ".repeat(12) })).split("\r\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString()).toBe(line);
      expect(line).not.toMatch(/[\r\n]/u);
    }
  });
});

test("any text is read back unchanged", () => {
  const words = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(...Array.from('\\;,:\n"nN ü🎨')), minLength: 1, maxLength: 120 }),
    )
    .map((text) => text.replace(/\r\n?/gu, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ""))
    .filter((text) => text !== "");
  fc.assert(
    fc.property(words, words, (title, description) => {
      const event = onlyEvent({ title, description });
      expect([event.summary, event.description]).toEqual([title, description]);
    }),
  );
});
