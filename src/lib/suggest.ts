// Finds the word that an author probably meant by a misspelled one.
import { distance } from "fastest-levenshtein";

/** The closest of the known words, or undefined when none is close enough. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  return findClosest(word, known)?.word;
}

/** Shorter words begin too many others. */
const LEAST = 4;

/**
 * The same for names of several parts, of which authors type one: "cloudflare" for cloudflare-pages. A name that begins
 * so counts more than one that is closer, unless a single letter is wrong. Not for keys: date isn't dateModified.
 */
export function suggestName(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const closest = findClosest(word, known);
  if (typed.length < LEAST || (closest && closest.steps <= 1)) return closest?.word;
  const longer = known.find((name) => name.toLowerCase().startsWith(typed));
  return longer ?? closest?.word ?? known.find((name) => name.toLowerCase().split("-").includes(typed));
}

function findClosest(
  word: string,
  known: Iterable<string>,
): { readonly word: string; readonly steps: number } | undefined {
  let best: string | undefined;
  let bestDistance = word.length < 3 ? 1 : Math.max(2, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best === undefined ? undefined : { word: best, steps: bestDistance };
}

/**
 * Suggests for many misspelled words from one list: remembers its answers, and stops guessing after a million
 * comparisons, so that a site with thousands of dead links is checked in seconds. `known` is read at the first guess.
 */
export function createSuggester(
  known: () => Iterable<string>,
  comparisons = 1_000_000,
): (word: string) => string | undefined {
  const answers = new Map<string, string | undefined>();
  let words: readonly string[] | undefined;
  let left = comparisons;
  return (word) => {
    if (answers.has(word)) return answers.get(word);
    words ??= [...known()];
    if (left < words.length) return undefined;
    left -= words.length;
    const answer = suggest(word, words);
    answers.set(word, answer);
    return answer;
  };
}
