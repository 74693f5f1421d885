// A series: what belongs to it, and the order of its lessons.
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { isIndexable } from "../../../src/pipeline/site/plan-sitemap.ts";
import { isGated } from "../../../src/pipeline/site/planned-page.ts";
import { checkSeries } from "../../../src/pipeline/site/series.ts";
import { sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

const page = sampleSeriesPage;
const FUNNEL = ["index", "confirm", "thanks", "already"];

const problemsOf = (names: readonly string[]): string[] =>
  checkSeries(
    names.map((name) => page(name)),
    [],
  ).map((problem) => `${problem.file}: ${formatLine(problem)}`);

test("a series has its lessons in the order of their numbers, whatever their names", () => {
  const [series] = sampleSite(["10", "02", "01", ...FUNNEL].map((name) => page(name))).series;
  expect(series).toMatchObject({
    name: "nine",
    pitch: { role: "pitch" },
    confirm: { role: "confirm" },
    thanks: { role: "thanks" },
    already: { role: "already" },
  });
  expect(series?.lessons.map(({ number }) => number)).toEqual([1, 2, 10]);
});

test("all pages except its description are gated and hidden from search engines", () => {
  const pages = planPages(sampleSite(["01", ...FUNNEL].map((name) => page(name)))).filter(
    ({ kind }) => kind === "series",
  );
  expect(pages.map((planned) => [planned.address, isGated(planned), isIndexable(planned)])).toEqual([
    ["/nine/", false, true],
    ["/series/nine/secretkeyofconfirm/", true, false],
    ["/series/nine/secretkeyofthanks/", true, false],
    ["/series/nine/secretkeyofalready/", true, false],
    ["/series/nine/secretkeyof01/", true, false],
  ]);
});

describe("the numbers of lessons", () => {
  test.each<[string, string[], string[]]>([
    ["run from 1", ["01", "02", "03"], []],
    ["may stand in drafts", ["01", "02"], []],
    [
      "must not begin later",
      ["02"],
      [
        "content/series/nine/02.md: This is lesson 2, and there is no lesson 1. Name the file 01-…, or add what is missing.",
      ],
    ],
    [
      "must not leave one out",
      ["01", "03"],
      [
        "content/series/nine/03.md: This is lesson 3, and there is no lesson 2. Name the file 02-…, or add what is missing.",
      ],
    ],
    [
      "must not leave several out",
      ["01", "05"],
      [
        "content/series/nine/05.md: This is lesson 5, and there are no lessons 2 to 4. Name the file 02-…, or add what is missing.",
      ],
    ],
    [
      "must not stand twice",
      ["01", "01b"],
      [
        "content/series/nine/01.md: This is lesson 1, as is content/series/nine/01b.md. Give one of the two files another number.",
        "content/series/nine/01b.md: This is lesson 1, as is content/series/nine/01.md. Give one of the two files another number.",
      ],
    ],
  ])("%s", (_fact, names, problems) => {
    expect(problemsOf(names)).toEqual(problems);
  });

  test("aren't checked while a lesson has problems", () => {
    expect(checkSeries([page("01"), page("03")], ["series/nine/02-broken.md"])).toEqual([]);
  });
});

test("a secret that two pages share is reported on both", () => {
  const key = "thesamekeythesamekey";
  expect(
    checkSeries([page("01", { key }), page("thanks", { key })], []).map(({ file, field }) => [file, field]),
  ).toEqual([
    ["content/series/nine/01.md", "key"],
    ["content/series/nine/thanks.md", "key"],
  ]);
});
