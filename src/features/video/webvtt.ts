// Captions: parses WebVTT (https://www.w3.org/TR/webvtt1/) and reports mistakes that browsers would ignore silently.
import { decodeText } from "../../lib/utf8.ts";
import { textOf, toSpeech, type Speech } from "./cue-text.ts";
import { formatTime, parseTime } from "./cue-time.ts";

export interface Cue {
  /** Milliseconds from the beginning of the video. */
  readonly start: number;
  readonly end: number;
  /** Without markup; a speaker's name is followed by a colon. */
  readonly text: string;
  /** The same by speakers. */
  readonly speech: readonly Speech[];
}

interface CaptionFault {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** The problem, and what to write instead. */
  readonly message: string;
}

export interface Captions {
  /** In the order of the file; those whose times cannot be read are left out. */
  readonly cues: readonly Cue[];
  /** In the order of their lines. */
  readonly faults: readonly CaptionFault[];
}

/** Lines without an empty one between them. */
interface Block {
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly lines: readonly string[];
}

const ARROW = "-->";
const EXAMPLE = "00:01.000 --> 00:04.000";

/** Reads a file's bytes, or its text; never throws. */
export function parseWebVtt(file: Buffer | string): Captions {
  const text = decodeText(typeof file === "string" ? Buffer.from(file) : file);
  if (typeof text !== "string") return { cues: [], faults: [text] };
  const cues: Cue[] = [];
  const faults: CaptionFault[] = [];
  for (const block of withoutHeader(toBlocks(text), faults)) readBlock(block, cues, faults);
  return { cues, faults: faults.toSorted((a, b) => a.line - b.line) };
}

function toBlocks(text: string): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") open = false;
    else if (open) blocks.at(-1)?.lines.push(line);
    else open = blocks.push({ line: index + 1, lines: [line] }) > 0;
  }
  return blocks;
}

/** The header may have more lines; only times are wrong there. */
function withoutHeader([header, ...rest]: readonly Block[], faults: CaptionFault[]): readonly Block[] {
  const [first = "", ...more] = header?.lines ?? [];
  if (!header || header.line > 1 || !/^WEBVTT(?:[ \t]|$)/u.test(first)) {
    faults.push({
      line: 1,
      message:
        "The file does not begin with WEBVTT. Write that word on its first line, and leave the second one empty.",
    });
    if (!header || (/^\s*webvtt/iu.test(first) && more.length === 0)) return rest;
    return /^\s*webvtt/iu.test(first) ? [{ line: header.line + 1, lines: more }, ...rest] : [header, ...rest];
  }
  if (!more.some((line) => line.includes(ARROW))) return rest;
  faults.push({ line: 2, message: "There is no empty line below WEBVTT. Put one there." });
  return [{ line: 2, lines: more }, ...rest];
}

function readBlock({ line, lines }: Block, cues: Cue[], faults: CaptionFault[]): void {
  const [first = ""] = lines;
  const times = lines.flatMap((one, index) => (one.includes(ARROW) ? [index] : []));
  const [start] = times;
  const name = /^(NOTE|STYLE|REGION)(?:[ \t]|$)/u.exec(first)?.[1];
  if (start === undefined) {
    if (name === undefined) faults.push(explainStray(lines, line, cues.length > 0));
    else if (name !== "NOTE" && cues.length > 0)
      faults.push({ line, message: `${name} below a caption has no effect. Move it above the first one.` });
    return;
  }
  if (name === "NOTE")
    faults.push({
      line: line + start,
      message: `A note ends where ${ARROW} begins, so this caption is shown. Remove the caption, or the arrow.`,
    });
  // One line above a time is the cue's identifier, which isn't shown.
  else if (start > 1)
    faults.push({ line, message: `"${shorten(first)}" belongs to no time. Write a line such as ${EXAMPLE} above it.` });
  for (const [nth, at] of times.entries()) {
    const next = times[nth + 1];
    const words = lines.slice(at + 1, next);
    if (next !== undefined) faults.push(explainGap(words, line + next));
    const text = (next !== undefined && isNumber(words.at(-1)) ? words.slice(0, -1) : words).join("\n").trim();
    readCue({ line: line + at, timing: lines[at] ?? "", text }, cues, faults);
  }
}

interface UnreadCue {
  readonly line: number;
  readonly timing: string;
  readonly text: string;
}

function readCue({ line, timing, text }: UnreadCue, cues: Cue[], faults: CaptionFault[]): void {
  const complain = (message: string): void => void faults.push({ line, message });
  const [from = "", to = ""] = timing.split(ARROW);
  const times = [from.trim(), to.trim().split(/[ \t]+/u)[0] ?? ""].map(parseTime);
  for (const time of times) if (typeof time === "string") complain(time);
  if (text === "") complain("Nothing is said at this time. Write the words on the next line, or remove the time.");
  const [start, end] = times;
  if (typeof start !== "number" || typeof end !== "number") return;
  if (end <= start)
    complain(`The end, ${formatTime(end)}, is not after the start, ${formatTime(start)}. Write a later end.`);
  const before = cues.at(-1);
  if (before && start < before.start)
    complain(
      `The start, ${formatTime(start)}, is before that of the caption above, ${formatTime(before.start)}. Put captions in the order of their times.`,
    );
  const speech = toSpeech(text);
  cues.push({ start, end, text: textOf(speech), speech });
}

/** Lines that belong to no time, often because the arrow was typed differently. */
function explainStray(lines: readonly string[], line: number, isBelowCaption: boolean): CaptionFault {
  const slip = lines.findIndex((one) => /^\s*[\d:.,]{4,}\s*(?:-{1,3}>?|[–—]>?|→|=>|>)\s*[\d:.,]{4,}/u.test(one));
  if (slip >= 0)
    return {
      line: line + slip,
      message: `"${shorten(lines[slip] ?? "")}" has no arrow. Write ${ARROW} between the times, as in ${EXAMPLE}.`,
    };
  return {
    line,
    message:
      `"${shorten(lines[0] ?? "")}" belongs to no time. ` +
      `Write a line such as ${EXAMPLE} above it${isBelowCaption ? ", or remove the empty line before it" : ""}.`,
  };
}

/** The problem between text and the next time, which is on `line`. */
function explainGap(words: readonly string[], line: number): CaptionFault {
  const last = isNumber(words.at(-1)) ? words.at(-2) : words.at(-1);
  const above = isNumber(words.at(-1)) ? line - 1 : line;
  if (last?.trim() === "") return { line: above - 1, message: "The line looks empty and holds spaces. Remove them." };
  return { line: above, message: "There is no empty line before this time. Put one there." };
}

function isNumber(line: string | undefined): boolean {
  return /^\d+$/u.test(line ?? "");
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : text;
}
