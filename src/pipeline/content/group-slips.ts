// Says what a text has many times only once, with the lines of the others.
import { nameLines } from "../../lib/english.ts";
import type { Slip } from "../markdown/document.ts";

/** More slips of one kind than this are one message. */
const MOST = 3;

/** `firstLine` is the line of the file on which the text begins. */
export function groupSlips(slips: readonly Slip[], firstLine: number): readonly Slip[] {
  if (slips.length <= MOST) return slips;
  return [...Map.groupBy(slips, ({ kind }) => kind).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.line - b.line);
    const [first, ...others] = sorted;
    if (!first || group.length <= MOST) return group;
    const names = group.flatMap((slip) => slip.names ?? []);
    const lines = [...new Set(others.map(({ line }) => line + firstLine))];
    return [{ ...first, names, message: `${first.message} The same on ${nameLines(lines)}.` }];
  });
}
