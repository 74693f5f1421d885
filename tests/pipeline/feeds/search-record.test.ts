// Which parts of a site are searchable, and which are not.
import { describe, expect, test } from "vitest";
import { createDateFormats } from "../../../src/lib/date-formats.ts";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import { searchedEntries, toSearchRecord } from "../../../src/pipeline/feeds/search-record.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import {
  momentOf,
  sampleComment,
  sampleEvent,
  samplePage,
  samplePost,
  sampleSeriesPage,
} from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

describe("the search finds", () => {
  test.each<[string, boolean, Entry]>([
    ["a post", true, samplePost("a")],
    ["a page", true, samplePage("a")],
    ["an event", true, sampleEvent("a")],
    ["the pitch of a series", true, sampleSeriesPage("index")],
    ["no lesson", false, sampleSeriesPage("01")],
    ["no thank-you page", false, sampleSeriesPage("thanks")],
    ["no page that a reply leads to", false, samplePage("reply-received")],
    ["no draft", false, samplePost("a", { draft: true })],
    ["nothing before its time", false, samplePost("a", { typedDate: "2027-01-01" })],
    ["nothing unlisted", false, samplePost("a", { unlisted: true })],
    ["nothing that has expired", false, samplePost("a", { expires: momentOf("2020-01-01") })],
  ])("%s: %s", (_, found, entry) => {
    for (const preview of [false, true])
      expect(searchedEntries(sampleSite([entry], { preview })).length > 0).toBe(found);
  });
});

describe("a record", () => {
  const recordOf = (entry: Entry): string => {
    const site = sampleSite([entry]);
    const tools = {
      site,
      dates: createDateFormats("en"),
      pictures: NO_PICTURES,
      bodyOf: ({ body }: Entry) => body.read(),
    };
    return searchedEntries(site)
      .map((one) => toSearchRecord(one, tools).content)
      .join("");
  };

  test("has title, date, picture and pigment for the list of results, and tags and responses to be found by", () => {
    const content = recordOf(
      samplePost("a", {
        title: "Slow & low",
        tags: ["bread"],
        archive: {
          comments: [sampleComment("1", { text: "I <b>burnt</b> *mine* <img src=x> & ate it" })],
          notImported: 0,
        },
      }),
    );
    expect(content).toContain(
      '<meta data-pagefind-meta="title[content]" content="Slow &amp; low"><meta data-pagefind-meta="words[content]" content="bread"><meta data-pagefind-meta="date[content]" content="Apr 25, 2013">',
    );
    expect(content).toMatch(
      new RegExp(
        String.raw`data-pagefind-meta="image\[content\]" content="/painting/[0-9a-f]{12}\.svg">` +
          String.raw`<meta data-pagefind-meta="pigment\[content\]" content="\w+">`,
        "u",
      ),
    );
    // Or excerpts would begin with them.
    expect(content.slice(content.indexOf("<body"))).not.toMatch(/Slow|bread/u);
    expect(content).toContain(": I burnt mine &amp; ate it</p>");
  });

  test("of a post without comments has none, and its own picture", () => {
    const content = recordOf(
      samplePost("a", {
        comments: "off",
        hasImage: true,
        image: { address: "/a/b.jpg", alt: "" },
        archive: { comments: [sampleComment("1", { text: "Hidden" })], notImported: 0 },
      }),
    );
    expect(content).not.toContain("Hidden");
    expect(content).toContain('content="/a/b.jpg"');
  });
});
