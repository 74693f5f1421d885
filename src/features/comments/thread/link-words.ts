// Finds the web addresses of a text word by word: linkify-it looks for the end of each open bracket in all that
// follows.
import type LinkifyIt from "linkify-it";

/** In characters; so long are addresses that browsers open and people paste. */
const LONGEST = 1000;
/** Brackets and quotes that are open at the same time cost the length of the word each. */
const MOST_BRACKETS = 10;

/** Makes linkify-it's running time proportional to the length of a text. A word that isn't an address stays text. */
export function limitToWords(linkify: LinkifyIt): void {
  const match = linkify.match.bind(linkify);
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.match = (text) => {
    const found = text.matchAll(/\S+/gu).flatMap(({ 0: word, index }) => {
      const links = word.includes(":") && mayBeLink(word) ? (match(word) ?? []) : [];
      return links.map((link) => Object.assign(link, { index: link.index + index, lastIndex: link.lastIndex + index }));
    });
    return [...found];
  };
  // `match` decides whether there is a link; `test` only says whether looking is worthwhile.
  linkify.test = (text) => linkify.pretest(text);
  linkify.matchAtStart = (text) => {
    const [word] = /^\S*/u.exec(text.slice(0, LONGEST + 1)) ?? [""];
    return mayBeLink(word) ? matchAtStart(word) : null;
  };
}

function mayBeLink(word: string): boolean {
  return word.length <= LONGEST && (word.match(/[([{"']/gu)?.length ?? 0) <= MOST_BRACKETS;
}
