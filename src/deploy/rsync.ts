// A site on a server of one's own, put there by rsync over ssh (https://download.samba.org/pub/rsync/rsync.1).
import { listOutputFiles } from "../hosts/output-files.ts";
import type { Changes } from "./changes.ts";
import { runTool, type Tool } from "./run-tool.ts";

const RSYNC: Tool = { program: "rsync", missing: "rsync is not installed. Install it (Debian and Ubuntu: apt-get install rsync), here and on the server." };

/**
 * Compared by what is in the files, because a build writes all of them anew. New files are moved into place together at the end, and what is no
 * longer part of the site goes last, so that no reader meets a page without its styles. What a certificate's robot puts there stays.
 */
const OPTIONS = ["--recursive", "--links", "--checksum", "--delete-delay", "--delay-updates", "--chmod=D755,F644", "--filter=protect /.well-known/acme-challenge/***"];

/** `target` is what rsync takes: user@host:/var/www/site. */
export async function planRsync(folder: string, target: string): Promise<Changes> {
  const printed = await runTool(RSYNC, [...OPTIONS, "--dry-run", "--out-format=%i %n", `${folder}/`, withSlash(target)]);
  const lines = printed.split("\n");
  const names = (pattern: RegExp): string[] => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []).filter((name) => !name.endsWith("/")).sort();
  // https://download.samba.org/pub/rsync/rsync.1#opt--itemize-changes
  const added = names(/^[<>]f\++ (.+)$/u);
  const changed = names(/^[<>]f[^+]\S* (.+)$/u);
  const removed = names(/^\*deleting +(.+)$/u);
  return { added, changed, removed, present: listOutputFiles(folder).length - added.length + removed.length };
}

export async function runRsync(folder: string, target: string): Promise<void> {
  await runTool(RSYNC, [...OPTIONS, `${folder}/`, withSlash(target)]);
}

function withSlash(target: string): string {
  return target.endsWith("/") ? target : `${target}/`;
}
