// What `npm run bench` can be told.
import { parseArgs } from "node:util";
import os from "node:os";
import path from "node:path";

/** Hugo with the parts that cost it little, or with all that our pages have. */
export type Name = "ours" | "plain" | "whole";
/** Parts of a site whose cost can be measured. */
export type Part = "comments" | "paintings";
/** What to measure, instead of cold builds. */
type Other = Part | "warm" | "sequences";

export interface Options {
  readonly help: boolean;
  /** Numbers of posts, each with its number of runs. */
  readonly sizes: readonly { readonly posts: number; readonly runs: number }[];
  /** What to do instead. */
  readonly other: Other | undefined;
  readonly only: "ours" | "hugo" | undefined;
  readonly folder: string;
}

export const USAGE = `npm run bench -- [options]

Builds the same blog with this generator and with Hugo, in turns and without caches.

  --sizes=100,1000,10000   numbers of posts
  --runs=5,3,3             runs of each size; the table shows the median
  --only=ours              or hugo: leave the other one out
  --comments               instead: 800 posts with and without 20 000 comments
  --paintings               instead: 1 000 posts with and without a painting for each
  --warm                   instead: builds over the site of the build before, after an edit
  --sequences              instead: 1 000 builds after random edits, each held against one from nothing
  --folder=…               where corpora and built sites go; the corpora are kept for the next time
                           (${defaultFolder()})`;

/** Throws with a sentence for the person at the keyboard. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", default: false },
      sizes: { type: "string", default: "100,1000,10000" },
      runs: { type: "string", default: "5,3,3" },
      only: { type: "string" },
      comments: { type: "boolean", default: false },
      paintings: { type: "boolean", default: false },
      warm: { type: "boolean", default: false },
      sequences: { type: "boolean", default: false },
      folder: { type: "string", default: defaultFolder() },
    },
  });
  const { help, only, folder } = values;
  const other = (["comments", "paintings", "warm", "sequences"] as const).find((name) => values[name]);
  if (only !== undefined && only !== "ours" && only !== "hugo") {
    throw new Error(`--only=${only} is neither of the two. Write --only=ours or --only=hugo.`);
  }
  const runs = parseNumbers("runs", values.runs);
  const sizes = parseNumbers("sizes", values.sizes).map((posts, index) => ({
    posts,
    runs: runs[index] ?? runs.at(-1) ?? 1,
  }));
  return { help, sizes, other, only, folder: path.resolve(folder) };
}

function parseNumbers(name: string, typed: string): number[] {
  const numbers = typed.split(",").map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new Error(`--${name}=${typed} is not a list of whole numbers. Write --${name}=100,1000.`);
}

function defaultFolder(): string {
  return path.join(os.tmpdir(), "inner-canvas-bench");
}
