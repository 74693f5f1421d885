// Pages for subscribers: their addresses appear nowhere.
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { namesIn } from "../commands/folders.ts";
import { buildShippedSite, type BuiltSite } from "./build-fixture.ts";

let site: BuiltSite;
let gated: { key: string; address: string; file: string }[];
let files: Map<string, string>;

beforeAll(async () => {
  site = await buildShippedSite();
  gated = site.result.site.withPage.flatMap((entry) =>
    entry.kind === "series" && entry.key !== undefined
      ? [{ key: entry.key, address: entry.address, file: entry.source }]
      : [],
  );
  files = new Map(namesIn(site.output).map((name) => [name, readFileSync(path.join(site.output, name), "latin1")]));
});

test("the shipped series has nine lessons and the three pages around its signup", () => {
  const [series] = site.result.site.series;
  expect(series?.lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([series?.pitch, series?.confirm, series?.thanks, series?.already].every(Boolean)).toBe(true);
  expect(gated).toHaveLength(12);
});

test("no file outside the gated pages holds a key, not even in its name", () => {
  const inside = gated.map(({ address }) => address.slice(1));
  const outside = [...files].filter(([name]) => !inside.some((folder) => name.startsWith(folder)));
  const leaks = outside.flatMap(([name, text]) =>
    gated.filter(({ key }) => text.includes(key) || name.includes(key)).map(({ file }) => `${name} tells of ${file}`),
  );
  expect(outside.length).toBeGreaterThan(50);
  expect(leaks).toEqual([]);
});

test("of the pages around a sign-up, gated pages link only to the thank-you page", () => {
  const thanks = gated.filter(({ file }) => /\/(?:confirm|already)\.md$/u.test(file));
  const leaks = thanks.flatMap(({ key, address }) =>
    [...files].filter(([name, text]) => !name.startsWith(address.slice(1)) && text.includes(key)).map(([name]) => name),
  );
  expect(leaks).toEqual([]);
});

describe("each gated page", () => {
  test("is kept from search engines and sends no referrer", () => {
    for (const { address } of gated) {
      const html = files.get(`${address.slice(1)}index.html`) ?? "";
      expect(html, address).toContain('<meta name="robots" content="noindex, nofollow">');
      expect(html, address).toContain('<meta name="referrer" content="no-referrer">');
      expect(html, address).not.toContain('rel="canonical"');
      expect(html, address).not.toContain("og:url");
    }
  });

  test("is below /series/, which hosts hide from search engines, and isn't named in robots.txt", () => {
    expect(gated.every(({ address }) => address.startsWith("/series/"))).toBe(true);
    expect(files.get("_headers")).toContain(
      "/series/*\n  X-Robots-Tag: noindex, nofollow\n  Referrer-Policy: no-referrer\n",
    );
    expect(files.get("robots.txt")).not.toContain("series");
  });
});

test("the pitch is for everybody", () => {
  expect(files.get("sitemap.xml")).toContain("/free-video-series/</loc>");
  expect(files.get("free-video-series/index.html")).not.toContain("noindex");
});
