// Which stylesheets a page loads besides the site's.
import { describe, expect, test } from "vitest";
import { NO_COMMENTS } from "../../../src/features/comments/archive/archive.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { stylesheetsOf } from "../../../src/pipeline/render/stylesheets.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import {
  sampleComment,
  samplePage,
  samplePost,
  sampleSeriesPage,
  type PostChanges,
} from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";
import { sampleSignup } from "../settings/sample-settings.ts";

function stylesOn(address: string, entries: readonly Entry[], changes: SiteChanges = {}): readonly string[] {
  const site = sampleSite(entries, changes);
  const page = planPages(site).find((one) => one.address === address);
  if (!page) throw new Error(`there is no ${address}`);
  return stylesheetsOf(page, site);
}

const onPost = (post: PostChanges, changes?: SiteChanges): readonly string[] =>
  stylesOn("/a/", [samplePost("a", post)], changes);

test("an ordinary post needs none, whatever is between its header and its text", () => {
  expect(onPost({})).toEqual([]);
  expect(onPost({}, { signup: sampleSignup({ showOn: ["post-top"] }) })).toEqual([]);
});

describe("the thread below a post has its own stylesheet", () => {
  const archive = { notImported: 0, comments: [sampleComment("1")] };

  test("where there is one", () => {
    expect(onPost({ archive })).toEqual(["responses.css"]);
    expect(onPost({ archive, comments: "closed" })).toEqual(["responses.css"]);
  });

  test("not if it isn't shown, or has no comments", () => {
    expect(onPost({ archive, comments: "off" })).toEqual([]);
    expect(onPost({ archive: { ...NO_COMMENTS, notImported: 3 } })).toEqual([]);
  });
});

test.each([
  ["a post", "/a/", samplePost("a", { hasCodeOrTable: true }), []],
  ["a page", "/a/", samplePage("a", { hasCodeOrTable: true }), []],
  ["a page of a series", "/nine/", sampleSeriesPage("index", { hasCodeOrTable: true }), ["series.css"]],
])("code and tables in the text of %s have theirs", (_, address, entry, others) => {
  expect(stylesOn(address, [entry])).toEqual([...others, "code-and-tables.css"]);
});

test("galleries have theirs", () => {
  expect(onPost({ hasGallery: true })).toEqual(["gallery.css"]);
  expect(onPost({ hasGallery: true, hasCodeOrTable: true })).toEqual(["code-and-tables.css", "gallery.css"]);
});

test.each([
  ["post-end", []],
  ["sidebar", ["signup-places.css"]],
  ["home", []],
] as const)("a form at the place %s of a post has its stylesheet", (place, styles) => {
  expect(onPost({}, { signup: sampleSignup({ showOn: ["post-top", place] }) })).toEqual(styles);
});

test("so do forms on other pages", () => {
  const signup = sampleSignup({ showOn: ["home"], landingPage: "/offer/" });
  expect(stylesOn("/offer/", [], { signup })).toEqual(["signup-places.css"]);
  expect(stylesOn("/", [], { signup })).toEqual(["post-list.css", "signup-places.css"]);
  expect(stylesOn("/follow/", [], { signup })).toEqual(["signup-places.css"]);
  expect(stylesOn("/p/", [samplePage("p", { signup: "nine" })], { signup })).toEqual([]);
  expect(stylesOn("/p/", [samplePage("p")], { signup })).toEqual([]);
});
