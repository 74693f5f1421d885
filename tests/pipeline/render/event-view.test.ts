// What the pages of events show.
import { describe, expect, test } from "vitest";
import { dateOf, sampleEvent, samplePost } from "../content/sample-entries.ts";
import { valuesOf, viewOf } from "./sample-view.ts";

const AFTER = Date.parse("2027-02-01T00:00:00Z");
const FEBRUARY = { dates: [dateOf("2027-02-06 10:00", "2027-02-06 12:00")] };

test("a row has the day and month of the next date, also as a machine-readable date", () => {
  const course = sampleEvent("course", {
    dates: [dateOf("2027-01-05 18:00", "2027-01-05 20:00"), dateOf("2027-02-12 18:00", "2027-02-12 20:00")],
  });
  const rowAt = (now: string) => valuesOf("/events/", [course], { now: Date.parse(now) })["groups"];
  expect(rowAt("2027-01-01T00:00:00Z")).toMatchObject([
    { rows: [{ day: "5", month: "January", datetime: "2027-01-05T18:00:00Z", date: "Jan 5, 2027" }] },
  ]);
  expect(rowAt("2027-01-06T00:00:00Z")).toMatchObject([{ rows: [{ day: "12", month: "February" }] }]);
});

describe("the list of events", () => {
  test("says that nothing is planned, and leaves out past events where there are none", () => {
    expect(valuesOf("/events/", [sampleEvent("table")], { now: AFTER })["groups"]).toMatchObject([
      { title: "Coming up", rows: [], empty: "Nothing is planned at the moment." },
      { title: "Past events", rows: [{ address: "/events/table/", past: true, booking: "" }] },
    ]);
    expect(valuesOf("/events/", [sampleEvent("table")])["groups"]).toHaveLength(1);
  });

  test("is described by its next three events", () => {
    const events = ["a", "b", "c", "d"].map((slug, index) =>
      sampleEvent(slug, { title: slug, dates: [dateOf(`2027-01-1${index} 18:00`, `2027-01-1${index} 20:00`)] }),
    );
    expect(viewOf("/events/", events).head.description).toBe("a · b · c");
  });
});

describe("the page of an event", () => {
  const eventOf = (changes: Parameters<typeof sampleEvent>[1], now?: number) =>
    valuesOf("/events/table/", [sampleEvent("table", { title: "Open table", ...changes })], now ? { now } : {})[
      "event"
    ];

  test("offers a calendar file until it is over", () => {
    expect(eventOf(FEBRUARY)).toMatchObject({ title: "Open table", calendar: "/events/table/event.ics" });
    expect(eventOf({}, AFTER)).toMatchObject({ calendar: "" });
  });

  test("of a cancelled event says so in its heading, and has no booking link", () => {
    expect(eventOf({ cancelled: true, booking: "/book/" })).toMatchObject({
      title: "Canceled: Open table",
      calendar: "",
      booking: "",
    });
  });

  test("is described by its first sentences if it has no description", () => {
    expect(viewOf("/events/table/", [sampleEvent("table")]).head.description).toBe("First sentences.");
    expect(viewOf("/events/table/", [sampleEvent("table", { description: "Paper." })]).head.description).toBe("Paper.");
  });
});

test("a site without events has no page for them", () => {
  expect(() => viewOf("/events/", [samplePost("a")])).toThrow("no layout draws /events/");
});
