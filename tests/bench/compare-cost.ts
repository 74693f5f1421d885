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

const TIMES = ["first", "again"] as const;
type Time = (typeof TIMES)[number];

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
  const figures: Record<"without" | "with", Record<Time, Figures[]>> = { without: { first: [], again: [] }, with: { first: [], again: [] } };
  try {
    for (let run = 1; run <= runs; run += 1) {
      const turn = [["without", without], ["with", withIt]] as const;
      for (const [name, content] of run % 2 === 1 ? turn : turn.toReversed()) {
        // The second build finds what the first has kept.
        for (const time of TIMES) {
          const output = path.join(built, `${name}-${time}-${run}`);
          const [builder] = createBuilders(path.dirname(content), content, posts, ["ours"], path.join(built, `cache-${name}-${run}`));
          if (!builder) throw new Error("this generator is missing");
          figures[name][time].push(await measure(builder.command(output), `${output}.memory`));
        }
      }
      const last = (name: keyof typeof figures): string => TIMES.map((time) => figures[name][time].at(-1)?.wall.toFixed(2)).join(" s, again ");
      console.log(`run ${run} of ${runs}: ${last("without")} s without, ${last("with")} s with`);
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  console.log(`\n${posts} posts, ${title}; medians of ${runs} builds with an empty cache, and of a second one each\n`);
  for (const time of TIMES) {
    for (const key of ["wall", "user"] as const) {
      const [before, after] = [medianOf(figures.without[time], key), medianOf(figures.with[time], key)];
      console.log(`${after / before <= limit ? "met   " : "missed"}  ${time === "first" ? "empty cache" : "second build"}, ${key}: ${before.toFixed(2)} s without, ${after.toFixed(2)} s with, ${(after / before).toFixed(2)}x (goal: at most ${limit}x)`);
    }
  }
}
