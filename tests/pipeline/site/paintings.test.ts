// Which painting hangs for which entry.
import { describe, expect, test } from "vitest";
import type { PlacedPainting } from "../../../src/pipeline/site/paintings.ts";
import { momentOf, sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";

const HOSTED = {
  source: { kind: "youtube", id: "a" },
  poster: undefined,
  captions: undefined,
  duration: undefined,
  width: 1280,
  height: 720,
  transcript: [],
} as const;

function hungOn(entry: Entry, settings: Parameters<typeof sampleSite>[1] = {}): PlacedPainting | undefined {
  const site = sampleSite([entry], settings);
  return site.withPage.map((one) => site.paintings.of(one))[0];
}

describe("a painting is shown", () => {
  test.each<[string, boolean, Entry]>([
    ["for a post", true, samplePost("a")],
    ["for an event", true, sampleEvent("a")],
    ["not for a post with a picture of its own", false, samplePost("a", { hasImage: true })],
    ["not where the author wants none", false, samplePost("a", { painting: "off" })],
    ["not for a page", false, samplePage("a")],
    ["for a page whose author asks for it", true, samplePage("a", { painting: { family: "vessel" } })],
    ["for a lesson without a film", true, sampleSeriesPage("01")],
    ["not for the page after a signup", false, sampleSeriesPage("thanks")],
    ["for a film without a poster", true, sampleSeriesPage("01", { video: HOSTED })],
    ["not for a film with one", false, sampleSeriesPage("01", { video: { ...HOSTED, poster: "/a.jpg" } })],
  ])("%s: %s", (_, hangs, entry) => {
    expect(hungOn(entry) !== undefined).toBe(hangs);
  });

  test("nowhere on a site with paintings: false, whose posts keep their palettes", () => {
    const site = sampleSite([samplePost("a", { tags: ["bread"] })], {
      site: { paintings: false, tagPalettes: { bread: "moss" } },
    });
    expect([
      site.paintings.all(),
      site.paintings.notFound,
      site.posts.map((post) => site.paintings.paletteOf(post)),
    ]).toEqual([[], undefined, ["moss"]]);
  });
});

describe("which one", () => {
  test("depends on the slug, the tags and the painting setting", () => {
    const plan = hungOn(
      samplePost("a", { tags: ["Slow Bread"], painting: { family: "bowl", format: "tall", seed: "2" } }),
      { site: { tagPalettes: { "slow-bread": "walnut" } } },
    )?.plan;
    expect(plan).toMatchObject({
      seed: "2:a:2",
      family: "bowl",
      palette: "walnut",
      format: { width: 1000, height: 1250 },
    });
  });

  test("stays when date, title and text change", () => {
    expect(hungOn(samplePost("a", { typedDate: "2020-01-01", title: "Other", html: "" }))).toEqual(
      hungOn(samplePost("a")),
    );
  });

  test("is different for a second post with the same slug, and for an event with that slug", () => {
    const site = sampleSite([
      samplePost("later", { slug: "a", date: momentOf("2015-01-01"), source: "posts/2015/a.md" }),
      samplePost("a"),
      sampleEvent("a"),
    ]);
    expect(site.withPage.map((entry) => site.paintings.of(entry)?.plan.seed)).toEqual([
      "2:posts/2015/a",
      "2:a",
      "2:events/a",
    ]);
    expect(new Set(site.paintings.all().map(({ address }) => address)).size).toBe(4);
  });

  test("has one palette on all pages of a series, and the shape of a video before a video", () => {
    const site = sampleSite(["01", "02", "03"].map((name) => sampleSeriesPage(name, { video: HOSTED })));
    const plans = site.withPage.map((entry) => site.paintings.of(entry)?.plan);
    expect(new Set(plans.map((plan) => plan?.palette)).size).toBe(1);
    expect(plans.map((plan) => plan?.format)).toEqual(Array.from({ length: 3 }, () => ({ width: 1280, height: 720 })));
  });

  test("has an address that changes when the painting does", () => {
    const addresses = [
      hungOn(samplePost("a")),
      hungOn(samplePost("a", { painting: { seed: "2" } })),
      hungOn(samplePost("a", { tags: ["b"], painting: { palette: "moss" } })),
    ].map((hung) => hung?.address ?? "");
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses) expect(address).toMatch(/^\/painting\/[0-9a-f]{12}\.svg$/u);
  });
});

test("the 404 page has a night painting of lines", () => {
  expect(sampleSite([]).paintings.notFound?.plan).toMatchObject({ family: "lines", night: true });
});
