// Finds the sections of the guide that have all words of a query; a match in the heading comes first.
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
  const words = [...new Set(fold(query).split(/\s+/u).filter(Boolean))];
  if (words.length === 0) return [];
  const found = pages.flatMap((page) =>
    page.sections.flatMap((section) => {
      const heading = fold(`${section.id === "" ? "" : page.title} ${section.heading}`);
      const text = fold(section.text);
      if (!words.every((word) => heading.includes(word) || text.includes(word))) return [];
      const rank = words.filter((word) => fold(section.heading).includes(word)).length;
      return { rank, result: toResult(page, section, words) };
    }),
  );
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ result }) => result);
}

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
