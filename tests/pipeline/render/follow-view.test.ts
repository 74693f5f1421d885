// The page that tells readers how to hear of new posts.
import { expect, test } from "vitest";
import { sampleEvent, samplePost } from "../content/sample-entries.ts";
import { valuesOf, viewOf } from "./sample-view.ts";

test("has the whole address of the feed, to be copied", () => {
  expect(valuesOf("/follow/", [samplePost("a")], { site: { url: "https://small.example/blog" } })).toEqual({
    feeds: [{ address: "https://small.example/blog/feed.xml", text: "New posts" }],
    calendar: "",
  });
});

test("offers the calendar and the feed with events only on a site with events", () => {
  expect(valuesOf("/follow/", [sampleEvent("table")])).toEqual({
    feeds: [
      { address: "https://small.example/feed.xml", text: "New posts" },
      { address: "https://small.example/updates.xml", text: "New posts and events" },
    ],
    calendar: "/events.ics",
  });
});

test("is the current page in the navigation", () => {
  expect(viewOf("/follow/", []).head).toMatchObject({ title: "Follow", section: "/follow/" });
});
