// A built site under its own https address, with the headers that its file _headers asks for, for tests in Chromium.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { expect } from "vitest";
import { basePath, toOutputFile } from "../../src/lib/url.ts";
import { buildFixture } from "../site/build-fixture.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface Served {
  readonly page: Page;
  /** The start of its addresses: its origin and its folder. */
  readonly home: string;
  /** Addresses of all that authors wrote. */
  readonly entries: readonly string[];
  /** Requests that left the site. */
  readonly elsewhere: string[];
  /** Addresses that are not there. */
  readonly missing: string[];
  /** What is put in front of the end of each page's main part. */
  inject: string;
  /** Reports of the page about its policy: what it stopped. */
  violations(): Promise<string[]>;
}

export async function serveUnderPolicy(browser: Browser, content: string): Promise<Served> {
  const { output, result } = await buildFixture(content, { plainPages: false });
  const { url: home } = result.site.settings.site;
  const { origin } = new URL(home);
  const base = basePath(home);
  const headers = Object.fromEntries(
    (/^\S*\/\*\n((?: {2}.+\n)+)/mu.exec(readFileSync(path.join(output, "_headers"), "utf8"))?.[1] ?? "")
      .trim()
      .split("\n")
      .map(
        (line) =>
          line
            .trim()
            .split(/: (.*)/su)
            .slice(0, 2) as [string, string],
      ),
  );
  expect(headers["Content-Security-Policy"]).toContain("default-src 'none'");
  const context = await browser.newContext();
  const served: Served = {
    page: await context.newPage(),
    home,
    entries: result.site.withPage.map(({ address }) => address),
    elsewhere: [],
    missing: [],
    inject: "",
    violations: () => served.page.evaluate("globalThis.violations"),
  };
  await context.addInitScript(
    'globalThis.violations = []; document.addEventListener("securitypolicyviolation", (event) => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));',
  );
  await context.route("**/*", (route: Route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      served.elsewhere.push(url.href);
      return route.abort();
    }
    const file = path.join(output, toOutputFile(decodeURIComponent(url.pathname).slice(base.length)));
    if (!url.pathname.startsWith(`${base}/`) || !existsSync(file)) {
      served.missing.push(url.pathname);
      return route.fulfill({ status: 404, body: "" });
    }
    const bytes = readFileSync(file);
    const body = file.endsWith(".html") ? bytes.toString().replace("</main>", () => `${served.inject}</main>`) : bytes;
    return route.fulfill({
      headers: { ...headers, "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" },
      body,
    });
  });
  return served;
}
