// The report at the end of an import: one line per file.
import type { ImportResult } from "../../features/comments/import/import-replies.ts";
import { toTerminalLine } from "../../lib/terminal-text.ts";

const MOST_PLACES = 5;

/** "comments.csv (Netlify Forms): 12 comments read: 9 wait for you, 2 already known, …" */
export function formatImport(name: string, result: ImportResult): string {
  const { service, read, others, archives, archived, waiting, homeless, known, refused, unreadable, faults } = result;
  const replies = read - others;
  const elsewhere = new Set(homeless.map(({ post }) => toTerminalLine(post)));
  const homed = waiting.length - homeless.length;
  const parts = [
    count(
      archived,
      (n) => `${n} put into the ${archives.size === 1 ? "archive of 1 post" : `archives of ${archives.size} posts`}`,
    ),
    count(homed, (n) => `${n} ${n === 1 ? "is" : "are"} waiting for you`),
    count(
      homeless.length,
      (n) =>
        `${n} ${n === 1 ? "is" : "are"}${homed === 0 ? "" : " also"} waiting, for ${elsewhere.size === 1 ? "a post" : `${elsewhere.size} posts`} that this site doesn't have (${listPlaces([...elsewhere])})`,
    ),
    count(known, (n) => `${n} already known`),
    count(refused, (n) => `${n} deleted or spam at ${service}`),
    count(unreadable, (n) => `${n} without a text or a date`),
  ].filter((part) => part !== undefined);
  const head =
    `${toTerminalLine(name)} (${service}): ` +
    `${replies === 0 ? "no comments" : `${replies} ${replies === 1 ? "comment" : "comments"} read`}`;
  const tail =
    count(
      others,
      (n) => ` ${n === 1 ? "1 entry wasn't a comment and was" : `${n} entries weren't comments and were`} passed over.`,
    ) ?? "";
  const left = count(faults.length, (n) => ` ${n} ${n === 1 ? "file" : "files"} couldn't be read.`) ?? "";
  return `${head}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.${tail}${left}`;
}

/** What to do after it. */
export function formatNext(results: readonly ImportResult[]): string {
  if (results.some(({ waiting }) => waiting.length > 0)) return "Next: npm run comments";
  if (results.some(({ archived }) => archived > 0)) return "Next: npm run build";
  return "Nothing was changed.";
}

function count(n: number, say: (n: number) => string): string | undefined {
  return n === 0 ? undefined : say(n);
}

function listPlaces(places: readonly string[]): string {
  const shown = places.slice(0, MOST_PLACES).map((place) => (place.length > 80 ? `${place.slice(0, 79)}…` : place));
  return [...shown, ...(places.length > MOST_PLACES ? [`and ${places.length - MOST_PLACES} more`] : [])].join(", ");
}
