// Takes over an export: archives first, then the queue, so that a run that is killed can simply be started again.
import type { Problem } from "../../../lib/problem.ts";
import { withLock } from "../../../lib/lock.ts";
import { approveReplies } from "../archive/add-to-archive.ts";
import { createArchiveReader, listArchivedIds } from "../archive/archived.ts";
import { loadSettledQueue, type Desk } from "../replies/decide.ts";
import { saveQueueChange } from "../replies/queue-file.ts";
import type { ReplyWords } from "../replies/reply.ts";
import type { ServiceExport } from "./export.ts";
import { readExport } from "./formats.ts";
import { explainUnknown, openSource } from "./open-source.ts";
import { sortExport, type SortedExport } from "./sort-export.ts";

export interface ImportResult extends SortedExport {
  readonly service: string;
  /** All entries of the export: read = archived + waiting + known + refused + unreadable + others. */
  readonly read: number;
  /** Entries that aren't comments. */
  readonly others: number;
  readonly archived: number;
  /** Files of the export that can't be read; the others were imported. */
  readonly faults: readonly Problem[];
}

export interface ImportOptions {
  readonly words: ReplyWords;
  readonly wait: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Imports a file or folder into a content folder. Throws AuthorError where nothing in it can be read. */
export function importReplies(given: string, desk: Desk, options: ImportOptions): ImportResult {
  const source = openSource(given);
  const found = readExport(source);
  if (!found) throw explainUnknown(source.name);
  const { service, exported } = found;
  const taken = withLock(desk.folder, () => takeOver(exported, desk, options));
  const { others, faults = [] } = exported;
  return { ...taken, service, read: exported.replies.length + others, others, faults };
}

function takeOver(exported: ServiceExport, desk: Desk, options: ImportOptions): SortedExport & { archived: number } {
  const queue = loadSettledQueue(desk);
  const ids = new Set([...queue.waiting, ...queue.decided].map(({ id }) => id));
  const archived = createArchiveReader(desk);
  let everywhere: ReadonlySet<string> | undefined;
  // Comments are found in the archive of their post even if the post was renamed since the last import.
  const isKnown = (id: string, post: string | undefined): boolean =>
    ids.has(id) || (post === undefined ? (everywhere ??= listArchivedIds(desk)) : archived(post)).has(id);
  const sorted = sortExport(exported.replies, { ...options, findSource: desk.findSource, isKnown });
  for (const [post, replies] of sorted.archives)
    approveReplies(replies, { folder: desk.folder, label: desk.label, source: post });
  if (sorted.waiting.length > 0) saveQueueChange(desk, { add: sorted.waiting });
  return { ...sorted, archived: [...sorted.archives.values()].reduce((sum, replies) => sum + replies.length, 0) };
}
