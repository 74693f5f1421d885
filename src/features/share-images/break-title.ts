// Breaks a title into lines of a share image: large while it is short, cut where nothing else helps.

export interface BrokenTitle {
  /** In pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

interface Step {
  /** Up to how many letters a title is set this large. */
  readonly letters: number;
  readonly size: number;
}

const STEPS: readonly Step[] = [
  { letters: 26, size: 78 },
  { letters: 52, size: 64 },
  { letters: 90, size: 50 },
  { letters: Infinity, size: 40 },
];

export interface Room {
  readonly width: number;
  readonly lines: number;
  /** In pixels, for letters of `size` pixels. */
  readonly widthOf: (text: string, size: number) => number;
}

/** The largest size at which no word is cut and no line is left over; at the smallest size, the rest is cut. */
export function breakTitle(title: string, room: Room): BrokenTitle {
  const first = STEPS.findIndex(({ letters }) => title.length < letters);
  for (const { size } of STEPS.slice(Math.max(0, first))) {
    const lines = fill(title, size, room);
    if (lines.length <= room.lines && lines.every((line) => room.widthOf(line, size) <= room.width))
      return { size, lines: balance(title, size, room, lines) };
  }
  const size = STEPS.at(-1)?.size ?? 0;
  return { size, lines: cut(fill(cutWords(title, size, room), size, room), size, room) };
}

function fill(title: string, size: number, { width, widthOf }: Room): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/u).filter((one) => one !== "")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, as even as possible, so that the last one isn't one short word. */
function balance(title: string, size: number, room: Room, lines: readonly string[]): readonly string[] {
  let even = lines;
  for (let width = room.width - STEP; width > room.width / 2; width -= STEP) {
    const narrower = fill(title, size, { ...room, width });
    if (narrower.length > lines.length || narrower.some((line) => room.widthOf(line, size) > width)) break;
    even = narrower;
  }
  return even;
}

/** In pixels. */
const STEP = 10;

function cut(lines: readonly string[], size: number, { lines: most, width, widthOf }: Room): string[] {
  if (lines.length <= most) return [...lines];
  let last = lines[most - 1] ?? "";
  while (last !== "" && widthOf(`${last}…`, size) > width) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** A word that is wider than a line continues in the next one. */
function cutWords(title: string, size: number, { width, widthOf }: Room): string {
  return title
    .split(/\s+/u)
    .map((word) => {
      const parts: string[] = [];
      let part = "";
      for (const letter of word) {
        if (part !== "" && widthOf(part + letter, size) > width) [part] = [letter, parts.push(part)];
        else part += letter;
      }
      return [...parts, part].join(" ");
    })
    .join(" ");
}
