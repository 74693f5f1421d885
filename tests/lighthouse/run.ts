// `npm run lighthouse`: what Google's Lighthouse says of eight kinds of pages on a slow phone, the median of three runs
// each.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findChromium } from "../browser/ensure-chromium.ts";
import { buildFixture, CONTENT } from "../site/build-fixture.ts";
import { startHost } from "./host.ts";

const USAGE = [
  "npm run lighthouse -- [options]",
  "",
  "Builds the site that ships, serves it as a host does, and prints a table. Exit code 1 when a score is " +
    "below 100, or something moves.",
  "",
  "  --runs=3         runs of each page; the table shows the median",
  "  --only=/about/   one address",
].join("\n");

const PAGES = [
  ["home", "/"],
  ["post", "/2013/04/25/artists-value-mistakes-why-you-should-too/"],
  ["post with pictures", "/2024/05/21/three-greys-and-a-window/"],
  ["tag", "/tag/practice/"],
  ["archive", "/archive/"],
  ["event", "/events/2027-03-03-four-wednesdays-in-march/"],
  ["pitch of a series", "/free-video-series/"],
  ["about", "/about/"],
] as const;

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

interface Figures {
  readonly scores: readonly number[];
  readonly shift: number;
  /** Milliseconds until the largest thing is there. */
  readonly largest: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "3" },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-lighthouse-"));
  const { output } = await buildFixture(CONTENT, { output: path.join(folder, "site") });
  const host = await startHost(output);
  const chrome = await launch({
    chromePath: findChromium() ?? "",
    chromeFlags: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const missed: string[] = [];
  try {
    console.log(
      ["page".padEnd(20), ...CATEGORIES.map((name) => name.padStart(15)), "shift".padStart(8), "LCP".padStart(8)].join(
        "",
      ),
    );
    for (const [name, address] of PAGES.filter((page) => values.only === undefined || page[1] === values.only)) {
      const runs: Figures[] = [];
      for (let run = 0; run < Number(values.runs); run += 1)
        runs.push(await look(host.origin + address, chrome.port, missed));
      const median = (of: (figures: Figures) => number): number =>
        runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
      const scores = CATEGORIES.map((_, index) => median(({ scores: own }) => own[index] ?? 0));
      const shift = median((figures) => figures.shift);
      if (scores.some((score) => score < 100) || shift > 0.001) process.exitCode = 1;
      console.log(
        [
          name.padEnd(20),
          ...scores.map((score) => String(score).padStart(15)),
          shift.toFixed(3).padStart(8),
          `${(median(({ largest }) => largest) / 1000).toFixed(1)} s`.padStart(8),
        ].join(""),
      );
    }
    for (const audit of new Set(missed)) console.log(`  ${audit}`);
  } finally {
    chrome.kill();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The site's own domain is not where it is served here, so its canonical addresses count as those of another. */
async function look(url: string, port: number, missed: string[]): Promise<Figures> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
    skipAudits: ["canonical", "is-on-https", "redirects-http"],
  });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
  const { categories, audits } = result.lhr;
  for (const [id, { score, title }] of Object.entries(audits)) {
    if (
      score !== null &&
      score < 1 &&
      Object.values(categories).some((category) => category.auditRefs.some((ref) => ref.id === id && ref.weight > 0))
    )
      missed.push(`${new URL(url).pathname} ${id}: ${title}`);
  }
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    shift: audits["cumulative-layout-shift"]?.numericValue ?? 1,
    largest: audits["largest-contentful-paint"]?.numericValue ?? 0,
  };
}

await main();
