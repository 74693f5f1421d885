// Sorts an export into comments for archives, comments that wait for the owner, and comments to skip.
import { withoutAddresses } from "../private.ts";
import type { WaitingReply } from "../replies/queue.ts";
import { LONGEST, toReply, type ArchivedReply, type ReplyWords } from "../replies/reply.ts";
import type { ExportedReply } from "./export.ts";

export interface SortOptions {
  readonly words: ReplyWords;
  /** The post at a place, as a path below the content folder. */
  readonly findSource: (place: string) => string | undefined;
  /** Whether a comment is known: it waits, was decided, or is in the archive of its post. */
  readonly isKnown: (id: string, source: string | undefined) => boolean;
  /** Puts every comment into the queue, and none directly into an archive. */
  readonly wait: boolean;
  /** Milliseconds since 1970. A comment with a later date gets this one: the clock of its service was wrong. */
  readonly now: number;
}

export interface SortedExport {
  /** By the post that they belong to. */
  readonly archives: ReadonlyMap<string, readonly ArchivedReply[]>;
  readonly waiting: readonly WaitingReply[];
  /** Those of the waiting whose post the site does not have. */
  readonly homeless: readonly WaitingReply[];
  readonly known: number;
  /** Deleted or spam at the service. */
  readonly refused: number;
  /** Without a text or a date. */
  readonly unreadable: number;
}

/** Every comment ends in exactly one of the lists and counts. A comment comes before its answers. */
export function sortExport(
  exported: readonly ExportedReply[],
  { words, findSource, isKnown, wait, now }: SortOptions,
): SortedExport {
  const archives = new Map<string, ArchivedReply[]>();
  const waiting: WaitingReply[] = [];
  const homeless: WaitingReply[] = [];
  const seen = new Set<string>();
  let [known, refused, unreadable] = [0, 0, 0];
  const findParent = climber(exported);
  for (const one of inOrder(exported)) {
    const reply = toReply(
      { ...one.reply, time: Math.min(one.reply.time, now), parent: findParent(one.reply.parent) },
      words,
    );
    const place = one.places.find((name) => findSource(name) !== undefined) ?? one.places[0] ?? "";
    const source = findSource(place);
    if (one.state === "refused") refused++;
    else if (!reply) unreadable++;
    else if (seen.has(reply.id) || isKnown(reply.id, source)) known++;
    else if (source !== undefined && one.state === "published" && !wait) listAt(archives, source).push(reply);
    else {
      const entry = { post: toPlace(place, words), ...reply };
      waiting.push(entry);
      if (source === undefined) homeless.push(entry);
    }
    if (reply && one.state !== "refused") seen.add(reply.id);
  }
  return { archives, waiting, homeless, known, refused, unreadable };
}

function listAt(archives: Map<string, ArchivedReply[]>, source: string): ArchivedReply[] {
  const list = archives.get(source) ?? [];
  archives.set(source, list);
  return list;
}

/** By time, but never before its parent: clocks of services have been wrong. */
function inOrder(exported: readonly ExportedReply[]): ExportedReply[] {
  const byId = new Map(exported.map((one) => [one.reply.id, one]));
  const placed = new Set<ExportedReply>();
  for (const one of exported.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const line = new Set<ExportedReply>();
    let next: ExportedReply | undefined = one;
    for (; next && !placed.has(next) && !line.has(next); next = byId.get(next.reply.parent ?? "")) line.add(next);
    for (const above of [...line].reverse()) placed.add(above);
  }
  return [...placed];
}

/** The nearest ancestor that is imported: an answer to a deleted comment answers what that one answered. */
function climber(exported: readonly ExportedReply[]): (parent: string | undefined) => string | undefined {
  const refused = new Map(
    exported.filter(({ state }) => state === "refused").map(({ reply }) => [reply.id, reply.parent]),
  );
  const known = new Map<string, string | undefined>();
  return (parent) => {
    const passed = new Set<string>();
    let next = parent;
    while (next !== undefined && refused.has(next) && !passed.has(next)) {
      passed.add(next);
      next = known.has(next) ? known.get(next) : refused.get(next);
    }
    const found = next !== undefined && refused.has(next) ? undefined : next;
    for (const one of passed) known.set(one, found);
    return found;
  };
}

function timeOf({ reply }: ExportedReply): number {
  return Number.isNaN(reply.time) ? 0 : reply.time;
}

/** The place that a stranger's form names, on one short line. */
function toPlace(place: string, { addressRemoved }: ReplyWords): string {
  return (
    withoutAddresses(place.toWellFormed(), addressRemoved)
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
      .trim()
      .slice(0, LONGEST.url)
      .toWellFormed() || "-"
  );
}
