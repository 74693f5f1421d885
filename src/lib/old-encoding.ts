// Explains a text that isn't UTF-8: most often one of two encodings from before 2000.
import { isUtf8 } from "node:buffer";
import { HOW_TO_SAVE } from "./foreign-file.ts";

export interface EncodingFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The first line with bytes that aren't UTF-8, and how to save the file instead. */
export function explainOldEncoding(bytes: Buffer): EncodingFault {
  const { line, text } = firstFaultyLine(bytes);
  // Files that aren't text have bytes that no text has.
  if (bytes.includes(0))
    return { line, message: "This isn't a text, but a file for another program. Copy its words into a new text file." };
  const likely = likelyEncoding(text);
  const word = likely && strangeWord(new TextDecoder(likely.label).decode(text));
  const what =
    likely && word !== undefined
      ? `This line isn't in UTF-8: "${word}" is written in the old encoding ${likely.name}.`
      : "This line isn't in UTF-8.";
  return { line, message: `${what} Save the file again in UTF-8: ${HOW_TO_SAVE}` };
}

interface OldEncoding {
  readonly label: string;
  readonly name: string;
}

const ENCODINGS: readonly OldEncoding[] = [
  { label: "windows-1252", name: "Windows-1252 (ANSI)" },
  { label: "macintosh", name: "Mac Roman" },
];

/** The encoding in which the bytes are letters of Western languages, or quotes and dashes. */
function likelyEncoding(text: Buffer): OldEncoding | undefined {
  const [best] = ENCODINGS.map((encoding) => ({ encoding, score: likelihood(text, encoding) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return best !== undefined && best.score > 0 ? best.encoding : undefined;
}

const SMALL = "äöüßàâáãåæçéèêëíìîïñóòôõøœúùûÿ";
const CAPITAL = "ÄÖÜÉÈÀÇÑØÅÆ";
const SIGNS = "“”„‘’–—…«»€";
const USUAL = new RegExp(`[${SMALL}${CAPITAL}${SIGNS}]`, "gu");
/** A capital letter after a small one is what the wrong encoding looks like. */
const ODD = new RegExp(`[^\\s -~${SMALL}${CAPITAL}${SIGNS}]|\\p{Ll}[${CAPITAL}]`, "gu");

function likelihood(text: Buffer, { label }: OldEncoding): number {
  const decoded = new TextDecoder(label).decode(text);
  return (decoded.match(USUAL)?.length ?? 0) - 2 * (decoded.match(ODD)?.length ?? 0);
}

/** The first word with a letter beyond ASCII. */
function strangeWord(text: string): string | undefined {
  const word = /[\p{L}\p{M}'’-]*[^\p{ASCII}\s][\p{L}\p{M}'’-]*/u.exec(text)?.[0];
  return word === undefined || word.length > 40 ? undefined : word;
}

function firstFaultyLine(bytes: Buffer): { readonly line: number; readonly text: Buffer } {
  let line = 1;
  let start = 0;
  for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, feed))) return { line, text: bytes.subarray(start, feed) };
    start = feed + 1;
    line++;
  }
  return { line, text: bytes.subarray(start) };
}
