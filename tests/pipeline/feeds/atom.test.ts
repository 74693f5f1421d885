// Atom, read as feed readers read it.
import { parseFeed } from "@rowanmanning/feed-parser";
import { expect, test } from "vitest";
import { renderAtom } from "../../../src/pipeline/feeds/atom.ts";
import { sampleFeed } from "./sample-feed.ts";

const { site, entries } = sampleFeed();
const atom = renderAtom(site, entries);
const feed = parseFeed(atom).toJSON();

test("names the site and the feed's own address", () => {
  expect(feed).toMatchObject({
    meta: { type: "atom", version: "1.0" },
    title: "Small Site",
    description: "Words & more",
    language: "en",
    url: "https://small.example/",
    self: "https://small.example/atom.xml",
    updated: "2015-02-03T10:00:00.000Z",
    authors: [{ name: "Lisa" }],
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
    categories: [{ term: "Practice" }, { term: "t & u" }],
  });
});

test("escapes the text, including its own markup", () => {
  const [entry] = entries;
  const html = entry ? renderAtom(site, [{ ...entry, content: "<p>&lt;b&gt; &amp; </p>" }]) : "";
  expect(html).toContain('<content type="html">&lt;p&gt;&amp;lt;b&amp;gt; &amp;amp; &lt;/p&gt;</content>');
});

test("has both dates, with the typed time zone", () => {
  expect(atom).toContain(
    "<published>2013-04-25T23:30:00-05:00</published>\n<updated>2013-04-25T23:30:00-05:00</updated>",
  );
  expect(atom).toContain("<published>2014-01-01T00:00:00Z</published>\n<updated>2015-02-03T10:00:00Z</updated>");
});

test("turns other ids into IRIs, each into a different one", () => {
  const idsOf = (...ids: readonly string[]) => {
    const [entry] = entries;
    if (!entry) throw new Error("no entry");
    return parseFeed(
      renderAtom(
        site,
        ids.map((id) => ({ ...entry, id })),
      ),
    ).items.map(({ id }) => id);
  };
  expect(idsOf("12 & 3", "12", "urn:uuid:1-2", "tag:a.example,2013:1")).toEqual([
    "urn:guid:12%20%26%203",
    "urn:guid:12",
    "urn:uuid:1-2",
    "tag:a.example,2013:1",
  ]);
});

test("of an empty site is a complete feed", () => {
  const empty = sampleFeed({ now: Date.parse("2000-01-01"), site: { author: undefined } });
  const text = renderAtom(empty.site, empty.entries);
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed .*<\/feed>\n$/su);
  for (const required of [
    "<id>https://small.example/</id>",
    "<title>Small Site</title>",
    "<updated>1970-01-01T00:00:00Z</updated>",
    "<author><name>Small Site</name></author>",
  ])
    expect(text).toContain(required);
});
