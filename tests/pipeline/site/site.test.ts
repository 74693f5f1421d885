// Which entries are published now, and how posts relate to each other.
import { describe, expect, test } from "vitest";
import { hasPage, isListed, nextChange, publicationState } from "../../../src/pipeline/site/publication.ts";
import { createSite } from "../../../src/pipeline/site/site.ts";
import { momentOf, samplePage, samplePost, toParsedFile } from "../content/sample-entries.ts";
import { NOON, sampleSite } from "../content/sample-site.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

describe("the state of an entry a millisecond before a time, at it and after it:", () => {
  const moment = momentOf("2026-11-22 10:00");

  test.each([
    ["a post of that moment", samplePost("a", { date: moment }), ["scheduled", "published", "published"]],
    [
      "an unlisted post of that moment",
      samplePost("a", { date: moment, unlisted: true }),
      ["scheduled", "unlisted", "unlisted"],
    ],
    ["a draft of that moment", samplePost("a", { date: moment, draft: true }), ["draft", "draft", "draft"]],
    ["a post that expires then", samplePost("a", { expires: moment }), ["published", "expired", "expired"]],
    [
      "an unlisted post that expires then",
      samplePost("a", { expires: moment, unlisted: true }),
      ["unlisted", "expired", "expired"],
    ],
    ["a draft that expires then", samplePost("a", { expires: moment, draft: true }), ["draft", "draft", "draft"]],
    [
      "a post that begins and ends then",
      samplePost("a", { date: moment, expires: moment }),
      ["scheduled", "expired", "expired"],
    ],
    ["a page", samplePage("a"), ["published", "published", "published"]],
    ["a page that expires then", samplePage("a", { expires: moment }), ["published", "expired", "expired"]],
    ["an unlisted page", samplePage("a", { unlisted: true }), ["unlisted", "unlisted", "unlisted"]],
  ])("%s", (_, entry, states) => {
    expect([-1, 0, 1].map((later) => publicationState(entry, moment.ms + later))).toEqual(states);
  });
});

describe("page and place on lists", () => {
  const draft = { draft: true, unlisted: false, expires: undefined };
  const open = { draft: false, unlisted: false, expires: undefined };
  const hidden = { draft: false, unlisted: true, expires: undefined };

  test.each([
    ["a draft", "draft", draft, { site: [false, false], preview: [true, true] }],
    ["a scheduled entry", "scheduled", open, { site: [false, false], preview: [true, true] }],
    ["a published entry", "published", open, { site: [true, true], preview: [true, true] }],
    ["an unlisted entry", "unlisted", hidden, { site: [true, false], preview: [true, false] }],
    ["an expired entry", "expired", open, { site: [false, false], preview: [true, false] }],
    ["an unlisted draft", "draft", { ...hidden, draft: true }, { site: [false, false], preview: [true, false] }],
  ] as const)("of %s on the site and in a preview", (_, state, entry, expected) => {
    const seen = (preview: boolean) => [hasPage(state, preview), isListed(entry, state, preview)];
    expect({ site: seen(false), preview: seen(true) }).toEqual(expected);
  });
});

describe("the next change of a site", () => {
  const soon = samplePost("soon", { date: momentOf("2026-12-01") });
  const later = samplePost("later", { date: momentOf("2026-12-24") });
  const leaving = samplePage("leaving", { expires: momentOf("2026-11-30") });

  test("is the next time at which an entry appears or disappears", () => {
    expect(nextChange([later, soon, samplePost("old")], NOON, 7)).toEqual({
      ms: soon.date.ms,
      entry: soon,
      kind: "goes live",
    });
    expect(nextChange([later, soon, leaving], NOON, 7)).toEqual({
      ms: leaving.expires?.ms,
      entry: leaving,
      kind: "is taken down",
    });
  });

  test("is after now: what changes in this millisecond has changed", () => {
    expect(nextChange([soon, later], soon.date.ms, 7)?.entry).toBe(later);
    expect(nextChange([soon, later], soon.date.ms - 1, 7)?.entry).toBe(soon);
  });

  test("is none where only drafts and published entries are left", () => {
    expect(
      nextChange(
        [samplePost("old"), samplePage("about"), samplePost("draft", { draft: true, date: momentOf("2026-12-01") })],
        NOON,
        7,
      ),
    ).toBeUndefined();
  });
});

const slugs = (posts: Iterable<{ readonly slug: string }>): string[] => [...posts].map(({ slug }) => slug);

const entries = [
  samplePost("first", { typedDate: "2013-04-25", tags: ["t"] }),
  samplePost("second", { typedDate: "2014-04-25", tags: ["t"] }),
  samplePost("third", { typedDate: "2015-04-25", tags: ["t"] }),
  samplePost("hidden", { typedDate: "2014-06-01", tags: ["t"], unlisted: true }),
  samplePost("draft", { typedDate: "2014-07-01", tags: ["t", "d"], draft: true }),
  samplePost("later", { typedDate: "2030-01-01", tags: ["t", "l"] }),
  samplePost("gone", { typedDate: "2013-06-01", tags: ["t"], expires: momentOf("2014-01-01") }),
];

describe("a site", () => {
  const site = sampleSite(entries);

  test("has pages for published and unlisted posts, newest first", () => {
    expect(slugs(site.posts)).toEqual(["third", "hidden", "second", "first"]);
  });

  test("shows only published posts in lists, tags and archive", () => {
    const listed = ["third", "second", "first"];
    expect(slugs(site.listed)).toEqual(listed);
    expect(site.tags.map(({ slug, posts }) => [slug, slugs(posts)])).toEqual([["t", listed]]);
    expect(slugs(site.years.flatMap(({ posts }) => posts))).toEqual(listed);
  });

  test("links each post to the previous and next listed post", () => {
    expect([...site.older].map(([post, other]) => [post.slug, other.slug])).toEqual([
      ["third", "second"],
      ["second", "first"],
    ]);
    expect([...site.newer].map(([post, other]) => [post.slug, other.slug])).toEqual([
      ["second", "third"],
      ["first", "second"],
    ]);
  });

  test("keeps every entry that was read", () => {
    expect(site.entries).toHaveLength(entries.length);
  });
});

test("a preview has all pages, but lists neither unlisted nor expired posts", () => {
  const site = sampleSite(entries, { preview: true });
  expect(slugs(site.posts)).toEqual(["later", "third", "draft", "hidden", "second", "gone", "first"]);
  expect(slugs(site.listed)).toEqual(["later", "third", "draft", "second", "first"]);
});

test("a scheduled post appears at its moment, with its tag", () => {
  const later = samplePost("later", { typedDate: "2030-01-01 09:00", tags: ["l"] });
  const at = (now: number) => sampleSite([later], { now }).tags.map(({ slug }) => slug);
  expect([at(later.date.ms - 1), at(later.date.ms)]).toEqual([[], ["l"]]);
});

test("posts with the same time are in the order of their files", () => {
  expect(slugs(sampleSite([samplePost("b"), samplePost("c"), samplePost("a")]).posts)).toEqual(["a", "b", "c"]);
});

test("a feed id doesn't change when a draft with the same time is published", () => {
  const pair = (draft: boolean) => [samplePost("a", { draft }), samplePost("b")];
  const idOfB = (draft: boolean) => sampleSite(pair(draft)).posts.find(({ slug }) => slug === "b")?.feedId;
  expect(idOfB(true)).toBe(idOfB(false));
});

describe("an entry with an error", () => {
  const problem = { file: "content/posts/a.md", message: "x", severity: "error" } as const;
  const files = [
    toParsedFile(samplePost("a"), [problem]),
    toParsedFile(samplePost("b"), [{ ...problem, severity: "warning" }]),
    toParsedFile(samplePage("c")),
  ];
  const options = { settings: sampleSettings(), now: NOON };

  test("is left out of a site, a warning is not", () => {
    expect(slugs(createSite(files, { ...options, preview: false }).posts)).toEqual(["b"]);
  });

  test("is shown in a preview", () => {
    expect(slugs(createSite(files, { ...options, preview: true }).posts)).toEqual(["a", "b"]);
  });
});
