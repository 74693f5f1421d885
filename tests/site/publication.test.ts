// One state decides everywhere whether readers see an entry.
import { describe, expect, test } from "vitest";
import { hasPage, isListed, nextChange, publicationState } from "../../src/site/publication.ts";
import { momentOf, samplePage, samplePost } from "../content/sample-entries.ts";

const MOMENT = momentOf("2026-11-22 10:00");
const AT = MOMENT.ms;

describe("an entry is, a millisecond before a moment, at it and after it,", () => {
  test.each([
    ["a post of that moment", samplePost("a", { date: MOMENT }), ["scheduled", "published", "published"]],
    ["an unlisted post of that moment", samplePost("a", { date: MOMENT, unlisted: true }), ["scheduled", "unlisted", "unlisted"]],
    ["a draft of that moment", samplePost("a", { date: MOMENT, draft: true }), ["draft", "draft", "draft"]],
    ["a post that expires then", samplePost("a", { expires: MOMENT }), ["published", "expired", "expired"]],
    ["an unlisted post that expires then", samplePost("a", { expires: MOMENT, unlisted: true }), ["unlisted", "expired", "expired"]],
    ["a draft that expires then", samplePost("a", { expires: MOMENT, draft: true }), ["draft", "draft", "draft"]],
    ["a post that begins and ends then", samplePost("a", { date: MOMENT, expires: MOMENT }), ["scheduled", "expired", "expired"]],
    ["a page", samplePage("a"), ["published", "published", "published"]],
    ["a page that expires then", samplePage("a", { expires: MOMENT }), ["published", "expired", "expired"]],
    ["an unlisted page", samplePage("a", { unlisted: true }), ["unlisted", "unlisted", "unlisted"]],
  ])("%s: %j", (_, entry, states) => {
    expect([AT - 1, AT, AT + 1].map((now) => publicationState(entry, now))).toEqual(states);
  });
});

describe("of an entry that is", () => {
  const draft = { draft: true, unlisted: false, expires: undefined };
  const open = { draft: false, unlisted: false, expires: undefined };
  const hidden = { draft: false, unlisted: true, expires: undefined };

  test.each([
    ["draft", draft, { site: [false, false], preview: [true, true] }],
    ["scheduled", open, { site: [false, false], preview: [true, true] }],
    ["published", open, { site: [true, true], preview: [true, true] }],
    ["unlisted", hidden, { site: [true, false], preview: [true, false] }],
    ["expired", open, { site: [false, false], preview: [true, false] }],
    ["draft", { ...hidden, draft: true }, { site: [false, false], preview: [true, false] }],
  ] as const)("%s, page and place on lists are those of %j: %j", (state, entry, expected) => {
    const seen = (preview: boolean) => [hasPage(state, preview), isListed(entry, state, preview)];
    expect({ site: seen(false), preview: seen(true) }).toEqual(expected);
  });
});

describe("the next change of a site", () => {
  const soon = samplePost("soon", { date: momentOf("2026-12-01") });
  const later = samplePost("later", { date: momentOf("2026-12-24") });
  const leaving = samplePage("leaving", { expires: momentOf("2026-11-30") });

  test("is the nearest moment at which an entry comes or goes", () => {
    expect(nextChange([later, soon, samplePost("old")], AT)).toEqual({ ms: soon.date.ms, entry: soon, kind: "goes live" });
    expect(nextChange([later, soon, leaving], AT)).toEqual({ ms: leaving.expires?.ms, entry: leaving, kind: "leaves the site" });
  });

  test("is after now: what changes in this millisecond has changed", () => {
    expect(nextChange([soon, later], soon.date.ms)?.entry).toBe(later);
    expect(nextChange([soon, later], soon.date.ms - 1)?.entry).toBe(soon);
  });

  test("is none where only drafts and published entries are left", () => {
    expect(nextChange([samplePost("old"), samplePage("about"), samplePost("draft", { draft: true, date: momentOf("2026-12-01") })], AT)).toBeUndefined();
  });
});
