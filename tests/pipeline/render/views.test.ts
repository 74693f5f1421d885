// Which layout draws which page, and what the smaller pages hand to theirs.
import { expect, test } from "vitest";
import type { Problem } from "../../../src/lib/problem.ts";
import { toView } from "../../../src/pipeline/render/views.ts";
import { sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";
import { sampleSignup } from "../settings/sample-settings.ts";
import { valuesOf, viewOf, viewTools } from "./sample-view.ts";

const ENTRIES = [
  samplePost("a", { tags: ["bread"], categories: ["Practice"], aliases: ["/old/"], featured: true }),
  samplePage("about"),
  sampleEvent("table"),
  sampleSeriesPage("index"),
  sampleSeriesPage("01"),
];
const SITE = {
  signup: sampleSignup({ landingPage: "/letters/" }, { name: "buttondown", username: "small-kitchen" }),
  site: { comments: { service: "netlify" } },
} as const;

test.each([
  ["/", "home.njk"],
  ["/a/", "post.njk"],
  ["/about/", "page.njk"],
  ["/events/", "events.njk"],
  ["/events/table/", "event.njk"],
  ["/nine/", "series-page.njk"],
  ["/series/nine/secretkeyof01/", "lesson.njk"],
  ["/letters/", "landing-page.njk"],
  ["/follow/", "follow.njk"],
  ["/blog/", "list.njk"],
  ["/tag/bread/", "list.njk"],
  ["/category/practice/", "list.njk"],
  ["/archive/", "archive.njk"],
  ["/2013/", "archive.njk"],
  ["/2013/04/", "archive.njk"],
  ["/search/", "search.njk"],
  ["/404.html", "not-found.njk"],
  ["/reply-received/", "reply-received.njk"],
  ["/old/", "redirect.njk"],
])("%s is drawn by %s, and has a title", (address, layout) => {
  const view = viewOf(address, ENTRIES, SITE);
  expect([view.layout, view.head.title]).toEqual([layout, expect.stringMatching(/\S/u)]);
});

test("the home page shows its newest post first, and links to the second page of the blog", () => {
  const posts = ["a", "b", "c"].map((slug, index) => samplePost(slug, { typedDate: `2013-04-0${index + 1}` }));
  expect(valuesOf("/", posts, { site: { postsPerPage: 2 } })).toMatchObject({
    newest: { address: "/c/" },
    entries: "1",
    more: { position: "Page 1 of 2", earlier: { address: "/blog/page/2/" } },
  });
  expect(valuesOf("/", posts)).toMatchObject({ more: undefined });
});

test("the home page of a site without posts has no newest one", () => {
  expect(valuesOf("/", [])).toMatchObject({ newest: undefined, entries: "0", featured: [] });
});

test("the home page is described by the site, or else by its tagline", () => {
  const descriptionOf = (site: object): string => viewOf("/", [], { site }).head.description;
  expect(descriptionOf({ description: "Bread.", tagline: "Slowly." })).toBe("Bread.");
  expect(descriptionOf({ tagline: "Slowly." })).toBe("Slowly.");
});

test("an old address redirects to the new one, percent-encoded, with and without its host", () => {
  const entries = [samplePost("a", { address: "/käse/", aliases: ["/old/"] })];
  expect(valuesOf("/old/", entries)).toEqual({ to: "/k%C3%A4se/", target: "https://small.example/k%C3%A4se/" });
});

test("the 404 page offers posts to start with", () => {
  expect(valuesOf("/404.html", ENTRIES)).toMatchObject({ featured: [{ address: "/a/" }] });
});

test("a faulty file shows its problems where its page would be", () => {
  const problem: Problem = { file: "content/posts/b.md", line: 3, field: "date", message: "x", severity: "error" };
  const page = { address: "/b/", kind: "faulty", file: problem.file, problems: [problem] } as const;
  expect(toView(page, viewTools(sampleSite([], { preview: true })))).toMatchObject({
    layout: "faulty.njk",
    head: { title: "content/posts/b.md" },
    values: { faulty: { problems: ["line 3: date x"] } },
  });
});
