// Configures Hugo's site for a corpus: the folder of the posts, and the year and month pages that Hugo lacks.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { timeOf } from "./corpus.ts";

export interface HugoPlaces {
  /** The corpus: posts/ and pages/. */
  readonly content: string;
  /** A folder for what Hugo needs besides: mounts, date pages, its caches. */
  readonly scratch: string;
  readonly output: string;
  /**
   * With all parts of our pages, those included that cost Hugo much: related posts, links at headings, the way to a
   * page.
   */
  readonly whole: boolean;
}

/** Writes what Hugo needs besides tests/bench/hugo/ and returns the arguments of the build. */
export function prepareHugo({ content, scratch, output, whole }: HugoPlaces, count: number): string[] {
  const dates = path.join(scratch, "dates");
  for (const period of listPeriods(count)) writeDatePage(dates, period);
  const mounts = [
    { source: "content", target: "content" },
    { source: path.join(content, "posts"), target: "content/posts" },
    { source: path.join(content, "pages"), target: "content" },
    { source: dates, target: "content" },
    // The first that has a layout wins.
    ...(whole ? [{ source: "whole", target: "layouts" }] : []),
    { source: "layouts", target: "layouts" },
    { source: "static", target: "static" },
  ];
  const config = path.join(scratch, "mounts.json");
  writeFileSync(
    config,
    JSON.stringify({ module: { mounts }, resourceDir: path.join(scratch, "resources"), params: { whole } }),
  );
  return [
    `--source=${SITE_FOLDER}`,
    `--config=${path.join(SITE_FOLDER, "hugo.yaml")},${config}`,
    `--destination=${output}`,
    `--cacheDir=${path.join(scratch, "cache")}`,
    "--noBuildLock",
    "--quiet",
  ];
}

// A section page for each year and month with posts, because Hugo has no archives by date.
function writeDatePage(dates: string, period: string): void {
  const folder = path.join(dates, ...period.split("-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "_index.md"), `---\ntitle: "${period}"\nperiod: "${period}"\ntype: dates\n---\n`);
}

/** "2019" and "2019-03" for every year and month in which a post appeared. */
function listPeriods(count: number): Set<string> {
  const periods = new Set<string>();
  for (let number = 1; number <= count; number += 1) {
    const month = timeOf(number, count).slice(0, 7);
    periods.add(month.slice(0, 4)).add(month);
  }
  return periods;
}

const SITE_FOLDER = path.join(import.meta.dirname, "hugo");
