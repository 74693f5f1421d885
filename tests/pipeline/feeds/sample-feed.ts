// A site with two posts as feeds carry them, one of them as hostile to XML as an author can be.
import { collectFeedEntries, type FeedEntry, type FeedTools } from "../../../src/pipeline/feeds/feed-entries.ts";
import type { Site } from "../../../src/pipeline/site/site.ts";
import { momentOf, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";

/** Texts as they were parsed, and pictures of unknown size. */
export const FEED_TOOLS: FeedTools = {
  bodyOf: (entry) => entry.body.read(),
  sizeOf: () => undefined,
  pictures: NO_PICTURES,
};

const HOSTILE_TITLE = "]]> <b> & \u0000\u000b“über” 🎉";
const HOSTILE_BODY = '<p>]]> \u0008<a href="/about/">a</a> <img src="bowl.jpg" alt=""></p>';

export function sampleFeed(changes: SiteChanges = {}): { site: Site; entries: FeedEntry[] } {
  const site = sampleSite(
    [
      samplePost("wild", {
        title: HOSTILE_TITLE,
        html: HOSTILE_BODY,
        description: "A & B",
        author: "Ann <Example>",
        tags: ["t & u"],
        categories: ["Practice"],
        typedDate: "2013-04-25 23:30 -05:00",
        image: { address: "/bowl ü.jpg", alt: 'A "bowl"' },
        guid: "http://old.example/?p=1&q=2",
      }),
      samplePost("calm", { typedDate: "2014-01-01", updated: momentOf("2015-02-03 10:00"), html: "<p>Calm</p>" }),
      samplePost("draft", { draft: true }),
      samplePost("later", { typedDate: "2030-01-01" }),
      samplePost("hidden", { unlisted: true, typedDate: "2013-05-01" }),
    ],
    { ...changes, site: { tagline: "Words & more", author: { name: "Lisa" }, ...changes.site } },
  );
  return { site, entries: collectFeedEntries(site, FEED_TOOLS) };
}
