// A linked HTML file has a separate policy, on every host that supports it.
import { describe, expect, test } from "vitest";
import { siteHeaders } from "../../../src/hosting/hosts/headers.ts";
import { HOSTS } from "../../../src/hosting/hosts/hosts.ts";
import { LINKED_PAGE_POLICY, linkedPageAddresses, withoutEnding } from "../../../src/hosting/hosts/linked-pages.ts";
import { mergedHeaders } from "../../../src/hosting/hosts/rules.ts";

const headers = siteHeaders({
  policy: "default-src 'none'; script-src 'self'",
  secure: true,
  linked: ["plans/chart.html", "plans/bowl.jpg"],
});

test.each([
  [["plans/chart.html"], ["/plans/chart.html"]],
  [["a/demo/index.html"], ["/a/demo/index.html", "/a/demo/"]],
  [
    ["a/x.HTM", "a/x.xhtml", "a/x.xml", "a/x.svg", "a/x.pdf", "a/html"],
    ["/a/x.HTM", "/a/x.xhtml", "/a/x.xml"],
  ],
])("%j are pages at %j", (outputs, addresses) => {
  expect(linkedPageAddresses(outputs)).toEqual(addresses);
});

test("some hosts know a page without its ending", () => {
  expect(["/a/chart.html", "/a/", "/*", "/a/.html"].map(withoutEnding)).toEqual([
    ["/a/chart.html", "/a/chart"],
    ["/a/"],
    ["/*"],
    ["/a/.html"],
  ]);
});

test("it is isolated from the site, and every other header stays", () => {
  expect(LINKED_PAGE_POLICY).toMatch(/^sandbox (?!.*(?:allow-scripts|allow-same-origin)).*default-src 'none'/u);
  expect(mergedHeaders(headers, "/plans/chart.html")).toEqual({
    ...mergedHeaders(headers, "/plans/"),
    "Content-Security-Policy": LINKED_PAGE_POLICY,
  });
});

describe("gets this header from", () => {
  const hosts = Object.entries(HOSTS).filter(([, { can }]) => can.headers);
  test.each(hosts)("%s", (_, host) => {
    const rules = { redirects: [], headers, base: "/blog" };
    const files = host.files.map(({ render }) => render(rules)).join("\n");
    expect(files).toContain("sandbox allow-popups");
    expect(files.replaceAll("\\", "")).toMatch(/\/blog\/plans\/chart\.html/u);
  });

  test.each(["netlify", "cloudflare-pages", "cloudflare-workers"] as const)("%s, for both of its addresses", (name) => {
    const text = HOSTS[name].files.map(({ render }) => render({ redirects: [], headers, base: "" })).join("\n");
    for (const address of ["/plans/chart.html", "/plans/chart"])
      expect(text).toMatch(
        new RegExp(`^${address}\\n(?:  ! Content-Security-Policy\\n)?  Content-Security-Policy: sandbox`, "mu"),
      );
  });
});

test("nginx has no location twice where an old folder is at the same address", () => {
  const rules = { redirects: [{ from: "/plans/chart.html", to: "/plans/" }], headers, base: "" };
  const locations = [...(HOSTS.nginx.files[0]?.render(rules).matchAll(/^location ([^{]*)/gmu) ?? [])].map(
    ([, place]) => place,
  );
  expect(locations).toEqual([...new Set(locations)]);
});
