// The headers of a site, independent of any host.
import { expect, test } from "vitest";
import { cacheControlOf, siteHeaders } from "../../../src/hosting/hosts/headers.ts";
import { mergedHeaders } from "../../../src/hosting/hosts/rules.ts";

const headersAt = (path: string, { secure = true } = {}): Readonly<Record<string, string>> =>
  mergedHeaders(siteHeaders({ policy: "default-src 'self'", secure, linked: [] }), path);

test("sends HSTS only on a site with https", () => {
  expect(headersAt("/")).toMatchObject({
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; upgrade-insecure-requests",
    "Strict-Transport-Security": "max-age=31536000",
  });
  const plain = headersAt("/", { secure: false });
  expect(plain["Content-Security-Policy"]).toBe("default-src 'self'; frame-ancestors 'none'");
  expect(plain).not.toHaveProperty("Strict-Transport-Security");
});

test("keeps subscribers' pages out of search engines and out of referrers", () => {
  expect(headersAt("/series/*")).toMatchObject({
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
  });
  expect(headersAt("/about/")).not.toHaveProperty("X-Robots-Tag");
});

test.each([
  ["/fonts/literata.3f2a.woff2", "public, max-age=31536000, immutable"],
  ["/pictures/bowl-800.bcfb.avif", "public, max-age=31536000, immutable"],
  ["/index.html", "public, max-age=0, must-revalidate"],
  ["/fonts.html", "public, max-age=0, must-revalidate"],
  ["/blog/fonts/x.woff2", "public, max-age=0, must-revalidate"],
])("cacheControlOf %s is what the rules for hosts say, too: %s", (address, cache) => {
  expect(cacheControlOf(address)).toBe(cache);
  expect(headersAt(address)["Cache-Control"]).toBe(cache);
});
