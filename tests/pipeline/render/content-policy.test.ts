// What a page may do: nothing but what its readers and its owner need.
import { expect, test } from "vitest";
import { createPolicies } from "../../../src/pipeline/render/content-policy.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

test("every page may fetch from the site, as Lighthouse does, and runs WebAssembly only to search", () => {
  const site = sampleSite([samplePost("a")]);
  const policies = createPolicies(site);
  for (const page of planPages(site).filter(({ kind }) => kind === "home" || kind === "post" || kind === "search")) {
    expect(policies.of(page), page.kind).toContain("default-src 'none'; script-src 'self'");
    expect(policies.of(page), page.kind).toContain("; connect-src 'self';");
    expect(policies.of(page).includes("'wasm-unsafe-eval'"), page.kind).toBe(page.kind === "search");
  }
});

test.each([
  ["https://evil.example;sandbox"],
  ["https://a,default-src"],
  ["https://*"],
  ["https://*.example.org;x"],
  ["https://user@example.org"],
  ["https://[::1]"],
])("an address whose host could change the policy is left out of it: %s", (source) => {
  const post = samplePost("a", {
    needs: [
      ["img-src", source],
      ["img-src", "https://cdn.example.org:8443"],
    ],
  });
  const { whole } = createPolicies(sampleSite([post]));
  expect(whole).toContain("img-src 'self' data: https://cdn.example.org:8443;");
  expect(whole).not.toContain(source);
});
