// The archive by year and month.
import { expect, test } from "vitest";
import { parseMoment } from "../../../src/lib/moment.ts";
import { collectYears } from "../../../src/pipeline/site/calendar.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

test("years, months and their posts are sorted newest first", () => {
  const entries = ["2013-04-25", "2014-12-01", "2013-11-02", "2013-04-26"].map((typedDate) =>
    samplePost(`on-${typedDate}`, { typedDate }),
  );
  const years = collectYears(sampleSite(entries).listed);
  expect(
    years.map(({ year, address, posts, months }) => [
      year,
      address,
      posts.length,
      months.map(({ key, address: place, posts: inMonth }) => [key, place, inMonth.map(({ slug }) => slug)]),
    ]),
  ).toEqual([
    ["2014", "/2014/", 1, [["2014-12", "/2014/12/", ["on-2014-12-01"]]]],
    [
      "2013",
      "/2013/",
      3,
      [
        ["2013-11", "/2013/11/", ["on-2013-11-02"]],
        ["2013-04", "/2013/04/", ["on-2013-04-26", "on-2013-04-25"]],
      ],
    ],
  ]);
});

test("a post belongs to its typed month, in any time zone of the build", () => {
  const date = parseMoment("2013-12-31 23:30 -08:00", "UTC");
  if (typeof date === "string") throw new Error(date);
  const years = collectYears(sampleSite([samplePost("eve", { date })]).listed);
  expect(years.map(({ year, months }) => [year, months.map(({ key }) => key)])).toEqual([["2013", ["2013-12"]]]);
});

test("there are no years without posts", () => {
  expect(collectYears([])).toEqual([]);
});
