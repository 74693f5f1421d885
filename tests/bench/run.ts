// Measures cold builds of this generator and of Hugo on the same posts: `npm run bench`, see README.md.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createBuilders, findHugo, type Builder } from "./builders.ts";
import { compareCost } from "./compare-cost.ts";
import { compareWarm } from "./compare-warm.ts";
import { ensureCorpus } from "./ensure-corpus.ts";
import { measure, medianOf, type Figures } from "./measure.ts";
import { parseOptions, USAGE, type Name, type Options } from "./options.ts";
import { renderReport, renderVerdicts, type Result, type SizeResult } from "./report.ts";

/** With more posts Hugo's related posts take most of a minute. */
const MOST_WHOLE = 1000;

async function main(options: Options): Promise<void> {
  const hugo = options.only === "ours" ? undefined : findHugo();
  if (options.only !== "ours" && hugo === undefined) {
    console.log("Hugo is not installed, so it is left out. Get it with: apt-get install hugo");
  }
  const names = (["ours", "plain", "whole"] as const).filter((name) =>
    name === "ours" ? options.only !== "hugo" : hugo !== undefined,
  );
  const results: SizeResult[] = [];
  // ext4 avoids the inodes of files deleted in the last minutes and searches long for others: a build soon after
  // a deletion takes up to three times as long. So every run gets a new folder, and all go at the very end.
  const built = path.join(options.folder, `built-${process.pid}`);
  try {
    for (const { posts, runs } of options.sizes) {
      const folder = path.join(options.folder, String(posts));
      const builders = createBuilders(
        folder,
        ensureCorpus(folder, posts),
        posts,
        names.filter((name) => name !== "whole" || posts <= MOST_WHOLE),
      );
      results.push(await compare(builders, posts, runs, path.join(built, String(posts))));
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  console.log(
    `\n${os.availableParallelism()} cores, Node ${process.versions.node}, Hugo ${hugo ?? "left out"}; medians of cold builds\n`,
  );
  console.log([renderReport(results), renderVerdicts(results)].filter((part) => part !== "").join("\n\n"));
}

/** The test of the suite, with five times as many blogs. */
function runSequences(): void {
  const vitest = path.resolve(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--config", "tests/vitest.config.ts", "site/warm-builds"];
  const root = path.resolve(import.meta.dirname, "../..");
  const env = { ...process.env, BLOGS: "100" };
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status ?? 1;
}

async function compare(builders: readonly Builder[], posts: number, runs: number, built: string): Promise<SizeResult> {
  mkdirSync(built, { recursive: true });
  const figures: Record<Name, Figures[]> = { ours: [], plain: [], whole: [] };
  for (let run = 1; run <= runs; run += 1) {
    // Whoever comes second may find the machine warmer or the disk busier: take turns.
    for (const { name, command } of run % 2 === 1 ? builders : builders.toReversed()) {
      const output = path.join(built, `${name}-${run}`);
      const measured = await measure(command(output), `${output}.memory`);
      figures[name].push(measured);
      console.log(`${posts} posts, run ${run} of ${runs}, ${name}: ${measured.wall.toFixed(2)} s`);
    }
  }
  const results: Partial<Record<Name, Result>> = {};
  for (const { name } of builders)
    results[name] = { ...medians(figures[name]), files: countFiles(path.join(built, `${name}-1`)) };
  return { posts, results };
}

function medians(runs: readonly Figures[]): Figures {
  return {
    wall: medianOf(runs, "wall"),
    user: medianOf(runs, "user"),
    memory: runs.some(({ memory }) => memory === undefined) ? undefined : medianOf(runs, "memory"),
  };
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else if (options.other === "warm") await compareWarm(options.sizes, options.folder);
  else if (options.other === "sequences") runSequences();
  else if (options.other) await compareCost(options.other, options.folder, options.sizes[0]?.runs ?? 5);
  else await main(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
