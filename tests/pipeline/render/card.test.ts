// What lists and heads show of a post.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import {
  createCards,
  isLong,
  toByline,
  toMark,
  type BylineItem,
  type Card,
} from "../../../src/pipeline/render/card.ts";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import { createDateFormats } from "../../../src/lib/date-formats.ts";
import { momentOf, sampleComment, samplePage, samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const dates = createDateFormats("en");

function bylineOf(
  changes: PostChanges,
  options: { author: boolean; own: boolean },
  site: SiteChanges = {},
): BylineItem[] {
  const made = sampleSite([samplePost("a", changes)], site);
  return made.posts.flatMap((post) => toByline(post, made, dates, options));
}

const textOf = (items: readonly BylineItem[]): string => items.map(({ text }) => text).join(" | ");
const archiveOf = (count: number): PostChanges => ({
  archive: { comments: Array.from({ length: count }, (_, index) => sampleComment(String(index))), notImported: 0 },
});

describe("a byline", () => {
  test.each([
    [2, "Lisa Mitchell | Apr 25, 2013 | 2 comments"],
    [1, "Lisa Mitchell | Apr 25, 2013 | 1 comment"],
    [0, "Lisa Mitchell | Apr 25, 2013 | No comments yet"],
  ])("with %i comments reads: %s", (count, text) => {
    expect(textOf(bylineOf({ author: "Lisa Mitchell", ...archiveOf(count) }, { author: true, own: true }))).toBe(text);
  });

  test("leaves out the author where all posts have the same, or the post has none", () => {
    expect(textOf(bylineOf({ author: "Lisa", ...archiveOf(1) }, { author: false, own: false }))).toBe(
      "Apr 25, 2013 | 1 comment",
    );
    expect(textOf(bylineOf({}, { author: true, own: true }))).toBe("Apr 25, 2013 | No comments yet");
  });

  test("leaves out an author whose name is that of the site", () => {
    expect(textOf(bylineOf({ author: "Small Site", ...archiveOf(1) }, { author: true, own: true }))).toBe(
      "Apr 25, 2013 | 1 comment",
    );
  });

  test("doesn't count comments that were not imported", () => {
    const changes = { archive: { comments: [sampleComment("1")], notImported: 2 } };
    expect(textOf(bylineOf(changes, { author: true, own: true }))).toBe("Apr 25, 2013 | 1 comment");
  });

  test("leaves out comments where they are off, and keeps them where they are closed", () => {
    expect(textOf(bylineOf({ comments: "off", ...archiveOf(2) }, { author: true, own: true }))).toBe("Apr 25, 2013");
    expect(textOf(bylineOf({ comments: "closed", ...archiveOf(2) }, { author: true, own: true }))).toBe(
      "Apr 25, 2013 | 2 comments",
    );
  });

  test("leaves out zero comments in a list", () => {
    expect(textOf(bylineOf({ author: "Lisa" }, { author: true, own: false }))).toBe("Lisa | Apr 25, 2013");
  });

  test("links to the responses, in a list by way of the post", () => {
    expect(bylineOf(archiveOf(1), { author: true, own: true }).at(-1)?.address).toBe("#responses");
    expect(bylineOf(archiveOf(1), { author: true, own: false }).at(-1)?.address).toBe("/a/#responses");
  });

  test("links to no responses where there are none and nobody can reply", () => {
    expect(bylineOf({}, { author: true, own: true }).at(-1)?.address).toBeUndefined();
    expect(
      bylineOf({}, { author: true, own: true }, { site: { comments: { email: "hello@inner-canvas.org" } } }).at(-1)
        ?.address,
    ).toBe("#responses");
  });

  test("links to the note about the author if the post has one", () => {
    const site = { site: { author: { name: "Lisa", bio: "Paints." } } };
    expect(bylineOf({ author: "Lisa" }, { author: true, own: true }, site)[0]?.address).toBe("#author");
    expect(bylineOf({ author: "Ann" }, { author: true, own: true }, site)[0]?.address).toBeUndefined();
    expect(bylineOf({ author: "Lisa" }, { author: true, own: false }, site)[0]?.address).toBeUndefined();
  });

  test("has a machine-readable date", () => {
    expect(bylineOf({ typedDate: "2013-04-25 23:30 -05:00" }, { author: false, own: true })[0]).toEqual({
      text: "Apr 25, 2013",
      datetime: "2013-04-25T23:30:00-05:00",
    });
  });
});

describe("a card", () => {
  function cardOf(entries: readonly Entry[], site: SiteChanges = {}): Card {
    const made = sampleSite(entries, site);
    const [post] = made.posts;
    if (!post) throw new Error("no post");
    return createCards(made, dates, NO_PICTURES)(post);
  }

  test("shows the description, and without one the first sentences", () => {
    expect(cardOf([samplePost("a", { description: "About it.", excerpt: "First." })]).excerpt).toBe("About it.");
    expect(cardOf([samplePost("a", { excerpt: "First." })]).excerpt).toBe("First.");
  });

  test("names the author only if there are several, and never the site's own", () => {
    const post = samplePost("a", { author: "Lisa", typedDate: "2014-01-01" });
    expect(textOf(cardOf([post, samplePost("b", { author: "Lisa" })]).byline)).not.toContain("Lisa");
    expect(textOf(cardOf([post, samplePost("b", { author: "Ann" })]).byline)).toContain("Lisa");
    expect(
      textOf(cardOf([post, samplePost("b", { author: "Ann" })], { site: { author: { name: "Lisa" } } }).byline),
    ).not.toContain("Lisa");
  });

  test("has the color of the post's first tag", () => {
    expect(cardOf([samplePost("a", { tags: ["mistakes", "studio"] })]).pigment).toBe(
      cardOf([samplePost("a", { tags: ["Mistakes"] })]).pigment,
    );
  });

  test("of a post is made once", () => {
    const site = sampleSite([samplePost("a")]);
    const cards = createCards(site, dates, NO_PICTURES);
    expect(site.posts.map(cards)[0]).toBe(site.posts.map(cards)[0]);
  });
});

test("a title is long from 61 letters on", () => {
  expect(["x".repeat(60), "x".repeat(61)].map(isLong)).toEqual([false, true]);
});

describe("a label in the preview says why an entry isn't public", () => {
  const marks = (preview: boolean): Record<string, string> => {
    const site = sampleSite(
      [
        samplePost("published"),
        samplePost("draft", { draft: true }),
        samplePost("hidden", { unlisted: true }),
        samplePage("page", { draft: true }),
        samplePost("later", { typedDate: "2030-01-01 21:40" }),
        samplePost("gone", { expires: momentOf("2014-02-03 08:00") }),
      ],
      { preview },
    );
    return Object.fromEntries(
      [...site.posts, ...site.pages].map((entry) => [
        entry.source,
        toMark(entry, site, dates).replace(/[\u00a0\u202f]/gu, " "),
      ]),
    );
  };

  test("by state, with its moment", () => {
    expect(marks(true)).toEqual({
      "posts/published.md": "",
      "posts/draft.md": "Draft: only you can see this page",
      "posts/hidden.md": "Unlisted: only people with the link can find this page",
      "pages/page.md": "Draft: only you can see this page",
      "posts/later.md": "Scheduled: goes live on Jan 1, 2030, 9:40 PM (UTC)",
      "posts/gone.md": "Expired: taken down on Feb 3, 2014, 8:00 AM (UTC)",
    });
  });

  test.each([
    ["Africa/Abidjan", "Africa/Abidjan"],
    ["Europe/Paris", "UTC"],
  ])("with the zone of the site, %s, or the one that was typed", (timezone, named) => {
    const site = sampleSite([samplePost("later", { typedDate: "2030-01-01 21:40" })], {
      preview: true,
      site: { timezone },
    });
    expect(site.posts.map((post) => toMark(post, site, dates))[0]).toMatch(new RegExp(`PM \\(${named}\\)$`, "u"));
  });

  test("and is absent on the site", () => {
    expect(Object.values(marks(false)).join("")).toBe("");
  });
});
