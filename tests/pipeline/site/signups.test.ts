// Which form is shown where, and the rules for offers.
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { signupSettings } from "../../../src/features/signup/signup-settings.ts";
import { checkConsentLinks, checkSignups, signupsOn } from "../../../src/pipeline/site/signups.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { sampleEvent, samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";
import { sampleSignup } from "../settings/sample-settings.ts";

const form = (heading: string, more: object = {}): object => ({
  heading,
  pitch: ["One a week."],
  button: "Send",
  consent: "Leave at any time.",
  ...more,
});
const signup = signupSettings.parse({
  forms: {
    nine: form("Nine", { showOn: ["post-top", "post-end", "home"], series: "nine", landingPage: "/nine-letters/" }),
    ten: form("Ten", { showOn: ["sidebar"] }),
  },
});

/** Every place of every page, as address, form and place. */
function placesOf(entries: readonly Entry[]): string[] {
  const site = sampleSite(entries, { signup });
  return planPages(site).flatMap((page) =>
    signupsOn(page, site).map(({ form: { name }, place }) => `${page.address} ${name} ${place}`),
  );
}

test("a post has the first form, at each of its places", () => {
  expect(placesOf([samplePost("a")])).toEqual([
    "/ nine home-top",
    "/ nine home",
    "/a/ nine post-top",
    "/a/ nine post-end",
    "/nine-letters/ nine page",
    "/follow/ nine follow",
  ]);
});

test("a post may choose another form, or none", () => {
  const places = placesOf([samplePost("a", { signup: "ten" }), samplePost("b", { signup: "none" })]);
  expect(places.filter((place) => /^\/[ab]\//u.test(place))).toEqual(["/a/ ten sidebar"]);
});

test("a page or an event has a form if it names one", () => {
  const places = placesOf([samplePage("p"), samplePage("q", { signup: "ten" }), sampleEvent("e", { signup: "nine" })]);
  expect(places.filter((place) => /^\/(?:[pq]|events\/e)\//u.test(place))).toEqual([
    "/q/ ten post-end",
    "/events/e/ nine post-end",
  ]);
});

test("the description of a series has its form, and lessons have none", () => {
  const places = placesOf([sampleSeriesPage("index"), sampleSeriesPage("01")]);
  expect(places.filter((place) => place.includes("/nine/"))).toEqual([
    "/nine/ nine pitch-top",
    "/nine/ nine pitch-end",
  ]);
});

test("the page of a form is made only if nobody wrote one", () => {
  expect(
    placesOf([sampleSeriesPage("index", { address: "/nine-letters/" })]).filter((place) =>
      place.startsWith("/nine-letters/"),
    ),
  ).toEqual(["/nine-letters/ nine pitch-top", "/nine-letters/ nine pitch-end"]);
});

describe("a form is reported that", () => {
  const SERVICE = { name: "buttondown", username: "small-kitchen" };
  const told = (
    changes: object,
    entries: readonly Entry[] = [],
    service: Readonly<Record<string, unknown>> | undefined = SERVICE,
  ): string[] =>
    checkSignups(sampleSite(entries, { signup: sampleSignup({ ...changes }, service) }), "content").map(formatLine);

  test("promises events on a site without any", () => {
    const promise =
      'forms.nine promises news of events ("You hear of events first."), but the site has none. Add an event in content/events/, or leave the promise out.';
    expect(told({ pitch: ["Nine letters. You hear of events first."] })).toEqual([promise]);
    expect(told({ pitch: ["You hear of events first."] }, [sampleEvent("e")])).toEqual([]);
    expect(told({ pitch: ["Eventually you hear of it."] })).toEqual([]);
  });

  test("names a missing series", () => {
    expect(told({ series: "none" })).toEqual([
      'forms.nine.series: "none" isn\'t a folder in content/series. Make a folder content/series/none/ with a page index.md, or remove the line.',
    ]);
    expect(told({ series: "nin" }, [sampleSeriesPage("01")])).toEqual([
      'forms.nine.series: "nin" isn\'t a folder in content/series. Did you mean nine?',
    ]);
  });

  test("has a consent with a broken link", () => {
    const site = sampleSite([], { signup: sampleSignup({ consent: "See [privacy](/privacy/)." }, SERVICE) });
    expect(checkConsentLinks(site, new Set(["privacy/index.html"]), "content")).toEqual([]);
    expect(checkConsentLinks(site, new Set(["index.html"]), "content").map(formatLine)).toEqual([
      "forms.nine.consent links to /privacy/, a page that does not exist. Write one in content/pages/, or correct the address.",
    ]);
  });

  test("has no service, or still example values: a warning", () => {
    const [missing] = checkSignups(sampleSite([], { signup: sampleSignup() }), "content");
    expect(missing).toMatchObject({ file: "content/signup.yaml", field: "service", severity: "warning" });
    const [example] = checkSignups(
      sampleSite([], {
        site: { url: "https://inner-canvas.org" },
        signup: sampleSignup({}, { name: "buttondown", username: "your-name" }),
      }),
      "content",
    );
    expect(example?.message).toBe(
      "still has the example values of Buttondown, so nobody can sign up: readers are offered the feed instead of the form. Run npm run signup -- connect with the form's embed code from your email service, or enter your own.",
    );
  });
});
