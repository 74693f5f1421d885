// Groups repeated mistakes in a text into one message with all lines.
import type { Slip } from "../markdown/document.ts";

/** More slips of one kind than this are one message. */
const MOST = 3;

/** Lines that are named; a text with hundreds of slips has one cause. */
const MOST_LINES = 12;

/** `firstLine` is the line of the file on which the text begins. */
export function groupSlips(slips: readonly Slip[], firstLine: number): readonly Slip[] {
  if (slips.length <= MOST) return slips;
  return [...Map.groupBy(slips, ({ kind }) => kind).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.line - b.line);
    const [first, ...others] = sorted;
    if (!first || group.length <= MOST) return group;
    const names = group.flatMap((slip) => slip.names ?? []);
    const lines = [...new Set(others.map(({ line }) => line + firstLine))];
    const named = lines.slice(0, MOST_LINES).join(", ");
    const more = lines.length > MOST_LINES ? `, and ${lines.length - MOST_LINES} more` : "";
    const same = lines.length === 1 ? "line" : "lines";
    return [{ ...first, names, message: `${first.message} The same on ${same} ${named}${more}.` }];
  });
}
