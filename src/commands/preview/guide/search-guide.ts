// Finds the sections of the guide that have the words of a query; a match in the heading comes first.
import { escapePattern } from "../../../lib/text.ts";
import type { GuidePage, GuideSection } from "./load-guide.ts";

export interface GuideResult {
  readonly page: string;
  readonly address: string;
  readonly heading: string;
  /** What is around the first match, as parts; every second one is a match. */
  readonly excerpt: readonly string[];
}

const MOST = 30;
const BEFORE = 60;
const LENGTH = 220;

export function searchGuide(query: string, pages: readonly GuidePage[]): GuideResult[] {
  const words = [...new Set(fold(query).split(/\s+/u).filter(Boolean))].map((word) => ALSO.get(word) ?? word);
  const found = pages.flatMap((page) =>
    page.sections.flatMap((section) => {
      const heading = fold(section.heading);
      const text = `${fold(section.text)}\n${section.id === "" ? "" : fold(page.title)}\n${heading}`;
      const matches = words.filter((word) => text.includes(word)).length;
      if (matches === 0) return [];
      const rank = words.filter((word) => heading.includes(word)).length;
      return { matches, rank, result: toResult(page, section, words) };
    }),
  );
  // Without a section that has all words, those that have the most.
  const most = Math.max(...found.map(({ matches }) => matches));
  return found
    .filter(({ matches }) => matches === most)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ result }) => result);
}

/** Words that people search for, and what the guide calls them. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["colour", "color"],
  ["colours", "color"],
  ["grey", "gray"],
  ["photo", "image"],
  ["photos", "image"],
  ["picture", "image"],
  ["pictures", "image"],
  ["film", "video"],
  ["films", "video"],
  ["samples", "sample"],
  ["newsletter", "email"],
  ["signup", "sign-up"],
]);

function toResult(page: GuidePage, section: GuideSection, words: readonly string[]): GuideResult {
  const text = section.text.replace(/\s+/gu, " ").trim();
  const places = words.map((word) => fold(text).indexOf(word)).filter((place) => place >= 0);
  const first = Math.max(0, Math.min(...places, text.length) - BEFORE);
  const start = first === 0 || places.length === 0 ? 0 : text.indexOf(" ", first) + 1;
  const cut = text.slice(start, start + LENGTH);
  const pattern = new RegExp(`(${words.map((word) => escapePattern(word)).join("|")})`, "iu");
  const hash = section.id === "" ? "" : `#${section.id}`;
  return {
    page: page.title,
    address: page.address + hash,
    heading: section.heading,
    excerpt: `${start > 0 ? "… " : ""}${cut}${start + LENGTH < text.length ? " …" : ""}`.split(pattern),
  };
}

/** Letters keep their number, so that places in the folded text are places in the text. */
function fold(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
