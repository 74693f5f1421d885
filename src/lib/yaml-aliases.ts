// Refuses YAML whose aliases would make a small text endless: a circle, or copies of copies.
import { EVENT_ID, parseEvents, type Event } from "js-yaml";
import { countLines } from "./text.ts";

/** What aliases may add to a text, in letters and values. A blog doesn't need aliases, but some authors write a few. */
const MOST_COPIED = 100_000;

/**
 * Limit of anchors per text: more would fill the memory before anything is counted. An entity such as &amp; isn't one.
 */
const MOST_ANCHORS = 10_000;
const ANCHOR = /(?<![^\s,[{(:-])&(?!#?\w+;)[^\s,[\]{}]/gu;

/** Says on which line, and what to write instead. */
export class AliasFault extends Error {
  /** Counted from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Throws AliasFault, and js-yaml's errors about text that isn't YAML. Copies nothing while it counts. */
export function checkAliases(text: string): void {
  // Without an & there is no anchor, and without a * nothing refers to one.
  if (!text.includes("&") || !text.includes("*")) return;
  let anchors = 0;
  for (const { index } of text.matchAll(ANCHOR)) {
    if (++anchors > MOST_ANCHORS)
      throw new AliasFault(
        countLines(text, index),
        "More than 10,000 values have names that begin with &, which is too many to read. Remove the names.",
      );
  }
  const sizes = new Map<string, number | "open">();
  const open: { readonly anchor: string | undefined; size: number }[] = [];
  let copied = 0;
  const add = (size: number): void => {
    const parent = open.at(-1);
    if (parent) parent.size += size;
  };
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.ALIAS) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      const size = sizes.get(name);
      const refuse = (message: string): AliasFault => new AliasFault(countLines(text, event.anchorStart), message);
      if (size === "open")
        throw refuse(
          `*${name} is inside of what it repeats, so it would never end. Write the value itself instead of *${name}.`,
        );
      if ((copied += size ?? 0) > MOST_COPIED)
        throw refuse(
          `*${name} repeats so much that the text would become too long to read. Write the values themselves instead of *${name}.`,
        );
      add(size ?? 0);
      continue;
    }
    if (event.type === EVENT_ID.POP) {
      const { anchor, size } = open.pop() ?? { anchor: undefined, size: 0 };
      if (anchor !== undefined) sizes.set(anchor, size);
      add(size);
      continue;
    }
    const anchor = anchorOf(event, text);
    if (event.type === EVENT_ID.SCALAR) {
      const size = 1 + event.valueEnd - event.valueStart;
      if (anchor !== undefined) sizes.set(anchor, size);
      add(size);
      continue;
    }
    if (anchor !== undefined) sizes.set(anchor, "open");
    open.push({ anchor, size: 1 });
  }
}

function anchorOf(event: Event, text: string): string | undefined {
  return "anchorStart" in event && event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd) : undefined;
}
