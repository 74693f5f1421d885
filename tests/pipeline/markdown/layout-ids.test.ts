// No heading of an author gets an id that a layout has given to something else.
import { expect, test } from "vitest";
import { COMMENT_ID, LAYOUT_IDS } from "../../../src/pipeline/markdown/layout-ids.ts";
import { BODY_PLACE } from "../../../src/pipeline/render/layouts.ts";
import { sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { drawSite } from "../render/draw-site.ts";
import { sampleSignup } from "../settings/sample-settings.ts";
import { renderSample } from "./render-sample.ts";

const HEADINGS = [1, 2, 3].map((number) => ({ level: 2, id: `h${number}`, text: `Part ${number}` }));

const ENTRIES = [
  samplePost("a", { words: 2000, headings: HEADINGS, author: "Ann", tags: ["bread"] }),
  samplePost("b", { tags: ["bread"], typedDate: "2014-01-01" }),
  samplePage("about", { signup: "nine" }),
  sampleEvent("table"),
  sampleSeriesPage("index"),
  sampleSeriesPage("01", {
    downloads: [{ address: "/sheet.pdf", label: "Sheet", bytes: 5 }],
    video: {
      source: { kind: "youtube", id: "a1B2-c3_D4e" },
      poster: "/poster.jpg",
      captions: undefined,
      duration: 60,
      width: 1280,
      height: 720,
      transcript: ["A bowl."],
    },
  }),
];

test.each([
  ["a form for replies", { service: "netlify", consentCheckbox: true, consent: "Yes." }],
  ["Isso", { service: "isso", url: "https://isso.example" }],
  ["Remark42", { service: "remark42", url: "https://remark.example", site: "small" }],
  ["replies by mail", { email: "ann@small.example" }],
])("every id on a page with a text is taken, with %s", (_, comments) => {
  const pages = drawSite(ENTRIES, {
    site: { url: "https://inner-canvas.org", author: { name: "Ann", bio: "Bakes." }, comments },
    signup: sampleSignup(
      { series: "nine", showOn: ["post-top", "post-end", "sidebar"] },
      { name: "buttondown", username: "small-kitchen" },
    ),
  });
  const ids = [...pages.values()]
    .filter((html) => html.includes(BODY_PLACE))
    .flatMap((html) => Array.from(html.matchAll(/\sid="([^"]*)"/gu), ([, id = ""]) => id))
    // The name of an offer and its place are in these.
    .filter((id) => !id.startsWith("signup-nine-"));
  expect(ids.length).toBeGreaterThan(5);
  expect([...new Set(ids)].filter((id) => !LAYOUT_IDS.has(id))).toEqual([]);
});

test.each([
  ["## Related", "related-2"],
  ["## Upcoming events", "upcoming-events-2"],
  ["## Comment 7", `section-${COMMENT_ID}7`],
  ["## Bread", "bread"],
])("%s has the id %s", (source, id) => {
  expect(renderSample(source).ids).toEqual([id]);
});
