// The content types of uploaded files.
import { expect, test } from "vitest";
import { contentTypeOf } from "../../../src/hosting/hosts/content-types.ts";

test.each([
  ["index.html", "text/html; charset=utf-8"],
  ["assets/site-1.css", "text/css; charset=utf-8"],
  ["sitemap.xml", "application/xml; charset=utf-8"],
  ["site.webmanifest", "application/manifest+json; charset=utf-8"],
  ["events.ics", "text/calendar; charset=utf-8"],
  ["painting/bowl.svg", "image/svg+xml; charset=utf-8"],
  ["pictures/bowl.avif", "image/avif"],
  ["PHOTO.JPG", "image/jpeg"],
  ["fonts/literata.woff2", "font/woff2"],
])("%s is %s", (output, type) => {
  expect(contentTypeOf(output)).toBe(type);
});

test.each([
  ["feed.xml", "application/rss+xml; charset=utf-8"],
  ["feed/index.xml", "application/rss+xml; charset=utf-8"],
  ["atom.xml", "application/atom+xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
  ["posts/feed.json", "application/json; charset=utf-8"],
])("the address of %s counts for more than its ending: %s", (output, type) => {
  expect(contentTypeOf(output)).toBe(type);
});

test.each(["CNAME", ".nojekyll", "model.stl", "archive.tar.gz"])("%s is served as plain bytes", (output) => {
  expect(contentTypeOf(output)).toBe("application/octet-stream");
});
