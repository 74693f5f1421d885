// Checks pages in Chromium: axe in light and dark mode, on desktop and phone; requests to other hosts; and violations
// of the page's policy.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium, type Browser, type Page, type Route } from "playwright-core";
import * as z from "zod";
import type { Problem } from "../lib/problem.ts";
import { decodeAddress, toOutputFile } from "../lib/url.ts";
import { resolveTarget, type BuiltPage, type BuiltSite } from "./built-site.ts";
import { CHROMIUM_ARGUMENTS } from "./chromium.ts";
import { writtenWords } from "./written-words.ts";

export interface BrowserOptions {
  /** The browser's program. */
  readonly program: string;
  /** How many pages it may look at. */
  readonly most: number;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Looked {
  readonly problems: readonly Problem[];
  readonly pages: number;
}

const LOOKS = [
  { name: "by day", media: { colorScheme: "light" }, size: { width: 1280, height: 800 } },
  { name: "in the dark, on a phone", media: { colorScheme: "dark" }, size: { width: 360, height: 740 } },
] as const;

/**
 * Rules of axe that other checks cover on all pages, with line numbers: headings.ts, pictures.ts, links.ts,
 * html-validity.ts.
 */
const ELSEWHERE = [
  "heading-order",
  "empty-heading",
  "page-has-heading-one",
  "image-alt",
  "link-name",
  "frame-title",
] as const;

const violations = z.array(
  z.object({
    help: z.string(),
    helpUrl: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string() })),
  }),
);

/** Checks up to `most` pages: those with a kind of element, or a pigment, that no earlier page has. */
export async function checkInBrowser(built: BuiltSite, { program, most, onProgress }: BrowserOptions): Promise<Looked> {
  const pages = chooseTelling(built.pages).slice(0, most);
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const browser = await chromium.launch({ executablePath: program, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const problems: Problem[] = [];
    const visitor = await openVisitor(browser, built);
    for (const [index, page] of pages.entries()) {
      problems.push(...(await visitor.look(page, axe)));
      onProgress(index + 1, pages.length);
    }
    return { problems, pages: pages.length };
  } finally {
    await browser.close();
  }
}

/** Pages that are alike in every kind of element are alike to axe. */
export function chooseTelling(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Set<string>();
  return pages.filter(({ shapes }) => {
    const before = seen.size;
    for (const shape of shapes) seen.add(shape);
    return seen.size > before;
  });
}

const SIDEWAYS = "The page is wider than its screen, so readers have to scroll sideways.";

interface Seen {
  /** On which screen alone, if it is not all of them. */
  readonly when: string;
  readonly more: string;
  readonly html: string;
}

interface Visitor {
  readonly look: (page: BuiltPage, axe: string) => Promise<Problem[]>;
}

/** The site is answered from its folder under its own address; nothing leaves this machine. */
async function openVisitor(browser: Browser, built: BuiltSite): Promise<Visitor> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const tab = await context.newPage();
  const elsewhere = new Set<string>();
  const complaints = new Set<string>();
  tab.on(
    "console",
    (message) =>
      void (
        message.type() === "error" &&
        !/Failed to load resource/u.test(message.text()) &&
        complaints.add(message.text())
      ),
  );
  tab.on("pageerror", (error) => void complaints.add(error.message));
  await context.route("**/*", (route) => answer(route, built, elsewhere));
  const { url } = built.site.settings.site;
  return {
    async look(page, axe) {
      elsewhere.clear();
      complaints.clear();
      const found = new Map<string, Seen>();
      await tab.goto(url + page.address, { waitUntil: "load" });
      // Scripts that the debugger evaluates bypass the page's policy.
      await tab.evaluate(axe);
      for (const { name, media, size } of LOOKS) {
        await tab.emulateMedia(media);
        await tab.setViewportSize(size);
        for (const { help, helpUrl, nodes } of await runAxe(tab)) {
          const [node] = nodes;
          const more = nodes.length > 1 ? ` and ${nodes.length - 1} more` : "";
          const message = `${help}: ${shorten(node?.html ?? "")}${more}`;
          found.set(message, {
            when: found.has(message) ? "" : ` (${name})`,
            more: ` More: ${helpUrl.replace(/\?.*$/u, "")}`,
            html: node?.html ?? "",
          });
        }
        if (await scrollsSideways(tab))
          found.set(SIDEWAYS, { when: found.has(SIDEWAYS) ? "" : ` (${name})`, more: "", html: "" });
      }
      const tell = (message: string, ...words: string[]): Problem => ({
        ...built.placeOf(page, ...words),
        message,
        severity: "error",
      });
      return [
        ...[...found].map(([message, { when, more, html }]) => tell(`${message}${when}${more}`, ...writtenWords(html))),
        ...[...elsewhere].map((address) =>
          tell(
            `The page loads ${address} as soon as it opens, which tells that site who your readers are. Put a copy of the file next to the post, or link to the page instead.`,
            address,
            decodeAddress(address),
          ),
        ),
        ...[...complaints].map((text) => tell(`Chromium complains: ${shorten(text)}`)),
      ];
    },
  };
}

async function answer(route: Route, built: BuiltSite, elsewhere: Set<string>): Promise<void> {
  const target = resolveTarget(route.request().url(), { address: "/" }, built.site);
  if (target.kind === "other") return route.continue();
  if (target.kind !== "site") {
    elsewhere.add(route.request().url());
    return route.abort();
  }
  const output = toOutputFile(target.path);
  if (!built.outputs.has(output)) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({
    body: built.read(output),
    contentType: TYPES[path.extname(output)] ?? "application/octet-stream",
  });
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
};

async function runAxe(tab: Page): Promise<z.infer<typeof violations>> {
  return violations.parse(
    await tab.evaluate(
      `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: ${JSON.stringify(Object.fromEntries(ELSEWHERE.map((rule) => [rule, { enabled: false }])))} }).then(({ violations }) => violations.map(({ help, helpUrl, impact, nodes }) => ({ help, helpUrl, impact, nodes: nodes.map(({ html }) => ({ html })) })))`,
    ),
  );
}

function scrollsSideways(tab: Page): Promise<boolean> {
  return tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
