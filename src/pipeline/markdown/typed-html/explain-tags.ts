// Says what is wrong with a tag, and what to type instead.
import type { Slip } from "../document.ts";
import { quoteBriefly } from "../quote-briefly.ts";

export interface TagSlip {
  readonly kind: keyof typeof SENTENCES;
  readonly name: string;
  /** Line in the Markdown text, counted from 0. */
  readonly line: number;
  /** The tag as its author typed it. */
  readonly typed?: string;
  /** What made it end: the name of an element, `made` for one that was made from Markdown, `end` for the text's end. */
  readonly before?: string;
}

export function explainTag(slip: TagSlip): Slip {
  return { kind: `tag ${slip.kind} ${slip.name}`, line: slip.line, message: SENTENCES[slip.kind](slip) };
}

type Explain = (slip: Omit<TagSlip, "kind">) => string;

const SENTENCES = {
  unclosed({ name, before = "" }) {
    const end =
      before === "made" ? "its paragraph or list item does" : before === "end" ? "the text does" : `<${before}> does`;
    return `<${name}> is never closed, so it ends where ${end}. Put </${name}> where it should end.`;
  },
  surplus: ({ name }) =>
    `</${name}> closes nothing, so it's left out. Remove it, or put <${name}> where it should begin.`,
  raw: ({ name }) =>
    `<${name}> is never closed, so readers don't see the words after it. Put </${name}> where it should end.`,
  comment: () =>
    "The comment that begins here with <!-- never ends, so readers don't see the words after it. " +
    "Put --> where it should end.",
  broken: ({ typed = "" }) =>
    `This tag never ends, so it's shown as text. Close it: ${quoteBriefly(typed)}${closing(typed)}`,
  frame({ name, typed = "" }) {
    const why =
      name === "plaintext" ? "it would turn the rest of the page into code" : "every page has its own already";
    return `${quoteBriefly(typed)} is left out, because ${why}. Remove it.`;
  },
  component: ({ typed = "" }) =>
    `${quoteBriefly(typed)} isn't HTML, so readers see nothing here. Remove it, or type what they should see.`,
  pair: ({ typed = "" }) =>
    `${quoteBriefly(typed)} isn't HTML, so readers see only the words in it. Remove it and its end, or write a callout: ::: note`,
  unknown: ({ typed = "" }) =>
    `${quoteBriefly(typed)} looks like HTML but isn't, so it's shown as text. Type a backslash before it: \\${quoteBriefly(typed)}`,
} satisfies Record<string, Explain>;

function closing(typed: string): string {
  const isQuoted = (typed.match(/"/gu)?.length ?? 0) % 2 === 1;
  return isQuoted ? '">' : ">";
}
