// Addresses come from file names and dates, so that a new title breaks no link.
import { describe, expect, test } from "vitest";
import { readPostName, toPageAddress, toPostAddress } from "../../../src/pipeline/content/address.ts";
import { momentOf } from "./sample-entries.ts";

describe("the name of a post", () => {
  test.each([
    ["posts/slow-bread.md", "slow-bread", undefined],
    ["posts/slow-bread.markdown", "slow-bread", undefined],
    ["posts/slow-bread/index.md", "slow-bread", undefined],
    ["posts/2013/slow-bread/index.MD", "slow-bread", undefined],
    ["posts/2013-04-25-slow-bread.md", "slow-bread", "2013-04-25"],
    ["posts/2013-4-5-slow-bread.md", "slow-bread", "2013-4-5"],
    ["posts/2013-04-25-slow-bread/index.md", "slow-bread", "2013-04-25"],
    ["posts/2013-04-25.md", "2013-04-25", undefined],
    ["posts/2013-04-25-.md", "2013-04-25", undefined],
    ["posts/Slow Bread.md", "slow-bread", undefined],
    ["posts/ÜBER Brot.md", "uber-brot", undefined],
    ["posts/日本語 の パン.md", "日本語-の-パン", undefined],
    ["posts/v1.2.md", "v1-2", undefined],
    ["posts/index.md", "posts", undefined],
    ["posts/🎉.md", "", undefined],
  ])("%s is %j with the date %s", (source, slug, date) => {
    expect(readPostName(source)).toEqual({ slug, date });
  });
});

describe("the address of a post", () => {
  const date = momentOf("2013-04-05 23:30 -05:00");

  test.each([
    ["/:year/:month/:day/:slug/", "/2013/04/05/slow-bread/"],
    ["/:slug/", "/slow-bread/"],
    ["/blog/:year-:month/:slug/", "/blog/2013-04/slow-bread/"],
    ["/:category/:slug/", "/studio-notes/slow-bread/"],
  ])("by %s is %s", (pattern, address) => {
    expect(toPostAddress(pattern, "slow-bread", date, ["Studio Notes", "Practice"])).toBe(address);
  });

  test("has a placeholder for posts without a category", () => {
    expect(toPostAddress("/:category/:slug/", "slow-bread", date, [])).toBe("/uncategorized/slow-bread/");
  });

  test("inserts a slug with patterns of String.replace unchanged", () => {
    expect(toPostAddress("/:slug/", "$&-:year", date, [])).toBe("/$&-:year/");
  });
});

test.each([
  ["pages/about.md", "/about/"],
  ["pages/about/index.md", "/about/"],
  ["pages/Legal/Privacy Policy.md", "/legal/privacy-policy/"],
  ["pages/Über uns.markdown", "/uber-uns/"],
  ["pages/会社.md", "/会社/"],
  ["pages/pages/about.md", "/pages/about/"],
  ["pages/🎉.md", ""],
  ["pages/🎉/about.md", ""],
])("the page %s is at %j", (source, address) => {
  expect(toPageAddress(source)).toBe(address);
});
