// The events of a site as calendar entries. The format is tested in calendar.test.ts.
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { renderEventCalendar } from "../../../src/pipeline/feeds/event-calendar.ts";
import { dateOf, momentOf, sampleEvent, type EventChanges } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

function calendarOf(changes: EventChanges = {}): ICAL.Component {
  const site = sampleSite([sampleEvent("table", changes)]);
  return new ICAL.Component(ICAL.parse(renderEventCalendar(site.events.upcoming, site)));
}

const eventsOf = (changes: EventChanges = {}) =>
  calendarOf(changes)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

const COURSE = [dateOf("2027-01-05 18:00", "2027-01-05 20:00"), dateOf("2027-01-12 18:00", "2027-01-12 20:00")];

test("is named after the site", () => {
  expect(calendarOf().getFirstPropertyValue("x-wr-calname")).toBe("Small Site: Events");
});

test("a site without events has a calendar without events", () => {
  const site = sampleSite([]);
  expect(new ICAL.Component(ICAL.parse(renderEventCalendar([], site))).getAllSubcomponents("vevent")).toEqual([]);
});

test("an event has the address of its page, and its first sentences where it has no description", () => {
  const [event] = eventsOf();
  expect(String(event?.component.getFirstPropertyValue("url"))).toBe("https://small.example/events/table/");
  expect(event?.description).toBe("First sentences.\n\nhttps://small.example/events/table/");
  expect(eventsOf({ description: "Bring paper." })[0]?.description).toMatch(/^Bring paper\.\n/u);
});

test("the description of an event ends with its room and its page, which some calendars show nowhere else", () => {
  const online = "https://zoom.example/j/123";
  expect(eventsOf({ location: "The studio", online })[0]?.description).toBe(
    `First sentences.\n\n${online}\nhttps://small.example/events/table/`,
  );
});

test("a further date leaves the id of the first one as it is", () => {
  const [alone, course] = [eventsOf({ dates: COURSE.slice(0, 1) }), eventsOf({ dates: COURSE })];
  expect(course[0]?.uid).toBe(alone[0]?.uid);
  expect(course[1]?.uid).toBe(`${alone[0]?.uid}:2027-01-12T18:00:00Z`);
});

test.each([
  [
    "the place, where it has both",
    { place: "https://small.example/room/", online: "/room/" },
    "https://small.example/room/",
  ],
  ["an address with its host, where it is only online", { online: "/room/" }, "https://small.example/room/"],
  ["no place", {}, null],
])("an event has %s", (_, changes, place) => {
  expect(eventsOf(changes)[0]?.location ?? null).toBe(place);
});

test.each<[string, EventChanges, string]>([
  ["changed", { updated: momentOf("2026-11-20 10:00") }, "2026-11-20T10:00:00Z"],
  ["announced", {}, "2026-11-01T00:00:00Z"],
  ["made, where neither is known", { announced: undefined }, "2000-01-01T00:00:00Z"],
])("the stamp of an event is when it was %s", (_, changes, stamp) => {
  expect(String(eventsOf(changes)[0]?.component.getFirstPropertyValue("dtstamp"))).toBe(stamp);
});
