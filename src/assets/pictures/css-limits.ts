// How much CSS a drawing may have: the parser takes quadratic time for rules, and ends the program where nesting is
// deep.

/** Braces, brackets and parentheses within each other. */
const MOST_DEPTH = 32;
/** Two thousand rules that say the same take half a second, ten thousand 14. */
const MOST_BLOCKS = 2000;
/** Characters that are not part of a word, a number or the Base64 of a font. */
const MOST_MARKS = 60_000;

/** Counts all styles of one drawing; the function returns whether another style may be parsed. */
export function createCssLimit(): (css: string) => boolean {
  let blocks = 0;
  let marks = 0;
  return (css) => {
    for (const character of css) if (MARK.test(character)) marks++;
    blocks += css.split("{").length - 1;
    return blocks <= MOST_BLOCKS && marks <= MOST_MARKS && isShallow(css);
  };
}

const MARK = /[^\w+/=]/u;

/**
 * Removes pairs from the inside out. A pair counts only where nothing in it could begin or end a string, a comment or
 * an escape, so a bracket in a string can make a text look deeper than it is, but never less deep.
 */
function isShallow(css: string): boolean {
  let rest = css;
  for (let depth = 0; depth < MOST_DEPTH; depth++) {
    const shorter = rest.replace(PAIR, "");
    if (shorter.length === rest.length) break;
    rest = shorter;
  }
  return rest.replace(/[^([{]/gu, "").length <= MOST_DEPTH;
}

const INSIDE = String.raw`(?:[^()[\]{}"'\\/]|\/(?!\*)|"[^"'\\\n\r\f()[\]{}]*"|'[^"'\\\n\r\f()[\]{}]*')*`;
const PAIR = new RegExp(String.raw`\(${INSIDE}\)|\[${INSIDE}\]|\{${INSIDE}\}`, "gu");
