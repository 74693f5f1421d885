// Which pages have a share image of their own.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import type { Site } from "../../../src/pipeline/site/site.ts";
import { dateOf, sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const POSTS = ["2026-03-01", "2026-02-01", "2026-01-01"].map((typedDate, index) =>
  samplePost(`p${index + 1}`, { typedDate }),
);

/** Sources of the entries with an image of their own. */
function sharedOn(site: Site): string[] {
  return site.withPage.filter((entry) => site.shares.ownOf(entry)).map(({ source }) => source);
}

describe("an image of its own", () => {
  test.each<[string, SiteChanges["site"], readonly Entry[], readonly string[]]>([
    ["the newest posts, as many as the setting says", { shareImages: 2 }, POSTS, ["posts/p1.md", "posts/p2.md"]],
    ["all posts", { shareImages: "all" }, POSTS, ["posts/p1.md", "posts/p2.md", "posts/p3.md"]],
    ["nobody", { shareImages: "none" }, POSTS, []],
    ["nobody on a site without paintings", { paintings: false }, POSTS, []],
    [
      "no post with a picture, and none instead of it",
      { shareImages: 1 },
      [samplePost("own", { typedDate: "2026-04-01", hasImage: true }), ...POSTS],
      [],
    ],
    [
      "events to come, the pitch of a series, and no page, lesson or event that is over",
      {},
      [
        sampleEvent("a"),
        sampleEvent("b", { dates: [dateOf("2020-01-01 10:00", "2020-01-01 11:00")] }),
        samplePage("about"),
        sampleSeriesPage("index"),
        sampleSeriesPage("01"),
      ],
      ["events/a.md", "series/nine/index.md"],
    ],
  ])("have %s", (_, site, entries, sources) => {
    expect(sharedOn(sampleSite(entries, { site: site ?? {} }))).toEqual(sources);
  });

  test("has nothing in a preview", () => {
    expect(sampleSite(POSTS, { preview: true }).shares.all()).toEqual([]);
  });
});

test("everything else is shared with the image of the site", () => {
  const { shares, posts } = sampleSite(POSTS, { site: { shareImages: 1, tagline: "On bread" } });
  expect([shares.of(posts[2]), shares.of(undefined)].map((shared) => shared?.image.title)).toEqual([
    "On bread",
    "On bread",
  ]);
  expect(shares.all()).toHaveLength(2);
});

test("an image says who and when, and hangs the painting of its page", () => {
  const { shares, posts, paintings } = sampleSite([samplePost("a", { author: "Ada" })]);
  expect(posts.map((post) => shares.ownOf(post)?.image)).toEqual(
    posts.map((post) => ({
      title: "Title of a",
      site: "Small Site",
      byline: "Ada  |  Apr 25, 2013",
      plan: paintings.planOf(post),
      colours: { wall: "oklch(0.952 0.004 150)", ink: "oklch(0.25 0.014 250)", soft: "oklch(0.455 0.014 240)" },
    })),
  );
});
