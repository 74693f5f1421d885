// What comments cost: the same posts built with and without them, in turns.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { createBuilders } from "./builders.ts";
import { writeComments } from "./comments-corpus.ts";
import { ensureCorpus } from "./ensure-corpus.ts";
import { measure, medianOf, type Figures } from "./measure.ts";

const POSTS = 800;
const COMMENTS = 20_000;
const MOST = 550;
/** At most this many times the time without. */
const LIMIT = 1.15;

/** Prints a table; `folder` holds corpora and built sites. */
export async function compareComments(folder: string, runs: number): Promise<void> {
  const built = path.join(folder, `built-comments-${process.pid}`);
  mkdirSync(built, { recursive: true });
  const without = ensureCorpus(path.join(folder, `${POSTS}`), POSTS);
  const withThem = ensureCorpus(path.join(folder, `${POSTS}-commented`), POSTS);
  writeComments(withThem, COMMENTS, MOST);
  const figures: Record<"without" | "with", Figures[]> = { without: [], with: [] };
  try {
    for (let run = 1; run <= runs; run += 1) {
      const turn = [["without", without], ["with", withThem]] as const;
      for (const [name, content] of run % 2 === 1 ? turn : turn.toReversed()) {
        const output = path.join(built, `${name}-${run}`);
        const [builder] = createBuilders(path.dirname(content), content, POSTS, ["ours"]);
        if (!builder) throw new Error("this generator is missing");
        figures[name].push(await measure(builder.command(output), `${output}.memory`));
      }
      console.log(`run ${run} of ${runs}: ${figures.without.at(-1)?.wall.toFixed(2)} s without, ${figures.with.at(-1)?.wall.toFixed(2)} s with`);
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  console.log(`\n${POSTS} posts, ${COMMENTS} comments, ${MOST} of them on one post; medians of ${runs} cold builds\n`);
  for (const key of ["wall", "user"] as const) {
    const [before, after] = [medianOf(figures.without, key), medianOf(figures.with, key)];
    console.log(`${after / before <= LIMIT ? "met   " : "missed"}  ${key}: ${before.toFixed(2)} s without, ${after.toFixed(2)} s with, ${(after / before).toFixed(2)}x (goal: at most ${LIMIT}x)`);
  }
}
