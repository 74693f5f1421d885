// Offers in their places, with and without a service that takes them.
import { describe, expect, test } from "vitest";
import { samplePage, samplePost, sampleSeriesPage } from "../content/sample-entries.ts";
import { sampleSignup } from "../settings/sample-settings.ts";
import { drawSite } from "./draw-site.ts";

const SERVICE = { name: "buttondown", username: "small-kitchen" };
const REAL = { url: "https://inner-canvas.org" };
const OFFER = {
  showOn: ["post-top", "post-end", "home"],
  teaser: "Nine letters, free",
  landingPage: "/nine-letters/",
  series: "nine",
  highlights: ["Waiting"],
  smallPrint: "One a week.",
};
const entries = [
  samplePost("a"),
  samplePage("about", { signup: "nine" }),
  sampleSeriesPage("index", { description: "Nine letters in nine weeks." }),
];

const words = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
const signupsIn = (html: string): string[] =>
  [...html.matchAll(/<(aside|div) class="signup".*?<\/form>\s*<\/\1>/gsu)].map(([block]) => block);

describe("with a service", () => {
  const pages = drawSite(entries, { site: REAL, signup: sampleSignup(OFFER, SERVICE) });
  const page = (address: string): string => pages.get(address) ?? "";

  test("a post has the form above its text, and a short one at its end", () => {
    const [top = "", end = "", ...others] = signupsIn(page("/a/"));
    expect(others).toEqual([]);
    expect(top).toContain("One a week.");
    expect(words(end)).toMatch(/^Nine letters Email .*Send the first Leave at any time\.$/u);
    expect(end).not.toMatch(/First name|swatches/u);
  });

  test("only one of them is a landmark, because two would have the same name", () => {
    expect(page("/a/").match(/<aside class="signup"/gu)).toHaveLength(1);
    expect(page("/nine/").match(/<aside class="signup"/gu)).toHaveLength(1);
  });

  test("the home page has one line at its top, and the whole form at its end", () => {
    expect(page("/")).toMatch(/<p class="signup-line"><a href="\/nine-letters\/">Nine letters, free<\/a><\/p>/u);
    expect(signupsIn(page("/"))).toHaveLength(1);
  });

  test("a landing page has the form and one sentence at its top, and the form again at its end", () => {
    const head = /<header class="post-head.*?<\/header>/su.exec(page("/nine/"))?.[0] ?? "";
    expect(head).toContain('<p class="lead">Nine letters in nine weeks.</p>');
    expect(signupsIn(head)).toHaveLength(1);
    expect(signupsIn(page("/nine/"))).toHaveLength(2);
  });

  test("a page that names a form has the short one at its end, and the follow page has it first", () => {
    expect(signupsIn(page("/about/"))).toHaveLength(1);
    expect(page("/follow/").indexOf("<form")).toBeLessThan(page("/follow/").indexOf("feed.xml</span>"));
  });
});

describe.each([
  ["without a service", undefined],
  ["with the example of one", { name: "buttondown", username: "your-name" }],
])("%s, on a site with an address of its own", (_case, service) => {
  const pages = drawSite(entries, { site: REAL, signup: sampleSignup(OFFER, service) });

  test("no form is left: readers see that it isn't open yet, and how to follow", () => {
    const post = pages.get("/a/") ?? "";
    const [block = ""] = /<aside class="signup".*?<\/aside>/su.exec(post) ?? [];
    expect(words(block)).toBe("Sign-up opens soon Until then, you can follow new posts by RSS. Subscribe by RSS");
    expect(block).toContain('href="/follow/"');
    for (const [address, html] of pages)
      if (address !== "/nine-letters/")
        expect(html, address).not.toMatch(
          /<form(?! class="search-form")|Nine letters(?! in nine)|Waiting|signup-line/u,
        );
  });
});
