// Reads a valid archive by the fast path, without a YAML parser and a schema, which take ten times as long.
import { parseMoment } from "../../../lib/moment.ts";
import type { Comment, CommentArchive } from "./archive.ts";
import { isSound } from "./comment-rules.ts";
import { readPlainArchive, type PlainComment } from "./plain-archive.ts";

/**
 * What parse-archive.ts would read, or undefined where it has to: something is wrong, or written in another way. Times
 * without a zone are in `zone`, an IANA name.
 */
export function readSoundArchive(text: string, zone: string): CommentArchive | undefined {
  const plain = readPlainArchive(text);
  const comments: Comment[] = [];
  for (const written of plain?.comments ?? []) {
    const comment = toComment(written, zone);
    if (!comment) return undefined;
    comments.push(comment);
  }
  return plain && { comments, notImported: plain.notImported };
}

function toComment(
  { id = "", author = "", url, date: typed = "", text = "", parent, kind = "comment", byAuthor }: PlainComment,
  zone: string,
): Comment | undefined {
  const date = parseMoment(typed, zone);
  if (
    typeof date === "string" ||
    (kind !== "comment" && kind !== "pingback") ||
    parent === "" ||
    (url !== undefined && !isSound(url, "url"))
  )
    return undefined;
  if (!isSound(id, "id") || !isSound(author, "author") || !isSound(text, "text")) return undefined;
  return {
    id,
    author,
    ...(url !== undefined && { url }),
    date,
    text,
    ...(parent !== undefined && { parent }),
    kind,
    byAuthor: byAuthor === "true",
  };
}
