// Finds the word that an author probably meant by a misspelled one.
import { distance } from "fastest-levenshtein";

/** Shorter words begin or are part of too many others. */
const LEAST = 4;

/**
 * The known word that was meant: one with a wrong letter, else one that begins as the word does ("cloudflare" for
 * cloudflare-pages), else the closest, else one that has the word as a part. Undefined when none is close enough.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  const mayBePart = typed.length >= LEAST;
  let [best, longer, whole]: (string | undefined)[] = [];
  let bestDistance = word.length < 3 ? 1 : Math.max(2, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    const steps = distance(typed, lower);
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
    if (!mayBePart || lower.length <= typed.length) continue;
    if (lower.startsWith(typed)) longer = shorterOf(longer, candidate);
    else if (lower.includes(typed) && partsOf(candidate).includes(typed)) whole = shorterOf(whole, candidate);
  }
  return bestDistance <= 1 ? best : (longer ?? best ?? whole);
}

function shorterOf(first: string | undefined, second: string): string {
  return first === undefined || second.length < first.length ? second : first;
}

/** "title" and "accent" of titleAccent, "pages" of github-pages. */
function partsOf(word: string): readonly string[] {
  return word.split(/[^\p{L}\p{N}]+|(?=\p{Lu})/u).map((part) => part.toLowerCase());
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
