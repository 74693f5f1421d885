// The id that feed readers know a post by: it must outlive a new title, a new address and an edit.
import type { Post } from "../content/entry.ts";
import type { PublishedAddress } from "../settings/published-addresses.ts";
import type { Problem } from "../../lib/problem.ts";
import { areCopies } from "./copied-texts.ts";

/**
 * The author's own guid, else the id that the post was published with, else a tag URI (RFC 4151) of the site's host and
 * the date as it was typed, so that not even another time zone changes it. Posts with the same URI get their file
 * added, which is worth a warning.
 */
export function assignFeedIds(
  posts: readonly Post[],
  origin: string,
  published: readonly PublishedAddress[] = [],
): { ids: Map<Post, string>; problems: Problem[] } {
  const { hostname } = new URL(origin);
  const idOf = readPublishedIds(posts, hostname, published);
  const ids = new Map<Post, string>();
  const problems: Problem[] = [];
  for (const [id, together] of Map.groupBy(posts, (post) => post.guid ?? idOf(post) ?? toTagUri(post, hostname))) {
    const [first, ...others] = together.toSorted((a, b) => (a.source < b.source ? -1 : 1));
    if (first) ids.set(first, id);
    for (const post of others) {
      ids.set(post, `${id}:${post.source}`);
      // A copy gets its own warning.
      if (first && !areCopies(post, first)) problems.push(explain(post, first.file));
    }
  }
  return { ids, problems };
}

/**
 * The id that a post was published with: at its address, under its own date, or at an alias. Its file alone says so only
 * where no other post has that id, because files change their names, and new texts take old names.
 */
function readPublishedIds(
  posts: readonly Post[],
  hostname: string,
  published: readonly PublishedAddress[],
): (post: Post) => string | undefined {
  const byAddress = new Map(published.flatMap(({ address, id }) => (id === undefined ? [] : [[address, id]])));
  if (byAddress.size === 0) return () => undefined;
  const known = new Set(byAddress.values());
  const byFile = new Map(published.flatMap(({ file, id }) => (id === undefined ? [] : [[file, id]])));
  const byPlace = (post: Post): string | undefined => {
    const uri = toTagUri(post, hostname);
    const [alias] = post.aliases.flatMap((address) => byAddress.get(address) ?? []);
    return post.guid ?? byAddress.get(post.address) ?? (known.has(uri) ? uri : alias);
  };
  const claimed = new Set(posts.map(byPlace));
  return (post) => {
    const ofFile = byFile.get(post.source);
    return byPlace(post) ?? (claimed.has(ofFile) ? undefined : ofFile);
  };
}

function toTagUri({ date }: Post, hostname: string): string {
  const [day, clock] = [date.iso.slice(0, 10), date.iso.slice(11, 19)];
  return `tag:${hostname},${day}:${date.hasTime ? clock : "post"}`;
}

function explain({ file, guid, date, lines }: Post, other: string): Problem {
  const day = date.iso.slice(0, 10);
  const told = "so feed readers could confuse the two";
  if (guid !== undefined)
    return {
      file,
      line: lines.guid,
      field: "guid",
      message: `is the same as in ${other}, ${told}. Remove the line from the copy.`,
      severity: "warning",
    };
  const remedy = date.hasTime
    ? "Write another time in the newer one."
    : `Add a time to the newer one: date: ${day} 10:00`;
  return {
    file,
    line: lines.date,
    field: "date",
    message: `is exactly the same moment as in ${other}, ${told}. ${remedy}`,
    severity: "warning",
  };
}
