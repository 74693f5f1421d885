// Changes the text of content/comments-waiting.yaml and leaves every other line as it was written.
import { Document, isMap, isSeq, Scalar, type YAMLSeq } from "yaml";
import { toReplyNode } from "../archive/add-to-archive.ts";
import type { DecidedReply, WaitingReply } from "./queue.ts";
import { parseTypedDocument } from "../../../lib/yaml-as-typed.ts";

export interface QueueChange {
  /** Added at the end; skips a comment whose id waits already. */
  readonly add?: readonly WaitingReply[];
  /** Removed from the queue, and remembered. */
  readonly decide?: readonly DecidedReply[];
  /** The new text of a waiting comment. */
  readonly edit?: { readonly id: string; readonly text: string };
}

const HEADING =
  " Comments waiting for your decision, and what you decided about others. Go through them: npm run comments.";

/** The text of a queue after a change; `existing` is one that parseQueue accepts. */
export function changeQueue(existing: string, { add = [], decide = [], edit }: QueueChange): string {
  const document = parseTypedDocument(existing);
  if (!isMap(document.contents)) {
    document.contents = document.createNode({}) as unknown as typeof document.contents;
    // A file of comments alone keeps them.
    if (existing.trim() === "") document.commentBefore = HEADING;
  }
  const waiting = listAt(document, "waiting");
  const ids = new Set(waiting.items.map(idOf));
  for (const { post, ...reply } of add) {
    if (ids.has(reply.id)) continue;
    ids.add(reply.id);
    waiting.add(toReplyNode(document, { post, ...reply } as WaitingReply));
  }
  if (edit) {
    const entry = waiting.items.find((item) => idOf(item) === edit.id);
    if (isMap(entry)) entry.set("text", textNode(edit.text));
  }
  const gone = new Set(decide.map(({ id }) => id));
  if (gone.size > 0) {
    waiting.items = waiting.items.filter((item) => !gone.has(idOf(item)));
    const decided = listAt(document, "decided");
    decided.items = decided.items.filter((item) => !gone.has(idOf(item)));
    for (const { id, decision } of decide) {
      if (gone.delete(id)) decided.add(document.createNode({ id, decision }, { flow: true }));
    }
  }
  return document.toString({ lineWidth: 0 });
}

function listAt(document: Document.Parsed, key: string): YAMLSeq {
  const found = document.get(key, true);
  if (isSeq(found)) {
    // Written on one line it would hold no text of several.
    if (found.flow === true) found.flow = false;
    return found;
  }
  const fresh = document.createNode([]);
  document.set(key, fresh);
  return fresh as YAMLSeq;
}

function idOf(item: unknown): string {
  return isMap(item) ? String(item.get("id")).trim() : "";
}

function textNode(text: string): Scalar<string> {
  const body = new Scalar(text);
  if (text.includes("\n")) body.type = "BLOCK_LITERAL";
  return body;
}
