// Events by the clock: what is to come, what is over, and when feeds tell of it.
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { eventFeedId } from "../../../src/pipeline/site/events.ts";
import { reminderOf } from "../../../src/pipeline/site/event-reminder.ts";
import { nextChange } from "../../../src/pipeline/site/publication.ts";
import { dateOf, momentOf, sampleEvent } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

const evening = sampleEvent("evening");
const course = sampleEvent("course", {
  dates: [dateOf("2027-01-05 18:00", "2027-01-05 20:00"), dateOf("2027-02-02 18:00", "2027-02-02 20:00")],
});
const END = Date.parse("2027-01-16T20:00:00Z");

test("an event is upcoming until its end, and past from then on", () => {
  expect(sampleSite([evening], { now: END - 1 }).events).toMatchObject({ upcoming: [{ slug: "evening" }], past: [] });
  expect(sampleSite([evening], { now: END }).events).toMatchObject({ upcoming: [], past: [{ slug: "evening" }] });
});

test("a course shows its next date until the last is over", () => {
  const slugs = (typed: string) =>
    sampleSite([evening, course], { now: Date.parse(typed) }).events.upcoming.map(({ slug }) => slug);
  expect(slugs("2027-01-01T00:00:00Z")).toEqual(["course", "evening"]);
  expect(slugs("2027-01-06T00:00:00Z")).toEqual(["evening", "course"]);
  expect(slugs("2027-02-02T20:00:00Z")).toEqual([]);
});

test("the last past event comes first", () => {
  const { past } = sampleSite([evening, course], { now: Date.parse("2028-01-01T00:00:00Z") }).events;
  expect(past.map(({ slug }) => slug)).toEqual(["course", "evening"]);
});

test("drafts and unlisted events are on no list, and unlisted ones have a page", () => {
  const site = sampleSite([sampleEvent("draft", { draft: true }), sampleEvent("unlisted", { unlisted: true })]);
  expect(site.events).toEqual({ upcoming: [], past: [] });
  expect(site.withPage.map(({ title }) => title)).toEqual(["Title of unlisted"]);
});

describe("the id of an event", () => {
  test.each([
    ["its own guid", { guid: "https://old.example/?p=12" }, "https://old.example/?p=12"],
    ["the year of its announcement and its name", {}, "tag:small.example,2026:events/evening"],
    [
      "its first name after a rename",
      { aliases: ["/somewhere/", "/events/night/"] },
      "tag:small.example,2026:events/night",
    ],
  ])("is %s", (_what, changes, id) => {
    expect(eventFeedId(sampleEvent("evening", changes), "https://small.example")).toBe(id);
  });

  test("stays the same after a change of date", () => {
    const moved = sampleEvent("evening", { dates: [dateOf("2028-03-01 18:30", "2028-03-01 20:00")] });
    expect(eventFeedId(moved, "https://small.example")).toBe(eventFeedId(evening, "https://small.example"));
  });
});

describe("a reminder", () => {
  test("comes the days before at the hour of the event", () => {
    expect(reminderOf(evening, 7)?.iso).toBe("2027-01-09T18:30:00Z");
  });

  test("keeps the hour when clocks change in between", () => {
    const spring = sampleEvent("spring", {
      zone: "Europe/Berlin",
      dates: [dateOf("2027-03-30 16:30", "2027-03-30 18:00")],
    });
    expect(reminderOf(spring, 7)?.iso).toBe("2027-03-23T18:30:00+01:00");
  });

  test.each([
    ["was cancelled", { cancelled: true }, 7],
    ["was announced later than that", { announced: momentOf("2027-01-10") }, 7],
    ["was never announced", { announced: undefined }, 7],
    ["is on a site that wants none", {}, 0],
  ])("isn't sent for an event that %s", (_what, changes, days) => {
    expect(reminderOf(sampleEvent("evening", changes), days)).toBeUndefined();
  });
});

test("an event that is never in the feed is a warning", () => {
  const site = sampleSite([sampleEvent("quiet", { announced: undefined, location: "The studio" })]);
  expect(site.problems.map(formatLine)).toEqual([
    "warning: announced is missing, so feed and email subscribers won't hear about this event. Add the day it should appear: announced: 2026-11-22",
  ]);
});

test.each([
  ["neither a place nor a room", {}, 1],
  ["a place", { location: "The studio" }, 0],
  ["a room", { online: "https://example.org/room" }, 0],
])("a coming event with %s has %j: %i warnings", (_, changes, count) => {
  const { problems } = sampleSite([sampleEvent("evening", changes)]);
  expect(problems.filter(({ message }) => message.startsWith("This event has no place"))).toHaveLength(count);
});

test("a site changes when an event is announced, is due for a reminder, and is over", () => {
  const changes: string[] = [];
  let now = Date.parse("2026-10-01T00:00:00Z");
  for (let change = nextChange([evening], now, 7); change; change = nextChange([evening], now, 7)) {
    changes.push(`${new Date(change.ms).toISOString()} ${change.kind}`);
    now = change.ms;
  }
  expect(changes).toEqual([
    "2026-11-01T00:00:00.000Z is announced",
    "2027-01-09T18:30:00.000Z reminder",
    "2027-01-16T20:00:00.000Z ends",
  ]);
});
