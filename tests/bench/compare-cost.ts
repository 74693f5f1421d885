// What a part of a site costs: the same posts built with and without it, in turns, each time with an empty cache.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createBuilders } from "./builders.ts";
import { writeComments } from "./comments-corpus.ts";
import { ensureCorpus } from "./ensure-corpus.ts";
import { measure, medianOf, type Figures } from "./measure.ts";
import type { Part } from "./options.ts";

interface Cost {
  readonly posts: number;
  readonly title: string;
  /** Adds the part to the content folder of a corpus. */
  readonly add: (content: string) => void;
  /** At most this many times the time without. */
  readonly limit: number;
}

const COMMENTS = 20_000;
const MOST = 550;

const COSTS: Readonly<Record<Part, Cost>> = {
  comments: {
    posts: 800,
    title: `${COMMENTS} comments, ${MOST} of them on one post`,
    add: (content) => writeComments(content, COMMENTS, MOST),
    limit: 1.15,
  },
  canvases: {
    posts: 1000,
    title: "a canvas for each",
    add(content) {
      const file = path.join(content, "site.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace("canvas: off\n", "shareImages: none\n"));
    },
    limit: 1.6,
  },
};

/** Prints a table; `folder` holds corpora and built sites. */
export async function compareCost(part: Part, folder: string, runs: number): Promise<void> {
  const { posts, title, add, limit } = COSTS[part];
  const built = path.join(folder, `built-${part}-${process.pid}`);
  mkdirSync(built, { recursive: true });
  const without = ensureCorpus(path.join(folder, `${posts}`), posts);
  const withIt = ensureCorpus(path.join(folder, `${posts}-${part}`), posts);
  add(withIt);
  const figures: Record<"without" | "with" | "again", Figures[]> = { without: [], with: [], again: [] };
  try {
    for (let run = 1; run <= runs; run += 1) {
      const turn = [["without", without, "a"], ["with", withIt, "b"], ["again", withIt, "b"]] as const;
      for (const [name, content, cache] of run % 2 === 1 ? turn : [turn[1], turn[2], turn[0]]) {
        const output = path.join(built, `${name}-${run}`);
        const [builder] = createBuilders(path.dirname(content), content, posts, ["ours"], path.join(built, `cache-${cache}-${run}`));
        if (!builder) throw new Error("this generator is missing");
        figures[name].push(await measure(builder.command(output), `${output}.memory`));
      }
      const last = (name: keyof typeof figures): string => figures[name].at(-1)?.wall.toFixed(2) ?? "";
      console.log(`run ${run} of ${runs}: ${last("without")} s without, ${last("with")} s with, ${last("again")} s with once more`);
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  console.log(`\n${posts} posts, ${title}; medians of ${runs} builds with an empty cache, and of a second one each\n`);
  for (const key of ["wall", "user"] as const) {
    const [before, after, again] = [medianOf(figures.without, key), medianOf(figures.with, key), medianOf(figures.again, key)];
    console.log(`${after / before <= limit ? "met   " : "missed"}  ${key}: ${before.toFixed(2)} s without, ${after.toFixed(2)} s with, ${(after / before).toFixed(2)}x (goal: at most ${limit}x); once more ${again.toFixed(2)} s, ${(again / before).toFixed(2)}x`);
  }
}
