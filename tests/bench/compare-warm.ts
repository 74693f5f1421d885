// What a build costs that finds the site of the one before: in turns with Hugo, which has no such cache and builds all.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createBuilders } from "./builders.ts";
import { ensureCorpus } from "./ensure-corpus.ts";
import { measure, medianOf, type Figures } from "./measure.ts";

interface Scenario {
  readonly title: string;
  /** Changes the content folder; `run` makes every change another one. */
  readonly change: (content: string, run: number) => void;
  /** At most these shares of Hugo's time, by number of posts. */
  readonly goals: Readonly<Record<number, number>>;
}

const SCENARIOS: readonly Scenario[] = [
  { title: "nothing changed", change: () => undefined, goals: { 1000: 0.5, 10_000: 0.1 } },
  {
    title: "one body edited",
    change: (content, run) => edit(content, (text) => `${text}\nEdit ${run}.\n`),
    goals: { 10_000: 0.12 },
  },
  { title: "a new newest post", change: addNewest, goals: { 10_000: 0.3 } },
  {
    title: "title of an old post changed",
    change: (content, run) => edit(content, (text) => text.replace(/^title: .*$/mu, `title: Another ${run}`)),
    goals: { 10_000: 0.15 },
  },
];

/** Prints a line for each scenario; `folder` holds corpora and built sites. */
export async function compareWarm(
  sizes: readonly { readonly posts: number; readonly runs: number }[],
  folder: string,
): Promise<void> {
  for (const { posts, runs } of sizes) {
    const own = path.join(folder, `warm-${process.pid}`);
    try {
      await compareAt(posts, runs, path.join(folder, String(posts)), own);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  }
}

async function compareAt(posts: number, runs: number, corpus: string, own: string): Promise<void> {
  const content = path.join(own, "content");
  mkdirSync(own, { recursive: true });
  cpSync(ensureCorpus(corpus, posts), content, { recursive: true });
  const cache = path.join(own, "cache");
  const [ours, hugo] = createBuilders(own, content, posts, ["ours", "plain"], cache);
  if (!ours || !hugo) throw new Error("Hugo is not installed. Get it with: apt-get install hugo");
  const build = (): Promise<Figures> => measure(ours.command(path.join(own, "site")), path.join(own, "memory"));
  const cold = await build();
  // The first build has written addresses.yaml, which the second reads.
  await build();
  console.log(`\n${posts} posts, cold: ${cold.wall.toFixed(2)} s wall, ${cold.user.toFixed(2)} s user`);
  for (const { title, change, goals } of SCENARIOS) {
    const figures: { readonly ours: Figures[]; readonly hugo: Figures[] } = { ours: [], hugo: [] };
    for (let run = 1; run <= runs; run += 1) {
      change(content, run);
      figures.ours.push(await build());
      figures.hugo.push(await measure(hugo.command(path.join(own, "hugo-site")), path.join(own, "memory")));
    }
    console.log(describe(title, figures, goals[posts]));
  }
}

function describe(
  title: string,
  { ours, hugo }: { readonly ours: readonly Figures[]; readonly hugo: readonly Figures[] },
  goal: number | undefined,
): string {
  const ratio = (key: "wall" | "user"): number => medianOf(ours, key) / medianOf(hugo, key);
  const verdict = goal === undefined ? "" : ` (goal ${goal}: ${ratio("wall") <= goal ? "met" : "missed"})`;
  const seconds = (figures: readonly Figures[]): string =>
    `${medianOf(figures, "wall").toFixed(2)} s wall, ${medianOf(figures, "user").toFixed(2)} s user`;
  return (
    `${title.padEnd(30)} ours ${seconds(ours)}; Hugo ${seconds(hugo)}; ` +
    `ours / Hugo ${ratio("wall").toFixed(2)} wall, ${ratio("user").toFixed(2)} user${verdict}`
  );
}

/** Edits the oldest post. */
function edit(content: string, by: (text: string) => string): void {
  const [year = ""] = readdirSync(path.join(content, "posts")).sort();
  const [name = ""] = readdirSync(path.join(content, "posts", year)).sort();
  const file = path.join(content, "posts", year, name);
  writeFileSync(file, by(readFileSync(file, "utf8")));
}

function addNewest(content: string, run: number): void {
  const year = readdirSync(path.join(content, "posts")).sort().at(-1) ?? "";
  const text = `---\ntitle: Newest ${run}\ndate: ${year}-12-31 23:5${run % 10}:00\ntags: []\n---\n\nNews.\n`;
  writeFileSync(path.join(content, "posts", year, `newest-${run}.md`), text);
}
