// Posts and events in one feed: each event when it is announced, and once more some days before.
import { parseFeed } from "@rowanmanning/feed-parser";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { collectFeedEntries } from "../../../src/pipeline/feeds/feed-entries.ts";
import { renderRss } from "../../../src/pipeline/feeds/rss.ts";
import { collectUpdates } from "../../../src/pipeline/feeds/updates.ts";
import { dateOf, momentOf, sampleEvent, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";
import { FEED_TOOLS } from "./sample-feed.ts";

const evening = sampleEvent("evening", {
  title: "Open table",
  location: "The studio",
  booking: "/contact/",
  html: "<p>Bring paper.</p>",
});
const ID = "tag:small.example,2026:events/evening";

function itemsAt(typed: string, entries: readonly Entry[] = [evening], changes: SiteChanges = {}) {
  const site = sampleSite(entries, { ...changes, now: momentOf(typed).ms });
  return collectUpdates(site, collectFeedEntries(site, FEED_TOOLS), FEED_TOOLS).map(({ id, title, published }) => [
    id,
    title,
    published.iso,
  ]);
}

const ANNOUNCED = [ID, "Open table: Sat, Jan 16, 2027, 6:30 – 8:00 PM UTC", "2026-11-01T00:00:00Z"];
const REMINDED = [
  `${ID}:reminder`,
  "Coming up: Open table, Sat, Jan 16, 2027, 6:30 – 8:00 PM UTC",
  "2027-01-09T18:30:00Z",
];

describe("an event", () => {
  test.each([
    ["2026-10-31 23:59", []],
    ["2026-11-01", [ANNOUNCED]],
    ["2027-01-09 18:29", [ANNOUNCED]],
    ["2027-01-09 18:30", [REMINDED, ANNOUNCED]],
    ["2027-02-01", [REMINDED, ANNOUNCED]],
  ])("at %s", (typed, items) => {
    expect(itemsAt(typed)).toEqual(items);
  });

  test("isn't in the feed if it has no announcement, is a draft, or is unlisted", () => {
    expect(
      itemsAt("2027-02-01", [
        sampleEvent("a", { announced: undefined }),
        sampleEvent("b", { draft: true }),
        sampleEvent("c", { unlisted: true }),
      ]),
    ).toEqual([]);
  });

  test("has no reminder if the site turned them off", () => {
    expect(itemsAt("2027-01-10", [evening], { site: { events: { remindDays: 0 } } })).toEqual([ANNOUNCED]);
  });

  test("keeps ids and days when it is edited, moved to another date, and renamed with an alias", () => {
    const moved = sampleEvent("night", {
      title: "Open night",
      aliases: ["/events/evening/"],
      updated: momentOf("2026-11-20"),
      dates: [dateOf("2027-01-16 19:30", "2027-01-16 21:00")],
      html: "<p>Other words.</p>",
    });
    const idsAndDays = (entries: Entry[]) => itemsAt("2026-11-21", entries).map(([id, , published]) => [id, published]);
    expect(idsAndDays([moved])).toEqual(idsAndDays([evening]));
  });

  test("that is cancelled says so under its old id, and has no reminder", () => {
    const [item, ...others] = itemsAt("2027-01-10", [{ ...evening, cancelled: true }]);
    expect(item?.slice(0, 2)).toEqual([ID, "Canceled: Open table: Sat, Jan 16, 2027, 6:30 – 8:00 PM UTC"]);
    expect(others).toEqual([]);
  });
});

test("posts and events are in one list, newest first", () => {
  expect(
    itemsAt("2027-01-10", [evening, samplePost("old"), samplePost("new", { typedDate: "2026-12-01" })]).map(
      ([, title]) => title,
    ),
  ).toEqual([REMINDED[1], "Title of new", ANNOUNCED[1], "Title of old"]);
});

test("an email made from it says when, where and how to book, with absolute addresses", () => {
  const site = sampleSite([evening], { now: momentOf("2026-11-02").ms });
  const [entry] = collectUpdates(site, collectFeedEntries(site, FEED_TOOLS), FEED_TOOLS);
  expect(entry?.content).toContain("<p><strong>When:</strong> Sat, Jan 16, 2027, 6:30 – 8:00 PM UTC</p>");
  expect(entry?.content).toContain("<p><strong>Where:</strong> The studio</p>");
  expect(entry?.content).toContain('<p><a href="https://small.example/contact/">Reserve a place</a></p>');
  expect(entry?.content).toContain("<p>Bring paper.</p>");
});

test("a feed reader reads it", () => {
  const site = sampleSite([evening, samplePost("a")], { now: momentOf("2026-11-02").ms });
  const feed = parseFeed(
    renderRss(site, collectUpdates(site, collectFeedEntries(site, FEED_TOOLS), FEED_TOOLS), {
      title: "Small Site: all",
      address: "/updates.xml",
    }),
  );
  expect(feed.title).toBe("Small Site: all");
  expect(feed.items.map(({ id, url }) => [id, url])).toEqual([
    [ID, "https://small.example/events/evening/"],
    ["tag:small.example,2013-04-25:post", "https://small.example/a/"],
  ]);
});
