// What a page may do: nothing but what its readers and its owner need.
import { expect, test } from "vitest";
import { createPolicies } from "../../src/render/content-policy.ts";
import { planPages } from "../../src/site/plan.ts";
import { samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

test("every page may ask the site itself, which is how Lighthouse reads robots.txt, and runs WebAssembly only to search", () => {
  const site = sampleSite([samplePost("a")]);
  const policies = createPolicies(site);
  for (const page of planPages(site).filter(({ kind }) => kind === "home" || kind === "post" || kind === "search")) {
    expect(policies.of(page), page.kind).toContain("default-src 'none'; script-src 'self'");
    expect(policies.of(page), page.kind).toContain("; connect-src 'self';");
    expect(policies.of(page).includes("'wasm-unsafe-eval'"), page.kind).toBe(page.kind === "search");
  }
});
