// The entries of a feed.
import { describe, expect, test } from "vitest";
import { collectFeedEntries, FEED_LENGTH, newestChange } from "../../../src/pipeline/feeds/feed-entries.ts";
import { momentOf, samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";
import { FEED_TOOLS, sampleFeed } from "./sample-feed.ts";

test("carries published posts alone, newest first", () => {
  expect(sampleFeed().entries.map(({ url }) => url)).toEqual([
    "https://small.example/calm/",
    "https://small.example/wild/",
  ]);
});

test("carries the newest posts of many", () => {
  const posts = Array.from({ length: FEED_LENGTH + 5 }, (_, index) =>
    samplePost(`p${index}`, { typedDate: `2013-01-01 00:${String(index).padStart(2, "0")}` }),
  );
  const entries = collectFeedEntries(sampleSite(posts), FEED_TOOLS);
  expect(entries).toHaveLength(FEED_LENGTH);
  expect(entries[0]?.url).toBe(`https://small.example/p${FEED_LENGTH + 4}/`);
});

test("carries the whole text with absolute addresses", () => {
  expect(sampleFeed().entries[1]?.content).toContain(
    '<a href="https://small.example/about/">a</a> <img src="https://small.example/wild/bowl.jpg"',
  );
});

test("uses the given text, with resolved links", () => {
  const [entry] = collectFeedEntries(sampleSite([samplePost("a")]), {
    ...FEED_TOOLS,
    bodyOf: () => Buffer.from("<p>Resolved ü</p>"),
  });
  expect(entry?.content).toBe("<p>Resolved ü</p>");
});

test("has categories and tags, description or first sentences, and the image", () => {
  const [calm, wild] = sampleFeed().entries;
  expect(wild).toMatchObject({
    summary: "A & B",
    tags: ["Practice", "t & u"],
    image: { url: "https://small.example/bowl%20%C3%BC.jpg", alt: 'A "bowl"' },
  });
  expect(calm).toMatchObject({ summary: "First sentences.", tags: [], image: undefined });
});

describe("an edit", () => {
  test("changes neither the id nor the publication date, only the date of the change", () => {
    const entryOf = (changes: Parameters<typeof samplePost>[1]) =>
      collectFeedEntries(sampleSite([samplePost("a", changes)]), FEED_TOOLS)[0];
    const [before, after] = [
      entryOf({}),
      entryOf({ title: "New", address: "/new/", html: "<p>New</p>", updated: momentOf("2014-01-01") }),
    ];
    expect(after?.id).toBe(before?.id);
    expect(after?.published).toEqual(before?.published);
    expect([before?.updated.iso, after?.updated.iso]).toEqual(["2013-04-25T00:00:00Z", "2014-01-01T00:00:00Z"]);
  });
});

test("the newest change of a feed is that of its entries, not of the build", () => {
  expect(newestChange(sampleFeed().entries)?.iso).toBe("2015-02-03T10:00:00Z");
  expect(newestChange([])).toBeUndefined();
});
