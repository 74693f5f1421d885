// Joins the parsed parts of a file: its front matter, its text and the comments on it.
import type { CommentSummary, ReadSummary } from "../../features/comments/thread/summary.ts";
import type { Body } from "./body.ts";
import type { Entry, EntryHead, EntryText, ParsedFile } from "./entry.ts";
import type { ParsedHead } from "./parse-head.ts";
import type { ParsedText } from "./parse-text.ts";

const NO_SUMMARY: CommentSummary = { comments: [], notImported: 0, first: [], characters: "" };

/** A text that was parsed now, or by an earlier run. */
export interface FoundText extends Pick<ParsedText, "text" | "problems" | "dependsOnOthers"> {
  readonly body: Body;
}

/** `comments` is set for a post with an archive. */
export function joinEntry(
  head: ParsedHead,
  text: FoundText | undefined,
  comments: ReadSummary | undefined,
): ParsedFile {
  const { source, file, likelyAddress } = head;
  const problems = [...head.problems, ...(text?.problems ?? []), ...(comments?.problems ?? [])];
  if (!head.head || !text) return { source, file, entry: undefined, likelyAddress, links: text?.text.links, problems };
  return { source, file, entry: toEntry(head.head, { ...text.text, body: text.body }, comments), problems };
}

function toEntry(head: EntryHead, text: EntryText, comments: ReadSummary | undefined): Entry {
  if (head.kind !== "post") return { ...head, ...text };
  return { ...head, ...text, archive: comments?.summary ?? NO_SUMMARY };
}
