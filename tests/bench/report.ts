// Puts the medians of both generators side by side and says which goals they meet.
import type { Figures } from "./measure.ts";
import type { Name } from "./options.ts";

/** The medians of one generator at one size. */
export interface Result extends Figures {
  readonly files: number;
}

export interface SizeResult {
  readonly posts: number;
  readonly results: Partial<Readonly<Record<Name, Result>>>;
}

export function renderReport(sizes: readonly SizeResult[]): string {
  const lines = [row(["", "wall s", "user s", "peak MiB", "files"])];
  for (const {
    posts,
    results: { ours, ...others },
  } of sizes) {
    lines.push("", `${posts} posts`);
    if (ours) lines.push(row(["  ours", ...cells(ours)]));
    for (const name of HUGOS) {
      const hugo = others[name];
      if (hugo) lines.push(row([`  ${NAMES[name]}`, ...cells(hugo)]));
      if (ours && hugo) lines.push(row(["    ours / Hugo", ...KEYS.map((key) => times(ours[key], hugo[key]))]));
    }
  }
  for (const { from, to } of listSteps(sizes)) {
    lines.push("", `from ${from.posts} to ${to.posts} posts (${times(to.posts, from.posts)})`);
    for (const name of ["ours", ...HUGOS] as const) {
      const [small, large] = [from.results[name], to.results[name]];
      if (small && large) lines.push(row([`  ${NAMES[name]}`, ...KEYS.map((key) => times(large[key], small[key]))]));
    }
  }
  return lines.join("\n");
}

export function renderVerdicts(sizes: readonly SizeResult[]): string {
  return [...judgeRatios(sizes), ...judgeGrowth(sizes)].join("\n");
}

const KEYS = ["wall", "user", "memory", "files"] as const;
const NAMES: Readonly<Record<Name, string>> = { ours: "ours", plain: "Hugo, plain", whole: "Hugo, same parts" };
const HUGOS = ["plain", "whole"] as const;

/** At most this share of Hugo's figure. */
const GOALS = [
  { posts: 1000, key: "wall", label: "wall time", limit: 1.5 },
  { posts: 1000, key: "user", label: "user CPU", limit: 1.5 },
  { posts: 10_000, key: "wall", label: "wall time", limit: 1 },
  { posts: 10_000, key: "user", label: "user CPU", limit: 1 },
  { posts: 10_000, key: "memory", label: "peak memory", limit: 0.6 },
] as const;

function judgeRatios(sizes: readonly SizeResult[]): string[] {
  return GOALS.flatMap(({ posts, key, label, limit }) => {
    const results = sizes.find((size) => size.posts === posts)?.results;
    const ours = results?.ours?.[key];
    return HUGOS.flatMap((name) => {
      const hugo = results?.[name]?.[key];
      if (ours === undefined || hugo === undefined) return [];
      return verdict(`${posts} posts, ${label}: ${times(ours, hugo)} of ${NAMES[name]}`, ours / hugo, limit);
    });
  });
}

function judgeGrowth(sizes: readonly SizeResult[]): string[] {
  return listSteps(sizes).flatMap(({ from, to }) => {
    const [small, large] = [from.results.ours, to.results.ours];
    if (!small || !large) return [];
    const growth = Math.max(large.wall / small.wall, large.user / small.user);
    return verdict(`${from.posts} to ${to.posts} posts, time: ${growth.toFixed(2)}x`, growth, to.posts / from.posts);
  });
}

function verdict(what: string, value: number, limit: number): string {
  return `${value <= limit ? "met   " : "missed"}  ${what} (goal: at most ${limit}x)`;
}

function listSteps(sizes: readonly SizeResult[]): { from: SizeResult; to: SizeResult }[] {
  const ordered = sizes.toSorted((a, b) => a.posts - b.posts);
  return ordered.slice(1).flatMap((to, index) => {
    const from = ordered[index];
    return from ? [{ from, to }] : [];
  });
}

function cells({ wall, user, memory, files }: Result): string[] {
  return [wall.toFixed(2), user.toFixed(2), memory === undefined ? "?" : memory.toFixed(0), String(files)];
}

function times(value: number | undefined, by: number | undefined): string {
  return value === undefined || by === undefined ? "?" : `${(value / by).toFixed(2)}x`;
}

function row([first = "", ...rest]: readonly string[]): string {
  return first.padEnd(20) + rest.map((cell) => cell.padStart(10)).join("");
}
