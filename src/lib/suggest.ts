// Finds the word that an author probably meant by a misspelled one.
import { distance } from "fastest-levenshtein";

/** The closest of the known words, or undefined when none is close enough. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = word.length < 3 ? 1 : Math.max(2, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best;
}
