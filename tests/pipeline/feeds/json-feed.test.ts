// JSON Feed 1.1.
import { expect, test } from "vitest";
import * as z from "zod";
import { renderJsonFeed } from "../../../src/pipeline/feeds/json-feed.ts";
import { sampleFeed } from "./sample-feed.ts";

const authors = z.array(z.strictObject({ name: z.string() }));

const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  language: z.string(),
  authors: authors.optional(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      tags: z.array(z.string()),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: authors.optional(),
      image: z.url().optional(),
    }),
  ),
});

test("follows the specification, with absolute addresses and the typed time zone", () => {
  const { site, entries } = sampleFeed();
  const feed = jsonFeed.parse(JSON.parse(renderJsonFeed(site, entries)));
  expect(feed).toMatchObject({
    title: "Small Site",
    description: "Words & more",
    home_page_url: "https://small.example/",
    feed_url: "https://small.example/feed.json",
    authors: [{ name: "Lisa" }],
  });
  expect(feed.items[1]).toMatchObject({
    id: "http://old.example/?p=1&q=2",
    url: "https://small.example/wild/",
    summary: "A & B",
    tags: ["Practice", "t & u"],
    authors: [{ name: "Ann <Example>" }],
    date_published: "2013-04-25T23:30:00-05:00",
    date_modified: "2013-04-25T23:30:00-05:00",
    image: "https://small.example/bowl%20%C3%BC.jpg",
  });
  expect(feed.items[1]?.title).toContain("]]> <b> & ");
  expect(feed.items[1]?.content_html).toContain('<a href="https://small.example/about/">');
  expect(feed.items[0]).toMatchObject({
    date_published: "2014-01-01T00:00:00Z",
    date_modified: "2015-02-03T10:00:00Z",
  });
});

test("of an empty site is a feed without items", () => {
  const { site, entries } = sampleFeed({ now: Date.parse("2000-01-01"), site: { author: undefined } });
  expect(jsonFeed.parse(JSON.parse(renderJsonFeed(site, entries)))).toMatchObject({ items: [] });
});
