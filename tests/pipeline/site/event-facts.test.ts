// What a page says of an event, and when it stops asking for bookings.
import { describe, expect, test } from "vitest";
import { bookingOf, factsOf } from "../../../src/pipeline/site/event-facts.ts";
import { dateOf, momentOf, sampleEvent, type EventChanges } from "../content/sample-entries.ts";
import { NOON, sampleSite } from "../content/sample-site.ts";

function siteEvent(changes: EventChanges, now: number) {
  const { events, settings } = sampleSite([sampleEvent("table", changes)], { now });
  const event = [...events.upcoming, ...events.past][0];
  if (!event) throw new Error("the event is on no list");
  return { event, settings };
}

function facts(changes: EventChanges, now = NOON): Readonly<Record<string, unknown>> {
  const { event, settings } = siteEvent(changes, now);
  return Object.fromEntries(factsOf(event, settings, now).map(({ label, lines }) => [label, lines]));
}

const AFTER = Date.parse("2027-02-01T00:00:00Z");

test("an event with only a date has no other facts", () => {
  expect(facts({})).toEqual({
    When: [{ text: expect.stringContaining("Jan 16, 2027, 6:30"), datetime: "2027-01-16T18:30:00Z", over: false }],
  });
});

test("a whole day has a machine-readable date without a time", () => {
  const start = momentOf("2027-02-06");
  const dates = [{ start, end: undefined, over: start.ms }];
  expect(facts({ dates })["When"]).toEqual([expect.objectContaining({ datetime: "2027-02-06" })]);
});

test("an event may be in two places, at the studio and online", () => {
  expect(facts({ location: "The studio", online: "https://small.example/room", price: "Free" })).toMatchObject({
    Where: [{ text: "The studio" }, { text: "Join online", address: "https://small.example/room" }],
    Price: [{ text: "Free" }],
  });
});

describe("the status", () => {
  test.each([
    ["of an event that is over", {}, AFTER, "This event has ended"],
    ["of a canceled event", { cancelled: true }, NOON, "Canceled"],
    ["of a canceled event is the same once it would be over", { cancelled: true }, AFTER, "Canceled"],
  ])("%s", (_, changes, now, status) => {
    expect(facts(changes, now)["Status"]).toEqual([{ text: status }]);
  });
});

test("dates of a course that are over are marked until all of them are", () => {
  const dates = [dateOf("2027-01-05 18:00", "2027-01-05 20:00"), dateOf("2027-01-12 18:00", "2027-01-12 20:00")];
  const overAt = (now: string) => facts({ dates }, Date.parse(now))["When"];
  expect(overAt("2027-01-06T00:00:00Z")).toMatchObject([{ over: true }, { over: false }]);
  expect(overAt("2027-01-13T00:00:00Z")).toMatchObject([{ over: false }, { over: false }]);
});

test.each([
  ["an event that is coming", {}, NOON, "/book/"],
  ["one that is over", {}, AFTER, undefined],
  ["one that is canceled", { cancelled: true }, NOON, undefined],
])("bookingOf %s", (_, changes, now, booking) => {
  expect(bookingOf(siteEvent({ booking: "/book/", ...changes }, now).event)).toBe(booking);
});
