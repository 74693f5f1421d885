// Builds a content folder in this process, for tests that look at a whole site.
import { mkdtempSync } from "node:fs";
import path from "node:path";
import type { BuildResult } from "../../src/pipeline/run/build.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { runBuild } from "../../src/commands/build/run-build.ts";
import { makeFolder } from "../commands/folders.ts";
import { runFolder } from "../run-folder.ts";

export const FIXTURES = path.resolve(import.meta.dirname, "../fixtures/sites");
export const CONTENT = path.resolve(import.meta.dirname, "../../content");

/** The moment that fixtures are built at unless a test says otherwise. */
export const NOW = Date.parse("2026-11-22T10:00:00Z");

/** The key that an author is offered in tests. */
export const NEW_KEY = "anewkeythatnobodyhasguessed";

export interface BuiltSite {
  readonly output: string;
  readonly result: BuildResult;
}

/** Builds into a new temporary folder. Throws what the build throws. */
export async function buildFixture(
  content: string,
  options: { now?: number; leaveOut?: boolean; output?: string; cache?: string; plainPages?: boolean } = {},
): Promise<BuiltSite> {
  const output = options.output ?? path.join(makeFolder(), "site");
  const result = await runBuild({
    content,
    label: path.basename(content),
    output,
    clock: () => options.now ?? NOW,
    newKey: () => NEW_KEY,
    cache: options.cache ?? PROGRAM.cache,
    machineClock: Date.now,
    leaveOut: options.leaveOut ?? false,
    plainPages: options.plainPages ?? true,
  });
  return { output, result };
}

let shipped: Promise<BuiltSite> | undefined;

/** The site that ships. It is built once for all files of tests in this process: they only read it. */
export function buildShippedSite(): Promise<BuiltSite> {
  shipped ??= buildFixture(CONTENT, { output: path.join(mkdtempSync(path.join(runFolder(), "shipped-")), "site") });
  return shipped;
}
