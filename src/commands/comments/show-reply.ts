// Formats a waiting comment as lines for a terminal. Everything in it was written by a stranger.
import { styleText } from "node:util";
import { DateTime } from "luxon";
import type { ArchivedNote } from "../../features/comments/archive/archived.ts";
import type { WaitingReply } from "../../features/comments/replies/queue.ts";
import { cutLine, toTerminalLine, toTerminalText, wrapText } from "../../lib/terminal-text.ts";

export interface ShowOptions {
  /** Columns that may be used. */
  readonly width: number;
  /** Lines that the text may take. */
  readonly most: number;
  /** IANA name of the zone of the site. */
  readonly zone: string;
  /** The title and address of the post; undefined where the site has no such post. */
  readonly post: { readonly title: string; readonly address: string } | undefined;
  /** The comment that it answers. */
  readonly parent: (ArchivedNote & { readonly waits: boolean }) | undefined;
  /** Whether the terminal shows bold and dim. */
  readonly styled: boolean;
  /** The line shown where the text is cut. */
  readonly more: (lines: number) => string;
}

const INDENT = "  ";

export function formatReply(
  reply: WaitingReply,
  { width, most, zone, post, parent, styled, more }: ShowOptions,
): string {
  const room = width - INDENT.length;
  const style = (kind: "bold" | "dim", text: string): string =>
    styled ? styleText(kind, text, { validateStream: false }) : text;
  const dim = (text: string): string[] => wrapText(text, room).map((line) => style("dim", line));
  const place = toTerminalLine(reply.post);
  const lines = wrapText(toTerminalText(reply.text), room);
  // One line more takes no more room than the sentence that it is missing.
  const shown = lines.length <= most + 1 ? lines : lines.slice(0, most);
  return [
    style("bold", cutLine(toTerminalLine(reply.author), room)),
    ...(reply.url === undefined ? [] : dim(cutLine(toTerminalLine(reply.url), room * 2))),
    ...dim(
      [
        formatDate(reply.date, zone),
        reply.kind === "pingback" ? "a link from elsewhere" : "",
        reply.byAuthor === true ? "marked as the author's own" : "",
      ]
        .filter(Boolean)
        .join(", "),
    ),
    ...dim(
      post
        ? `on “${toTerminalLine(post.title)}” (${post.address})`
        : `for ${cutLine(place, room * 2)}, a post that this site doesn't have`,
    ),
    ...(parent ? dim(formatParent(parent, room)) : []),
    "",
    ...shown,
    ...(shown.length < lines.length ? ["", style("dim", more(lines.length - shown.length))] : []),
  ]
    .map((line) => (line === "" ? "" : INDENT + line))
    .join("\n");
}

function formatParent({ author, text, waits }: ArchivedNote & { readonly waits: boolean }, room: number): string {
  const start = `in reply to ${toTerminalLine(author)}`;
  const quote = cutLine(`${cutLine(start, room)}: “${toTerminalLine(text.slice(0, 400))}`, Math.max(room, 60) - 1);
  return waits ? `${quote}” Approve that one first: it is waiting too.` : `${quote}”`;
}

function formatDate(date: string, zone: string): string {
  return DateTime.fromISO(date, { zone }).setLocale("en").toFormat("d MMMM yyyy, HH:mm");
}
