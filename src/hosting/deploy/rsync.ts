// A site in a folder of a server, put there by rsync over ssh.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { listOutputFiles } from "../hosts/output-files.ts";
import {
  foldersOf,
  formatWritten,
  listWrittenFiles,
  mergeWritten,
  parseWritten,
  WRITTEN,
  type IsWritten,
} from "../hosts/written-files.ts";
import { sortChanges, type Changes } from "./changes.ts";
import { runTool, type Tool } from "./run-tool.ts";

const RSYNC: Tool = {
  program: "rsync",
  missing: "rsync is not installed. Install it (Debian and Ubuntu: apt-get install rsync), here and on the server.",
};

/**
 * Compares by checksum, because a build rewrites every file. New files are moved into place together at the end, and
 * files that left the site are deleted last, so no reader gets a page without its styles.
 */
const OPTIONS = ["--recursive", "--links", "--checksum", "--delete-delay", "--delay-updates", "--chmod=D755,F644"];

export interface RsyncPlan {
  readonly changes: Changes;
  /** The list of files that earlier deploys uploaded, as text. */
  readonly list: string | undefined;
  readonly wanted: readonly string[];
}

/** `target` is what rsync takes: user@host:/var/www/site. */
export async function planRsync(folder: string, target: string): Promise<RsyncPlan> {
  const wanted = listWrittenFiles(folder);
  const args = [
    ...OPTIONS,
    "--dry-run",
    "--8-bit-output",
    "--out-format=%i %n",
    ...hide(folder, wanted).map(toArgument),
  ];
  const printed = await runTool(RSYNC, [...args, `${folder}/`, withSlash(target)]);
  const lines = printed.split("\n").map(unescape);
  const names = (pattern: RegExp): string[] =>
    lines
      .flatMap((line) => pattern.exec(line)?.[1] ?? [])
      .filter((name) => !name.endsWith("/"))
      .sort();
  // https://download.samba.org/pub/rsync/rsync.1#opt--itemize-changes
  const added = names(/^[<>]f\++ (.+)$/su);
  const changed = names(/^[<>]f[^+]\S* (.+)$/su);
  const others = names(/^\*deleting +(.+)$/su);
  const list = others.includes(WRITTEN) ? await fetchList(target) : undefined;
  const isWritten = list === undefined ? undefined : parseWritten(list);
  const changes = sortChanges({ added, changed, others, wanted }, isWritten);
  const inTheWay =
    added.length + changed.length === 0 ? [] : await findInTheWay([...added, ...changed], target, isWritten);
  return { changes: { ...changes, blocking: [...new Set([...changes.blocking, ...inTheWay])].sort() }, list, wanted };
}

/** Links, and files in place of a folder: rsync would remove them silently. */
async function findInTheWay(
  coming: readonly string[],
  target: string,
  isWritten: IsWritten | undefined,
): Promise<string[]> {
  // There may be no such folder yet.
  const printed = await runTool(RSYNC, [
    "--recursive",
    "--links",
    "--list-only",
    "--8-bit-output",
    withSlash(target),
  ]).catch(() => "");
  const files = new Set(coming);
  const folders = new Set(coming.flatMap(foldersOf));
  return printed
    .split("\n")
    .map(unescape)
    .flatMap((line) => {
      const [, type, listed = ""] = /^([^d])\S{9}\S*\s+\S+ \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (.+)$/su.exec(line) ?? [];
      const name = type === "l" ? listed.replace(/ -> .*$/su, "") : listed;
      const isOdd = type !== "-" && files.has(name);
      return isOdd || (folders.has(`${name}/`) && (type !== "-" || isWritten?.(name) !== true)) ? [name] : [];
    });
}

/**
 * The list on the server names new files before they are uploaded, and drops files after they are gone: an interrupted
 * deploy can be repeated.
 */
export async function runRsync(folder: string, target: string, { changes, list, wanted }: RsyncPlan): Promise<void> {
  const before = mergeWritten(list, wanted);
  const after = formatWritten(wanted);
  if (before !== list) await sendList(before, target);
  // rsync keeps a folder that may be removed if something in it stays.
  const folders = new Set(changes.removed.flatMap(foldersOf));
  // A line feed ends a rule: such a file stays.
  const risks = [...changes.removed, ...folders]
    .filter((name) => !name.includes("\n"))
    .map((name) => `risk ${toPattern(name)}`);
  await withFolder(async (own) => {
    const rules = path.join(own, "rules");
    writeFileSync(rules, [...hide(folder, wanted), ...risks, "protect *"].join("\n"));
    await runTool(RSYNC, [...OPTIONS, `--filter=merge ${rules}`, `${folder}/`, withSlash(target)]);
  });
  if (after !== before) await sendList(after, target);
}

/** Rules for files in the folder that aren't part of the site. The list of files is sent separately. */
function hide(folder: string, wanted: readonly string[]): string[] {
  const files = new Set(wanted);
  const folders = new Set(wanted.flatMap(foldersOf));
  const foreign = listOutputFiles(folder, { links: true }).filter((name) => !files.has(name));
  const highest = new Set(foreign.map((name) => foldersOf(name).findLast((above) => !folders.has(above)) ?? name));
  return [...highest].map((name) => `hide ${toPattern(name)}`);
}

async function fetchList(target: string): Promise<string> {
  return withFolder(async (own) => {
    await runTool(RSYNC, ["--checksum", `${withSlash(target)}${WRITTEN}`, `${own}/`]);
    return readFileSync(path.join(own, path.basename(WRITTEN)), "utf8");
  });
}

async function sendList(text: string, target: string): Promise<void> {
  await withFolder(async (own) => {
    mkdirSync(path.dirname(path.join(own, WRITTEN)));
    writeFileSync(path.join(own, WRITTEN), text);
    await runTool(RSYNC, ["--recursive", "--checksum", "--chmod=D755,F644", `${own}/`, withSlash(target)]);
  });
}

async function withFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-deploy-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * https://download.samba.org/pub/rsync/rsync.1#PATTERN_MATCHING_RULES: a backslash escapes only where a wildcard is.
 */
function toPattern(name: string): string {
  return `/${/[*?[]/u.test(name) ? name.replaceAll(/[\\*?[]/gu, "\\$&") : name}`;
}

function toArgument(rule: string): string {
  return `--filter=${rule}`;
}

/** rsync writes control characters as \#012. */
function unescape(line: string): string {
  return line.replaceAll(/\\#(\d{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function withSlash(target: string): string {
  return target.endsWith("/") ? target : `${target}/`;
}
