// The build command of hosts that publish a whole folder, for a site at the root and in a folder.
import { describe, expect, test } from "vitest";
import { domainStep, publishingOf } from "../../../../src/hosting/deploy/recipes/publishing.ts";

const site = (url: string) => ({ url, name: "kitchen", input: "content" });

describe("publishingOf", () => {
  test("publishes _site as it is when the site is at the root of its host", () => {
    expect(publishingOf("netlify", site("https://kitchen.example"), ["_redirects"])).toEqual({
      command: "npm run build -- --host=netlify",
      folder: "_site",
    });
  });

  test("moves the host's files to the root when the site is in a folder, and copies the 404 page there", () => {
    expect(publishingOf("netlify", site("https://kitchen.example/blog"), ["_redirects", "_headers"])).toEqual({
      command:
        "npm run build -- --host=netlify --output=_site.published/blog && " +
        "mv _site.published/blog/_redirects _site.published/blog/_headers _site.published && " +
        "cp _site.published/blog/404.html _site.published",
      folder: "_site.published",
    });
  });

  test("decodes a percent-encoded folder, because files on disk have plain names", () => {
    expect(publishingOf("firebase", site("https://kitchen.example/b%C3%BCcher"), []).command).toContain(
      "--output='_site.published/bücher'",
    );
  });
});

test.each([
  ["https://kitchen.example", "add kitchen.example", false],
  ["https://kitchen.example:8080/blog", "add kitchen.example:8080", true],
])("domainStep for %s says which domain to add, and what happens to its other addresses", (url, words, hasRest) => {
  const step = domainStep(site(url), "Domains");
  expect(step).toContain(`content/site.yaml says ${url}: in Domains, ${words}, `);
  expect(step.includes("/blog/* on to this one")).toBe(hasRest);
});
