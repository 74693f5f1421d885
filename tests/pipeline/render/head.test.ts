// What the frame of a page reads, and what search engines and other sites may know of it.
import { describe, expect, test } from "vitest";
import { toHead, type HeadInput } from "../../../src/pipeline/render/head.ts";
import { momentOf, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";
import { toHtml } from "../../../src/lib/html.ts";
import { htmlPageAt, viewOf, viewTools } from "./sample-view.ts";

const ENTRIES = [
  samplePost("a", { aliases: ["/old/"] }),
  samplePage("quiet", { unlisted: true }),
  sampleSeriesPage("index"),
  sampleSeriesPage("01"),
];
const LESSON = "/series/nine/secretkeyof01/";

function headOf(address: string, input: Partial<HeadInput> = {}, changes: SiteChanges = {}) {
  const site = sampleSite(ENTRIES, changes);
  const structuredData = toHtml("{}");
  return toHead(htmlPageAt(address, site), viewTools(site), { title: "Bread", structuredData, ...input });
}

test("has the site's title after the page's, and alone on the home page", () => {
  expect(headOf("/a/").headTitle).toBe("Bread | Small Site");
  expect(viewOf("/", ENTRIES).head.headTitle).toBe("Small Site");
});

describe("search engines", () => {
  test.each([
    ["/a/", true, "https://small.example/a/"],
    ["/quiet/", false, ""],
    [LESSON, false, ""],
    ["/404.html", false, ""],
    ["/old/", false, ""],
  ])("may list %s: %j, with the canonical address %j", (address, indexable, canonical) => {
    expect(headOf(address)).toMatchObject({ indexable, canonical, structuredData: indexable ? "{}" : "" });
  });

  test("may list nothing of a preview", () => {
    expect(headOf("/a/", {}, { preview: true }).indexable).toBe(false);
  });
});

test("a page for subscribers keeps its address from the sites it links to", () => {
  expect([headOf(LESSON).gated, headOf("/nine/").gated]).toEqual([true, false]);
});

describe("the picture for links to a page", () => {
  test("is its author's, with its whole address", () => {
    expect(headOf("/a/", { image: { address: "/a/bowl.jpg", alt: "A bowl" } }).image).toEqual({
      url: "https://small.example/a/bowl.jpg",
      alt: "A bowl",
      size: "",
    });
  });

  test("is the share image if there is none, with a size, unless share images are off", () => {
    expect(headOf("/a/").image).toMatchObject({
      url: expect.stringMatching(/^https:\/\/small\.example\/share\//u),
      size: { width: 1200, height: 630 },
    });
    expect(headOf("/a/", {}, { site: { shareImages: "none" } }).image).toBe("");
  });
});

test("only a post is an article, with its dates", () => {
  const updated = momentOf("2014-01-01");
  expect(viewOf("/a/", [samplePost("a", { updated })]).head).toMatchObject({
    shareType: "article",
    published: "2013-04-25T00:00:00Z",
    modified: "2014-01-01T00:00:00Z",
  });
  expect(headOf("/quiet/")).toMatchObject({ shareType: "website", published: "", modified: "" });
});

test("missing values are empty, so that no layout gets undefined", () => {
  const { description, section, published, modified, hostedVideo, leadsOn } = headOf("/quiet/");
  expect([description, section, published, modified, hostedVideo, leadsOn]).toEqual(["", "", "", "", false, false]);
});
