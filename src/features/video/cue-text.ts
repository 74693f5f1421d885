// The words of a caption, without its markup (https://www.w3.org/TR/webvtt1/#webvtt-cue-text).

export interface Speech {
  /** Named by a voice tag: <v Lisa>. */
  readonly speaker: string | undefined;
  readonly words: string;
}

/** The text of a caption, in the order of its speakers. */
export function toSpeech(markup: string): Speech[] {
  const [before = "", ...voices] = markup.split(/<v(?:\.[^ \t\n>]*)?[ \t\n]+([^>]+)>/u);
  const speech: Speech[] = [{ speaker: undefined, words: toWords(before) }];
  for (let index = 0; index < voices.length; index += 2) {
    const [said = "", ...after] = (voices[index + 1] ?? "").split("</v>");
    speech.push(
      { speaker: toWords(voices[index] ?? "") || undefined, words: toWords(said) },
      { speaker: undefined, words: toWords(after.join("")) },
    );
  }
  return speech.filter(({ words }) => words !== "");
}

/** As plain text, each speaker on a line. */
export function textOf(speech: readonly Speech[]): string {
  return speech.map(sayWith).join("\n");
}

/** Words with their speaker before them. */
export function sayWith({ speaker, words }: Speech): string {
  return speaker === undefined ? words : `${speaker}: ${words}`;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  lrm: "\u200E",
  rlm: "\u200F",
};

function toWords(markup: string): string {
  return markup
    .replace(/<[^>]*>?/gu, "")
    .replace(
      /&(?:(\w+)|#(\d{1,7})|#x([\da-f]{1,6}));/giu,
      (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .trim();
}
