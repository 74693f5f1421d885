// The queue on disk: read again for every decision, because an editor or a preview may change it at the same time.
import { readFileSync } from "node:fs";
import path from "node:path";
import { findOwnFile, isRefusal } from "../../../lib/content-file.ts";
import { writeWhole } from "../../../lib/write-whole.ts";
import { withLock } from "../../../lib/lock.ts";
import { AuthorError } from "../../../lib/problem.ts";
import { decodeText } from "../../../lib/utf8.ts";
import { changeQueue, type QueueChange } from "./change-queue.ts";
import { parseQueue, type Queue } from "./queue.ts";

export interface ContentFolder {
  readonly folder: string;
  /** How it is called in messages. */
  readonly label: string;
}

const NAME = "comments-waiting.yaml";

function queueFileOf({ label }: ContentFolder): string {
  return `${label}/${NAME}`;
}

/** Throws AuthorError if the file is invalid. */
export function loadQueue(content: ContentFolder): Queue {
  return parseQueue(readBytes(content), queueFileOf(content));
}

/** Writes a change atomically. Throws AuthorError, and writes nothing, if the file is invalid. */
export function saveQueueChange(content: ContentFolder, change: QueueChange): void {
  withLock(content.folder, () => {
    const bytes = readBytes(content);
    parseQueue(bytes, queueFileOf(content));
    const existing = decodeText(bytes);
    if (typeof existing !== "string") throw new Error("parseQueue accepts UTF-8 only");
    const text = changeQueue(existing, change);
    if (text !== existing) writeWhole(path.join(content.folder, NAME), text);
  });
}

function readBytes(content: ContentFolder): Buffer {
  const found = findOwnFile(content.folder, NAME);
  if (isRefusal(found))
    throw new AuthorError([{ file: queueFileOf(content), message: `The file ${found.refusal}`, severity: "error" }]);
  return found ? readFileSync(path.join(content.folder, NAME)) : Buffer.alloc(0);
}
