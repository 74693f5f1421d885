// A preview shows a file's problems at the address of its page.
import { expect, test } from "vitest";
import { likelyAddress } from "../../../src/pipeline/content/likely-address.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

test.each([
  ["posts/slow-bread.md", { date: "2026-03-08", titel: "Slow bread" }, "/2026/03/08/slow-bread/"],
  ["posts/2026-03-08-slow-bread.md", {}, "/2026/03/08/slow-bread/"],
  ["posts/slow-bread.md", { date: "next tuesday" }, "/slow-bread/"],
  ["posts/slow-bread.md", { date: "2026-02-30" }, "/slow-bread/"],
  ["posts/slow-bread.md", { date: 2026 }, "/slow-bread/"],
  ["posts/slow-bread.md", { permalink: "/bread/", date: "2026-03-08" }, "/bread/"],
  ["posts/slow-bread.md", { permalink: "bread", date: "2026-03-08" }, "/2026/03/08/slow-bread/"],
  ["posts/….md", { date: "2026-03-08" }, "/faulty/"],
  ["pages/about/team.md", {}, "/about/team/"],
  ["events/2027-open-day.md", {}, "/events/2027-open-day/"],
])("%s with %j would be at %s", (source, fields, address) => {
  expect(likelyAddress(source, fields, sampleSettings({}))).toBe(address);
});

test("its category counts where the site's addresses have one", () => {
  const settings = sampleSettings({ site: { permalink: "/:category/:slug/" } });
  expect(likelyAddress("posts/slow-bread.md", { date: "2026-03-08", categories: ["Bread & salt"] }, settings)).toBe(
    "/bread-and-salt/slow-bread/",
  );
});
