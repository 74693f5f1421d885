// What the end of a page offers to read next.
import { describe, expect, test } from "vitest";
import { featuredPosts, recentPostsOn, upcomingEventsOn } from "../../../src/pipeline/site/page-end.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import type { PlannedPage } from "../../../src/pipeline/site/planned-page.ts";
import { dateOf, sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const posts = ["a", "b", "c", "d", "e"].map((slug, day) =>
  samplePost(slug, { typedDate: `2013-04-0${day + 1}`, tags: day < 3 ? ["clay"] : ["paper"], featured: slug === "b" }),
);
const events = [16, 17, 18, 19].map((day) =>
  sampleEvent(`on-${day}`, { dates: [dateOf(`2027-01-${day} 18:30`, `2027-01-${day} 20:00`)] }),
);
const others = [
  samplePage("about"),
  sampleSeriesPage("index"),
  sampleSeriesPage("confirm"),
  sampleSeriesPage("thanks"),
  sampleSeriesPage("already"),
  sampleSeriesPage("01"),
];

function endOf(address: string, changes: SiteChanges = {}): { recent: string; upcoming: string } {
  const site = sampleSite([...posts, ...events, ...others], {
    now: Date.parse("2026-12-01T00:00:00Z"),
    site: { postsPerPage: 2 },
    ...changes,
  });
  const page = planPages(site).find((one: PlannedPage) => one.address === address);
  if (!page) throw new Error(`There is no page at ${address}.`);
  return {
    recent: recentPostsOn(page, site)
      .map(({ slug }) => slug)
      .join(""),
    upcoming: upcomingEventsOn(page, site)
      .map(({ slug }) => slug)
      .join(" "),
  };
}

describe("recent posts", () => {
  test("are the newest, as many as the site asks for", () => {
    expect(endOf("/about/").recent).toBe("edcba");
    expect(endOf("/about/", { site: { recentPosts: 2 } }).recent).toBe("ed");
    expect(endOf("/about/", { site: { recentPosts: 0 } }).recent).toBe("");
  });

  test("on a post leave out itself and its related posts", () => {
    expect(endOf("/a/").recent).toBe("ed");
    expect(endOf("/e/").recent).toBe("cba");
  });

  test("on a list leave out the listed posts", () => {
    expect(endOf("/blog/page/2/").recent).toBe("eda");
    expect(endOf("/tag/clay/").recent).toBe("eda");
  });

  test.each(["/", "/blog/", "/search/"])("are not on %s", (address) => {
    expect(endOf(address).recent).toBe("");
  });
});

describe("upcoming events", () => {
  test("are the next three", () => {
    expect(endOf("/a/").upcoming).toBe("on-16 on-17 on-18");
  });

  test("on an event leave out itself", () => {
    expect(endOf("/events/on-17/").upcoming).toBe("on-16 on-18 on-19");
  });

  test.each(["/events/", "/404.html"])("are not on %s", (address) => {
    expect(endOf(address).upcoming).toBe("");
  });
});

test.each(["confirm", "thanks", "already", "01"])("the page %s of a series has neither", (name) => {
  expect(endOf(sampleSeriesPage(name).address)).toEqual({ recent: "", upcoming: "" });
});

test("featured posts are those in lists", () => {
  const hidden = samplePost("hidden", { featured: true, unlisted: true });
  expect(featuredPosts(sampleSite([...posts, hidden])).map(({ slug }) => slug)).toEqual(["b"]);
});
