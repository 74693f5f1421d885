// Who is on the site now, and how posts stand to each other.
import { describe, expect, test } from "vitest";
import { createSite } from "../../src/site/site.ts";
import { momentOf, samplePage, samplePost, toParsedFile } from "../content/sample-entries.ts";
import { NOON, sampleSite } from "../content/sample-site.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

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

  test("names published posts alone: in lists, tags, archive and recent posts", () => {
    const listed = ["third", "second", "first"];
    expect(slugs(site.listed)).toEqual(listed);
    expect(site.tags.map(({ slug, posts }) => [slug, slugs(posts)])).toEqual([["t", listed]]);
    expect(slugs(site.years.flatMap(({ posts }) => posts))).toEqual(listed);
    expect(slugs(site.recent)).toEqual(listed);
  });

  test("leads from each post to the one before and after, past those it does not name", () => {
    expect([...site.older].map(([post, other]) => [post.slug, other.slug])).toEqual([["third", "second"], ["second", "first"]]);
    expect([...site.newer].map(([post, other]) => [post.slug, other.slug])).toEqual([["second", "third"], ["first", "second"]]);
  });

  test("remembers every entry that was read", () => {
    expect(site.entries).toHaveLength(entries.length);
  });
});

test("a preview shows all but names neither unlisted nor expired posts", () => {
  const site = sampleSite(entries, { preview: true });
  expect(slugs(site.posts)).toEqual(["later", "third", "draft", "hidden", "second", "gone", "first"]);
  expect(slugs(site.listed)).toEqual(["later", "third", "draft", "second", "first"]);
});

test("a scheduled post appears at its moment, with its tag", () => {
  const later = samplePost("later", { typedDate: "2030-01-01 09:00", tags: ["l"] });
  const at = (now: number) => sampleSite([later], { now }).tags.map(({ slug }) => slug);
  expect([at(later.date.ms - 1), at(later.date.ms)]).toEqual([[], ["l"]]);
});

test("posts of one moment stand in the order of their files", () => {
  expect(slugs(sampleSite([samplePost("b"), samplePost("c"), samplePost("a")]).posts)).toEqual(["a", "b", "c"]);
});

test("there are as many recent posts as the site asks for", () => {
  expect(slugs(sampleSite(entries, { site: { recentPosts: 2 } }).recent)).toEqual(["third", "second"]);
  expect(sampleSite(entries, { site: { recentPosts: 0 } }).recent).toEqual([]);
});

test("an id for feeds does not move when a draft of the same moment is published", () => {
  const pair = (draft: boolean) => [samplePost("a", { draft }), samplePost("b")];
  const idOfB = (draft: boolean) => sampleSite(pair(draft)).posts.find(({ slug }) => slug === "b")?.feedId;
  expect(idOfB(true)).toBe(idOfB(false));
});

describe("an entry with an error", () => {
  const problem = { file: "content/posts/a.md", message: "x", severity: "error" } as const;
  const files = [toParsedFile(samplePost("a"), [problem]), toParsedFile(samplePost("b"), [{ ...problem, severity: "warning" }]), toParsedFile(samplePage("c"))];
  const options = { settings: sampleSettings(), now: NOON };

  test("is left out of a site, a warning is not", () => {
    expect(slugs(createSite(files, { ...options, preview: false }).posts)).toEqual(["b"]);
  });

  test("is shown in a preview", () => {
    expect(slugs(createSite(files, { ...options, preview: true }).posts)).toEqual(["a", "b"]);
  });
});
