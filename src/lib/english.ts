// Parts of the English sentences in messages.

/** In a message, more names than these aren't read. */
const MOST = 10;

/** "notes.txt, bowl.psd and unused.jpg"; a long list ends in "and 12 more". */
export function listNames(names: readonly string[]): string {
  const shown = names.length > MOST + 1 ? names.slice(0, MOST) : names;
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** More lines aren't read either: hundreds of faults have one cause. */
const MOST_LINES = 12;

/** "line 3", "lines 3, 4, 9", "lines 1, 2, …, 12, and 88 more" */
export function nameLines(lines: readonly number[]): string {
  const more = lines.length > MOST_LINES ? `, and ${lines.length - MOST_LINES} more` : "";
  return `${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, MOST_LINES).join(", ")}${more}`;
}

/** "1 file", "1,200 files" */
export function countNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}
