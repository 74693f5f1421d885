// Related posts share tags and categories; a rare tag counts more than a common one, and close dates break ties.
import type { SitePost } from "./site-entries.ts";
import type { Term } from "./terms.ts";

/**
 * A term with more posts than this is looked at only around the post's own date, so that time grows with the posts
 * alone.
 */
const WINDOW = 60;

/** For each of the posts (newest first) its closest others, best first, at most `limit`. */
export function collectRelated(
  posts: readonly SitePost[],
  terms: readonly Term[],
  limit: number,
): Map<SitePost, readonly SitePost[]> {
  const numbers = new Map(posts.map((post, number) => [post, number]));
  const members = terms.map((term) => Int32Array.from(term.posts, (post) => numbers.get(post) ?? -1));
  const termsOf: { members: Int32Array; index: number; weight: number }[][] = posts.map(() => []);
  for (const own of members) {
    const weight = 1 / Math.log2(own.length + 1);
    own.forEach((number, index) => termsOf[number]?.push({ members: own, index, weight }));
  }
  const scores = new Float64Array(posts.length);
  return new Map(
    posts.map((post, number) => {
      const touched: number[] = [];
      for (const { members: own, index, weight } of termsOf[number] ?? []) {
        const from = Math.max(0, Math.min(index - WINDOW / 2, own.length - WINDOW));
        for (const other of own.subarray(from, from + WINDOW)) {
          if (other === number) continue;
          if (scores[other] === 0) touched.push(other);
          scores[other] = (scores[other] ?? 0) + weight;
        }
      }
      const best = pickBest(number, touched, scores, posts, limit);
      for (const other of touched) scores[other] = 0;
      return [post, best.flatMap((other) => posts[other] ?? [])];
    }),
  );
}

/** The highest scores; of equal ones the nearest in time, then the newer. */
function pickBest(
  number: number,
  candidates: readonly number[],
  scores: Float64Array,
  posts: readonly SitePost[],
  limit: number,
): number[] {
  const moment = (index: number): number => posts[index]?.date.ms ?? 0;
  const own = moment(number);
  const isBetter = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference > 0;
    const nearer = Math.abs(moment(a) - own) - Math.abs(moment(b) - own);
    return nearer === 0 ? a < b : nearer < 0;
  };
  const best: number[] = [];
  for (const candidate of candidates) {
    let at = best.length;
    while (at > 0 && isBetter(candidate, best[at - 1] ?? -1)) at--;
    if (at < limit) best.splice(at, 0, candidate);
    if (best.length > limit) best.pop();
  }
  return best;
}
