// The pages of a series: what everybody may read of them, and where a lesson is among the others.
import { describe, expect, test } from "vitest";
import { sampleSeriesPage } from "../content/sample-entries.ts";
import { viewOf } from "./sample-view.ts";

const ENTRIES = [
  sampleSeriesPage("index", { description: "Nine letters." }),
  sampleSeriesPage("confirm"),
  sampleSeriesPage("01"),
  sampleSeriesPage("02"),
  sampleSeriesPage("03"),
];
const lesson = (name: string): string => `/series/nine/secretkeyof${name}/`;

test("the description of a series is public, and the current page in the navigation", () => {
  const { layout, head, values } = viewOf("/nine/", ENTRIES);
  expect(layout).toBe("series-page.njk");
  expect(head).toMatchObject({ description: "Nine letters.", section: "/nine/", gated: false });
  expect(values["entry"]).toMatchObject({ lead: "Nine letters." });
});

test.each([
  ["confirm", "series-page.njk"],
  ["01", "lesson.njk"],
])("%s is for subscribers, and has no metadata for other sites", (name, layout) => {
  const view = viewOf(lesson(name), ENTRIES);
  expect(view.layout).toBe(layout);
  // The card is the site's, as for every page without one.
  expect(view.head).toMatchObject({
    description: "",
    structuredData: "",
    canonical: "",
    image: { alt: "Small Site" },
    gated: true,
  });
});

describe("a lesson", () => {
  test("has its number, and the lessons before and after it", () => {
    expect(viewOf(lesson("02"), ENTRIES).values["lesson"]).toMatchObject({
      label: "Lesson 2 of 3",
      previous: { address: lesson("01") },
      next: { address: lesson("03") },
      steps: [
        { number: 1, state: "done", label: "Lesson 1 of 3: Title of 01" },
        { number: 2, state: "current" },
        { number: 3, state: "ahead" },
      ],
    });
  });

  test("at either end has no link beyond", () => {
    expect(viewOf(lesson("01"), ENTRIES).values["lesson"]).toMatchObject({ previous: undefined });
    expect(viewOf(lesson("03"), ENTRIES).values["lesson"]).toMatchObject({ next: undefined });
  });

  test("whose number is above the count of lessons isn't lesson 3 of 1", () => {
    expect(viewOf(lesson("03"), [sampleSeriesPage("03")]).values["lesson"]).toMatchObject({ label: "Lesson 3 of 3" });
  });
});

test.each([
  [5, "1 kB"],
  [340_400, "340 kB"],
  [999_400, "999 kB"],
  [999_600, "1 MB"],
  [1_000_000, "1 MB"],
  [12_345_678, "12.3 MB"],
])("a download of %i bytes has %s", (bytes, size) => {
  const downloads = [{ address: "/sheet.pdf", label: "Sheet", bytes }];
  expect(viewOf(lesson("01"), [sampleSeriesPage("01", { downloads })]).values["entry"]).toMatchObject({
    downloads: [{ label: "Sheet", size }],
  });
});

test("only a video from another site changes the page's policy", () => {
  const video = { poster: "/p.jpg", captions: undefined, duration: 60, width: 16, height: 9, transcript: [] };
  const hosted = (source: NonNullable<Parameters<typeof sampleSeriesPage>[1]>["video"]) =>
    viewOf(lesson("01"), [sampleSeriesPage("01", { video: source })]).head.hostedVideo;
  expect(hosted({ ...video, source: { kind: "youtube", id: "a1B2-c3_D4e" } })).toBe(true);
  expect(hosted({ ...video, source: { kind: "file", address: "/a.mp4", type: "video/mp4" } })).toBe(false);
  expect(hosted(undefined)).toBe(false);
});
