// Whether browsers are known to read HTML as it is written, so that it need not be parsed as they do.
import { names, VOID } from "./element-names.ts";
import type { Tag } from "./read-tags.ts";

/** False where that isn't known. */
export function readsAsWritten(tags: readonly Tag[]): boolean {
  const open: string[] = [];
  for (const [index, tag] of tags.entries()) {
    const { kind, name, line, odd } = tag;
    if (kind === "comment" && odd === true) return false;
    if (kind === "close" && open.pop() !== name) return false;
    if (kind !== "open") continue;
    if (endsAnother(name, open) || (line !== undefined && !isSafe(name, open, tags[index + 1]))) return false;
    if (!VOID.has(name)) open.push(name);
  }
  return open.length === 0;
}

const PHRASES: ReadonlySet<string> = names(
  "abbr audio b bdi bdo br cite code data del dfn em i img ins kbd mark picture q s samp small source span strong " +
    "sub sup time track u var video wbr",
);

const BLOCKS: ReadonlySet<string> = names(
  "a address article aside blockquote center details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr main menu nav ol p section summary ul",
);

const LISTS: Readonly<Record<string, readonly string[]>> = { li: ["ol", "ul"], dt: ["dl"], dd: ["dl"] };

/** A paragraph ends where a block begins, a link where the next one does, and a heading, too. */
function endsAnother(name: string, open: readonly string[]): boolean {
  if (PHRASES.has(name) || open.length === 0) return false;
  if (name === "a") return open.includes("a");
  return open.some((outer) => outer === "p" || (HEADING.test(outer) && HEADING.test(name)));
}

const HEADING = /^h[1-6]$/u;

function isSafe(name: string, open: readonly string[], next: Tag | undefined): boolean {
  if (PHRASES.has(name) || BLOCKS.has(name)) return true;
  if (name === "iframe") return next?.kind === "close" && next.name === "iframe";
  return LISTS[name]?.includes(open.at(-1) ?? "") === true;
}
