// Related posts share tags and categories; a rare tag counts more than a common one, and close dates break ties.
import type { SitePost } from "./site-entries.ts";
import type { Term } from "./terms.ts";

/**
 * A term with more posts than this is looked at only around the post's own date, so that time grows with the posts
 * alone.
 */
const WINDOW = 60;

export interface Related {
  /** The closest others of a post, best first; none for one that isn't listed. */
  of(post: SitePost): readonly SitePost[];
}

/** `posts` are newest first. Each post has at most `limit` others, which are found when they are asked for. */
export function createRelated(posts: readonly SitePost[], terms: readonly Term[], limit: number): Related {
  const found = new Map<SitePost, readonly SitePost[]>();
  let index: Index | undefined;
  return {
    of(post) {
      let others = found.get(post);
      if (!others) found.set(post, (others = findRelated(post, (index ??= createIndex(posts, terms)), limit)));
      return others;
    },
  };
}

interface Index {
  readonly posts: readonly SitePost[];
  /** Their places in `posts`. */
  readonly numbers: ReadonlyMap<SitePost, number>;
  /** The terms of each post: the numbers of all posts with it, and the place of the post among them. */
  readonly termsOf: readonly (readonly {
    readonly members: Int32Array;
    readonly place: number;
    readonly weight: number;
  }[])[];
  /** All zero between two searches. */
  readonly scores: Float64Array;
}

function createIndex(posts: readonly SitePost[], terms: readonly Term[]): Index {
  const numbers = new Map(posts.map((post, number) => [post, number]));
  const termsOf: { members: Int32Array; place: number; weight: number }[][] = posts.map(() => []);
  for (const term of terms) {
    const members = Int32Array.from(term.posts, (post) => numbers.get(post) ?? -1);
    const weight = 1 / Math.log2(members.length + 1);
    members.forEach((number, place) => termsOf[number]?.push({ members, place, weight }));
  }
  return { posts, numbers, termsOf, scores: new Float64Array(posts.length) };
}

function findRelated(post: SitePost, { posts, numbers, termsOf, scores }: Index, limit: number): readonly SitePost[] {
  const number = numbers.get(post);
  if (number === undefined) return [];
  const touched: number[] = [];
  for (const { members, place, weight } of termsOf[number] ?? []) {
    const from = Math.max(0, Math.min(place - WINDOW / 2, members.length - WINDOW));
    for (const other of members.subarray(from, from + WINDOW)) {
      if (other === number) continue;
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + weight;
    }
  }
  const best = pickBest(number, touched, scores, posts, limit);
  for (const other of touched) scores[other] = 0;
  return best.flatMap((other) => posts[other] ?? []);
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
