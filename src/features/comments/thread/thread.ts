// The comments on a post in the order of a conversation: answers below their parents, pingbacks apart.
import type { Comment } from "../archive/archive.ts";

export interface ThreadedComment {
  readonly comment: Comment;
  /** The parent, where the comment isn't right below it because the thread would be too deep to read. */
  readonly inReplyTo: Comment | undefined;
  readonly answers: readonly ThreadedComment[];
}

export interface Thread {
  /** The earliest first, on every level. */
  readonly comments: readonly ThreadedComment[];
  readonly pingbacks: readonly Comment[];
}

/** Levels of a thread, including the first; deeper comments are on the last level, sorted by time. */
export const DEEPEST = 3;

/** Arranges the comments of an archive, whose parents exist and form no loops. A pingback answers nothing. */
export function toThread(comments: readonly Comment[]): Thread {
  const ordered = comments.toSorted((a, b) => a.date.ms - b.date.ms);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const spoken = ordered.filter(({ kind }) => kind === "comment");
  const parentOf = ({ parent }: Comment): Comment | undefined => {
    const found = parent === undefined ? undefined : byId.get(parent);
    return found?.kind === "comment" ? found : undefined;
  };
  const places = placeAll(spoken, parentOf);
  const below = Map.groupBy(spoken, (comment) => places.get(comment)?.below);
  const toThreaded = (comment: Comment): ThreadedComment => {
    const parent = parentOf(comment);
    return {
      comment,
      inReplyTo: parent === places.get(comment)?.below ? undefined : parent,
      answers: (below.get(comment) ?? []).map(toThreaded),
    };
  };
  return {
    comments: (below.get(undefined) ?? []).map(toThreaded),
    pingbacks: ordered.filter(({ kind }) => kind === "pingback"),
  };
}

interface Place {
  /** From 1 to DEEPEST. */
  readonly level: number;
  /** The comment that it is below; undefined on the first level. */
  readonly below: Comment | undefined;
}

function placeAll(
  comments: readonly Comment[],
  parentOf: (comment: Comment) => Comment | undefined,
): ReadonlyMap<Comment, Place> {
  const places = new Map<Comment, Place>();
  for (const comment of comments) {
    // Up to an ancestor that is placed already, and down again, without recursion: a thread may have any length.
    const way: Comment[] = [];
    for (let at: Comment | undefined = comment; at && !places.has(at); at = parentOf(at)) way.push(at);
    for (const one of way.toReversed()) places.set(one, placeBelow(parentOf(one), places));
  }
  return places;
}

function placeBelow(parent: Comment | undefined, places: ReadonlyMap<Comment, Place>): Place {
  const place = parent && places.get(parent);
  if (!place) return { level: 1, below: undefined };
  return place.level < DEEPEST ? { level: place.level + 1, below: parent } : place;
}
