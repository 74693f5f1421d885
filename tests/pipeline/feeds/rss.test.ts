// RSS, as feed readers and email services parse it.
import { parseFeed } from "@rowanmanning/feed-parser";
import { expect, test } from "vitest";
import { renderRss } from "../../../src/pipeline/feeds/rss.ts";
import { sampleFeed } from "./sample-feed.ts";

const { site, entries } = sampleFeed();
const rss = renderRss(site, entries);
const feed = parseFeed(rss).toJSON();

test("names the site and the feed's own address", () => {
  expect(feed).toMatchObject({
    meta: { type: "rss", version: "2.0" },
    title: "Small Site",
    description: "Words & more",
    language: "en",
    url: "https://small.example/",
    self: "https://small.example/feed.xml",
    updated: "2015-02-03T10:00:00.000Z",
    generator: { label: "Inner Canvas" },
  });
});

test("carries any text unchanged, without characters that XML can't hold", () => {
  expect(feed.items[1]).toMatchObject({
    id: "http://old.example/?p=1&q=2",
    title: "]]> <b> & “über” 🎉",
    description: "A & B",
    url: "https://small.example/wild/",
    content:
      '<p>]]> <a href="https://small.example/about/">a</a> <img src="https://small.example/wild/bowl.jpg" alt="" style="max-width:100%;height:auto"></p>',
    authors: [{ name: "Ann <Example>" }],
    categories: [{ label: "Practice" }, { label: "t & u" }],
    published: "2013-04-26T04:30:00.000Z",
    image: { url: "https://small.example/bowl%20%C3%BC.jpg" },
  });
});

test("writes dates as in email, in the typed time zone", () => {
  expect(rss).toContain("<pubDate>Thu, 25 Apr 2013 23:30:00 -0500</pubDate>");
  expect(rss).toContain("<pubDate>Wed, 01 Jan 2014 00:00:00 +0000</pubDate>");
  expect(rss).toContain("<lastBuildDate>Tue, 03 Feb 2015 10:00:00 +0000</lastBuildDate>");
});

test("marks ids as no permalinks", () => {
  expect([...rss.matchAll(/<guid isPermaLink="false">/gu)]).toHaveLength(2);
});

test("of an empty site is a feed without items", () => {
  const empty = sampleFeed({ now: Date.parse("2000-01-01") });
  const text = renderRss(empty.site, empty.entries);
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<rss .*<title>Small Site<\/title>.*<\/rss>\n$/su);
  expect(text).not.toMatch(/<item>|lastBuildDate/u);
});

test("a description is escaped twice, so that <b> arrives as text", () => {
  const [entry] = entries;
  if (!entry) throw new Error("the sample feed is empty");
  const text = renderRss(site, [{ ...entry, summary: "The <b> element & <script>" }]);
  expect(text).toContain("<description>The &amp;lt;b&amp;gt; element &amp;amp; &amp;lt;script&amp;gt;</description>");
  expect(parseFeed(text).toJSON().items[0]?.description).toBe("The <b> element & <script>");
});

test("has a description even where the site has none", () => {
  const { site: bare } = sampleFeed({ site: { tagline: undefined } });
  expect(renderRss(bare, entries)).toContain("<description>Small Site: new posts</description>");
});
