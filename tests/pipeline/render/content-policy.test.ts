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
])("an address that could inject a policy is left out of it: %s", (source) => {
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

test("a form that an author typed may be sent from its page, and from no other", () => {
  const form = samplePost("form", {
    needs: [
      ["form-action", "https://forms.example"],
      ["form-action", "'self'"],
    ],
  });
  const site = sampleSite([form, samplePost("other")]);
  const policies = createPolicies(site);
  const policyOf = (slug: string): string =>
    planPages(site).flatMap((page) =>
      page.kind === "post" && page.post.slug === slug ? [policies.of(page)] : [],
    )[0] ?? "";
  expect(policyOf("form")).toMatch(
    /form-action 'self' https:\/\/forms\.example$|form-action https:\/\/forms\.example 'self'/u,
  );
  expect(policyOf("other")).not.toContain("forms.example");
  expect(policies.whole).toContain("https://forms.example");
  expect(policies.whole).not.toContain("form-action 'none'");
});

test("a preview lets such a form send as well", () => {
  const needs = [["form-action", "https://forms.example"] as const, ["form-action", "'self'"] as const];
  const site = sampleSite([samplePost("form", { needs })], { preview: true });
  const expected = "base-uri 'self'; object-src 'none'; form-action 'self' https://forms.example";
  const policies = createPolicies(site);
  const page = planPages(site).find(({ kind }) => kind === "post");
  expect(page && policies.of(page)).toBe(expected);
  expect(policies.whole).toBe(expected);
});
