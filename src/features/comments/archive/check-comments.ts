// Checks the comments of one archive against each other: ids are unique, and answers refer to existing comments.
import type { Fault } from "../../../lib/schema.ts";
import { suggest } from "../../../lib/suggest.ts";
import type { Comment } from "./archive.ts";

/** A reader's clock may run fast, in milliseconds. */
const TOLERANCE = 24 * 60 * 60 * 1000;

/** Problems with their paths in the archive; `now` in milliseconds since 1970. */
export function checkComments(comments: readonly Comment[], now: number): Fault[] {
  const places = new Map<string, number>();
  comments.forEach(({ id }, index) => places.has(id) || places.set(id, index));
  const answersNothing = comments.flatMap(({ parent }, index): Fault[] => {
    if (parent === undefined || places.has(parent)) return [];
    const meant = suggest(parent, [...places.keys()]);
    return [
      {
        path: ["comments", index, "parent"],
        message: `"${parent}" isn't the id of a comment in this file. ${meant === undefined ? "Remove the line, and this comment answers the post." : `Did you mean ${meant}?`}`,
      },
    ];
  });
  return [
    ...findDoubles(comments, places),
    ...answersNothing,
    ...findLoops(comments, places),
    ...findFuture(comments, now),
  ];
}

function findDoubles(comments: readonly Comment[], places: ReadonlyMap<string, number>): Fault[] {
  return comments.flatMap(({ id, author }, index): Fault[] => {
    const first = places.get(id) ?? index;
    if (first === index) return [];
    return [
      {
        path: ["comments", index, "id"],
        message: `"${id}" is the id of comment ${first + 1}, by ${comments[first]?.author ?? author}, as well. Give each comment a different id.`,
      },
    ];
  });
}

/** Reports each loop once, at its first comment. */
function findLoops(comments: readonly Comment[], places: ReadonlyMap<string, number>): Fault[] {
  const faults: Fault[] = [];
  const settled = new Set<number>();
  comments.forEach((_comment, start) => {
    const way: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      settled.add(at);
      way.push(at);
      at = places.get(comments[at]?.parent ?? "");
    }
    const entry = at === undefined ? -1 : way.indexOf(at);
    if (entry < 0) return;
    const loop = way.slice(entry);
    const ids = [...loop, loop[0] ?? 0].map((index) => comments[index]?.id);
    const message =
      loop.length === 1
        ? `"${ids[0]}" is this comment itself. Remove the line, or write the id of another.`
        : `The answers go round in a circle: ${ids.join(" answers ")}. Remove one of these parents.`;
    faults.push({ path: ["comments", loop[0] ?? 0, "parent"], message });
  });
  return faults;
}

function findFuture(comments: readonly Comment[], now: number): Fault[] {
  return comments.flatMap(({ date }, index): Fault[] => {
    if (date.ms <= now + TOLERANCE) return [];
    return [
      {
        path: ["comments", index, "date"],
        message: `"${date.hasTime ? date.iso : date.iso.slice(0, 10)}" is still to come. Write the day on which the comment was written.`,
      },
    ];
  });
}
