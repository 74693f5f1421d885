// What is above and below every page: drawn once for all pages that share it.
import { describe, expect, test } from "vitest";
import { toHtml } from "../../../src/lib/html.ts";
import { createFrames } from "../../../src/pipeline/render/frame.ts";
import { sampleEvent, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";
import { htmlPageAt, viewTools } from "./sample-view.ts";

const ENTRIES = [
  samplePost("old", { typedDate: "2013-01-01" }),
  samplePost("new", { typedDate: "2014-01-01" }),
  sampleEvent("table"),
];

/** Draws frames as text, and counts how often that was needed. */
function framesOf(changes: SiteChanges = {}) {
  const site = sampleSite(ENTRIES, changes);
  const drawn: string[] = [];
  const frames = createFrames((layout, values) => {
    drawn.push(layout);
    return toHtml(JSON.stringify(values));
  }, viewTools(site));
  return {
    drawn,
    headerAt: (address: string, section = address) => frames.headerOf(htmlPageAt(address, site), section),
    endAt: (address: string) => frames.endOf(htmlPageAt(address, site)),
  };
}

const endAt = (address: string, changes?: SiteChanges): unknown => JSON.parse(framesOf(changes).endAt(address));

test("is rendered once for all pages with the same content", () => {
  const frames = framesOf({ site: { recentPosts: 0 } });
  expect(frames.headerAt("/old/", "/blog/")).toEqual(frames.headerAt("/new/", "/blog/"));
  expect(frames.endAt("/old/")).toEqual(frames.endAt("/new/"));
  expect(frames.drawn).toEqual(["partials/site-header.njk", "partials/frame-end.njk"]);
});

test("the navigation distinguishes the current page from its parents", () => {
  const { headerAt } = framesOf();
  expect(JSON.parse(headerAt("/blog/"))).toEqual({ section: "/blog/", isItself: true });
  expect(JSON.parse(headerAt("/old/", "/blog/"))).toEqual({ section: "/blog/", isItself: false });
});

describe("the end of a page", () => {
  test("offers posts and events, without the page's own", () => {
    expect(endAt("/new/")).toMatchObject({
      recent: [{ address: "/old/" }],
      upcoming: [{ address: "/events/table/" }],
    });
    expect(endAt("/events/table/")).toMatchObject({ upcoming: [] });
  });

  test.each([
    ["© {year} Ann", "2026-12-31T23:30:00Z", "UTC", "© 2026 Ann"],
    ["© {year} Ann", "2026-12-31T23:30:00Z", "Europe/Paris", "© 2027 Ann"],
    [undefined, "2026-12-31T23:30:00Z", "UTC", ""],
  ])("with the copyright %j at %s in %s says %j", (copyright, now, timezone, said) => {
    const site = { timezone, ...(copyright === undefined ? {} : { footer: { copyright } }) };
    expect(endAt("/new/", { site, now: Date.parse(now) })).toMatchObject({ copyright: said });
  });
});
