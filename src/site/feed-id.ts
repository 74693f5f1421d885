// The id that feed readers know a post by: it must outlive a new title, a new address and an edit.
import type { Post } from "../content/entry.ts";
import type { Problem } from "../lib/problem.ts";

/**
 * The author's own guid, else a tag URI (RFC 4151) of the site's host and the date that was typed.
 * Posts of one and the same moment are told apart by file name, which is worth a warning.
 */
export function assignFeedIds(posts: readonly Post[], origin: string): { ids: Map<Post, string>; problems: Problem[] } {
  const { hostname } = new URL(origin);
  const ids = new Map<Post, string>();
  const problems: Problem[] = [];
  const byMoment = Map.groupBy(posts.filter((post) => post.guid === undefined), (post) => post.date.iso);
  for (const post of posts) if (post.guid !== undefined) ids.set(post, post.guid);
  for (const [iso, together] of byMoment) {
    const [first, ...others] = together.toSorted((a, b) => (a.source < b.source ? -1 : 1));
    const id = `tag:${hostname},${iso.slice(0, 10)}:${iso.slice(11).replace(/[^\d]/gu, "")}`;
    if (first) ids.set(first, id);
    for (const post of others) {
      ids.set(post, `${id}:${post.slug}`);
      const message = `is the same moment as in ${first?.file ?? ""}, so feed readers tell the two apart by file name. Add a time: date: ${iso.slice(0, 10)} 10:00.`;
      problems.push({ file: post.file, field: "date", message, severity: "warning" });
    }
  }
  return { ids, problems };
}
