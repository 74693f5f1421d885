// Adds approved comments to the archive of a post, and leaves every other line as its author wrote it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Document, isMap, isScalar, isSeq, Scalar, YAMLSeq } from "yaml";
import { findOwnFile, isRefusal } from "../../../lib/content-file.ts";
import { writeWhole } from "../../../lib/write-whole.ts";
import { withLock } from "../../../lib/lock.ts";
import { AuthorError } from "../../../lib/problem.ts";
import { decodeText } from "../../../lib/utf8.ts";
import { explainYamlFault } from "../../../lib/yaml-fault.ts";
import { createAnswers } from "../thread/answers.ts";
import { appendToList } from "../../../lib/yaml-append.ts";
import { archiveFileOf } from "./archive-file.ts";
import type { ArchivedReply } from "../replies/reply.ts";
import { parseTypedDocument } from "../../../lib/yaml-as-typed.ts";

export interface ArchivePlace {
  /** The content folder. */
  readonly folder: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** The post, as a path below it. */
  readonly source: string;
}

/**
 * Approves comments on a post: its archive is written completely or not at all, and by one process at a time. Throws
 * AuthorError where the archive cannot be read.
 */
export function approveReplies(replies: readonly ArchivedReply[], place: ArchivePlace): void {
  withLock(place.folder, () => approveAlone(replies, place));
}

function approveAlone(replies: readonly ArchivedReply[], { folder, label, source }: ArchivePlace): void {
  const name = archiveFileOf(source);
  const file = path.join(folder, name);
  const found = findOwnFile(folder, name);
  if (isRefusal(found))
    throw new AuthorError([{ file: `${label}/${name}`, message: `The file ${found.refusal}`, severity: "error" }]);
  const bytes = found ? readFileSync(file) : Buffer.from("");
  const existing = decodeText(bytes);
  if (typeof existing !== "string")
    throw new AuthorError([{ file: `${label}/${name}`, ...existing, severity: "error" }]);
  const text = addToArchive(existing, replies, `${label}/${name}`);
  if (text !== existing) writeWhole(file, withLineEndsOf(bytes.toString(), text), folder);
}

/** With a byte order mark and line ends as Windows writes them, where the text before had them. */
function withLineEndsOf(before: string, text: string): string {
  const lines = before.includes("\r\n") && !/(?<!\r)\n/u.test(before) ? text.replaceAll("\n", "\r\n") : text;
  return before.startsWith("\uFEFF") ? `\uFEFF${lines}` : lines;
}

/**
 * The text of an archive with the comments added to the end of its list. A comment whose id is already there is
 * skipped; one that answers itself, or a comment that is missing from the archive, becomes an answer to the post.
 * Throws AuthorError where the text isn't an archive.
 */
export function addToArchive(existing: string, replies: readonly ArchivedReply[], file: string): string {
  const document = parseTypedDocument(existing);
  if (document.errors.length > 0) throw new AuthorError([{ file, ...explainYamlFault(existing), severity: "error" }]);
  const { contents } = document;
  const list = isMap(contents) ? contents.get("comments", true) : undefined;
  const isEmpty = list === undefined || (isScalar(list) && list.value === null);
  if ((contents !== null && !isMap(contents)) || (!isEmpty && !isSeq(list))) throw refuse(file);
  const items = isSeq(list) ? list.items.filter(isMap) : [];
  const answers = createAnswers();
  const ids = new Set<string>();
  for (const item of items) {
    const id = String(item.get("id")).trim();
    ids.add(id);
    if (item.has("parent")) answers.add(id, String(item.get("parent")).trim());
  }
  const fresh = replies
    .filter(({ id }) => !ids.has(id) && Boolean(ids.add(id)))
    .map((reply) => {
      const parent =
        reply.parent !== undefined && ids.has(reply.parent) && answers.add(reply.id, reply.parent)
          ? reply.parent
          : undefined;
      return { ...reply, parent };
    });
  if (fresh.length === 0) return existing;
  return appendToList(existing, document, "comments", writeList(fresh)) ?? writeAnew(document, fresh);
}

function writeList(replies: readonly ArchivedReply[]): string {
  const document = new Document([]);
  document.contents = Object.assign(new YAMLSeq(), { items: replies.map((reply) => toReplyNode(document, reply)) });
  return document.toString({ lineWidth: 0 });
}

/** For a list on one line, which can't hold texts of several lines. */
function writeAnew(document: Document, replies: readonly ArchivedReply[]): string {
  const list = document.get("comments", true);
  const target = isSeq(list) ? list : new YAMLSeq();
  replies.forEach((reply) => target.add(toReplyNode(document, reply)));
  target.flow = false;
  document.set("comments", target);
  return document.toString({ lineWidth: 0 });
}

/** A comment as it is written into a file: its text last, and as a block if it has several lines. */
export function toReplyNode(document: Document, { text, ...others }: ArchivedReply) {
  const body = new Scalar(text);
  // Many lines are read best as they were written.
  if (text.includes("\n")) body.type = "BLOCK_LITERAL";
  return document.createNode({ ...others, text: body }, { keepUndefined: false });
}

function refuse(file: string): AuthorError {
  return new AuthorError([
    {
      file,
      message:
        "should have a list of comments. Write comments: on its own line, and the comments below it, each starting with - id:",
      severity: "error",
    },
  ]);
}
