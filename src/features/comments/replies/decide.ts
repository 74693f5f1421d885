// The owner's decisions about waiting comments; each decision is on disk before the next question.
import { withLock } from "../../../lib/lock.ts";
import { approveReplies } from "../archive/add-to-archive.ts";
import { createLenientReader } from "../archive/archived.ts";
import { loadQueue, saveQueueChange, type ContentFolder } from "./queue-file.ts";
import type { Decision, Queue, WaitingReply } from "./queue.ts";
import { toReply, type ReplyWords } from "./reply.ts";

/** Where decisions are made: a content folder, and who knows its posts. */
export interface Desk extends ContentFolder {
  /** The post at a place, as a path below the content folder. */
  readonly findSource: (place: string) => string | undefined;
}

export interface Outcome {
  readonly done: readonly WaitingReply[];
  /** To be approved, but the site has no such post; they keep waiting. */
  readonly homeless: readonly WaitingReply[];
  /** Ids that don't wait, with their earlier decision. */
  readonly others: readonly { readonly id: string; readonly decision: Decision | undefined }[];
}

/**
 * The queue, without the comments that an archive already holds: a run that was killed between writing the archive and
 * the queue leaves them in both. With `only`, reads no other archives than those of the given comments.
 */
export function loadSettledQueue(desk: Desk, only?: ReadonlySet<string>): Queue {
  const queue = loadQueue(desk);
  const archived = createLenientReader(desk);
  const asked = only ? queue.waiting.filter(({ id }) => only.has(id)) : queue.waiting;
  const settled = asked.filter(({ id, post }) => archived(desk.findSource(post)).has(id));
  if (settled.length === 0) return queue;
  saveQueueChange(desk, { decide: settled.map(({ id }) => ({ id, decision: "approved" })) });
  return loadQueue(desk);
}

/**
 * Decides about comments by their ids. Throws AuthorError where a file cannot be read; comments that were not written
 * keep waiting.
 */
export function decide(ids: readonly string[], decision: Decision, desk: Desk): Outcome {
  return withLock(desk.folder, () => decideAlone(ids, decision, desk));
}

function decideAlone(ids: readonly string[], decision: Decision, desk: Desk): Outcome {
  const asked = new Set(ids);
  const { waiting, decided } = loadSettledQueue(desk, asked);
  const chosen = waiting.filter(({ id }) => asked.has(id));
  const done = decision === "approved" ? approve(chosen, desk) : chosen;
  if (done.length > 0) saveQueueChange(desk, { decide: done.map(({ id }) => ({ id, decision })) });
  const present = new Set(chosen.map(({ id }) => id));
  const finished = new Set(done);
  const earlier = new Map(decided.map((one) => [one.id, one.decision]));
  return {
    done,
    homeless: chosen.filter((reply) => !finished.has(reply)),
    others: [...asked].filter((id) => !present.has(id)).map((id) => ({ id, decision: earlier.get(id) })),
  };
}

/**
 * Replaces the text of a waiting comment. Undefined where the comment isn't waiting, or where no text would be left.
 */
export function editReply(id: string, text: string, words: ReplyWords, desk: Desk): WaitingReply | undefined {
  const reply = loadSettledQueue(desk, new Set([id])).waiting.find((one) => one.id === id);
  const edited = reply && toReply({ ...reply, time: Date.parse(reply.date), text }, words)?.text;
  if (!reply || edited === undefined) return undefined;
  if (edited !== reply.text) saveQueueChange(desk, { edit: { id, text: edited } });
  return { ...reply, text: edited };
}

/** Adds the comments that have a post to its archive, and returns them. */
function approve(chosen: readonly WaitingReply[], { folder, label, findSource }: Desk): WaitingReply[] {
  const bySource = Map.groupBy(chosen, ({ post }) => findSource(post));
  for (const [source, replies] of bySource) {
    if (source !== undefined)
      approveReplies(
        replies.map(({ post: _post, ...reply }) => reply),
        { folder, label, source },
      );
  }
  return chosen.filter(({ post }) => findSource(post) !== undefined);
}
