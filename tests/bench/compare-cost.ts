// What a part of a site costs: the same posts built with and without it, in turns, each time with an empty cache.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createBuilders } from "./builders.ts";
import { writeComments } from "./comments-corpus.ts";
import { ensureCorpus } from "./ensure-corpus.ts";
import { measure, medianOf, type Figures } from "./measure.ts";
import type { Part } from "./options.ts";

interface Cost {
  readonly posts: number;
  readonly title: string;
  /** How a corpus is set up first, by what that is called. */
  readonly sites: Readonly<Record<string, (content: string) => void>>;
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
    sites: {
      "as a site ships": (content) => change(content, /^(?:painting|search|minify): off\n/gmu, ""),
      "without paintings, search and minifying": () => undefined,
    },
    add: (content) => writeComments(content, COMMENTS, MOST),
    limit: 1.15,
  },
  paintings: {
    posts: 1000,
    title: "a painting for each",
    sites: { "without search and minifying": () => undefined },
    add: (content) => change(content, /^painting: off\n/mu, "shareImages: none\n"),
    limit: 1.6,
  },
};

function change(content: string, from: RegExp, to: string): void {
  const file = path.join(content, "site.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

/** Prints a table for each kind of site; `folder` holds corpora and built sites. */
export async function compareCost(part: Part, folder: string, runs: number): Promise<void> {
  for (const [name, prepare] of Object.entries(COSTS[part].sites))
    await compareOn({ name, prepare }, part, folder, runs);
}

interface Sites {
  readonly name: string;
  readonly prepare: (content: string) => void;
}

async function compareOn({ name, prepare }: Sites, part: Part, folder: string, runs: number): Promise<void> {
  const { posts, title, add, limit } = COSTS[part];
  const built = path.join(folder, `built-${part}-${process.pid}`);
  mkdirSync(built, { recursive: true });
  const corpora = { without: path.join(built, "without"), with: path.join(built, "with") };
  for (const corpus of Object.values(corpora)) {
    cpSync(ensureCorpus(path.join(folder, `${posts}`), posts), path.join(corpus, "content"), { recursive: true });
    prepare(path.join(corpus, "content"));
  }
  add(path.join(corpora.with, "content"));
  const figures: Record<keyof typeof corpora, Record<Time, Figures[]>> = {
    without: { first: [], again: [] },
    with: { first: [], again: [] },
  };
  try {
    for (let run = 1; run <= runs; run += 1) {
      const turn = ["without", "with"] as const;
      for (const which of run % 2 === 1 ? turn : turn.toReversed()) {
        // The second build finds what the first has kept.
        for (const time of TIMES) {
          const output = path.join(built, `${which}-${time}-${run}`);
          const [builder] = createBuilders(
            corpora[which],
            path.join(corpora[which], "content"),
            posts,
            ["ours"],
            path.join(built, `cache-${which}-${run}`),
          );
          if (!builder) throw new Error("this generator is missing");
          figures[which][time].push(await measure(builder.command(output), `${output}.memory`));
        }
      }
      const last = (which: keyof typeof corpora): string =>
        TIMES.map((time) => figures[which][time].at(-1)?.wall.toFixed(2)).join(" s, again ");
      console.log(`run ${run} of ${runs}, ${name}: ${last("without")} s without, ${last("with")} s with`);
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  console.log(
    `\n${posts} posts, ${title}, ${name}; medians of ${runs} builds with an empty cache, and of a second one each\n`,
  );
  for (const time of TIMES) {
    for (const key of ["wall", "user"] as const) {
      const [before, after] = [medianOf(figures.without[time], key), medianOf(figures.with[time], key)];
      console.log(
        `${after / before <= limit ? "met   " : "missed"}  ${time === "first" ? "empty cache" : "second build"}, ${key}: ${before.toFixed(2)} s without, ${after.toFixed(2)} s with, ${(after / before).toFixed(2)}x (goal: at most ${limit}x)`,
      );
    }
  }
}
