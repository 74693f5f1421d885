// Texts that look like copies that a computer made: "slow-bread copy.md", "index (1).md".
import path from "node:path";
import type { Entry } from "../content/entry.ts";
import type { Problem } from "../../lib/problem.ts";

/** What file managers and services that share folders add to a name, in a few languages. */
const ADDED =
  /(?:\s*[([](?:\d{1,2}|[^()[\]]*\b(?:copy|copies|conflict(?:ed)?|konflikt|kopie)\b[^()[\]]*)[)\]]|[\s_-]+(?:copy|kopie|copie|copia|cópia|kopia|コピー)(?:[\s_-]*(?:\d{1,2}|\(\d{1,2}\)))?|\.sync-conflict-[\w-]+|\s\d{1,2})$/iu;
const BEFORE = /^(?:copy of|kopie von|copie de|copia de|cópia de)\s+/iu;

/** A warning for each text that has the name of a copy, and the title or the words of the text next to it. */
export function checkCopiedTexts(entries: readonly Entry[]): Problem[] {
  const suspects = entries.flatMap((entry) => {
    const original = originalOf(entry.source);
    return original === undefined || entry.draft ? [] : [{ entry, original }];
  });
  if (suspects.length === 0) return [];
  const byStem = new Map(entries.map((entry) => [stemOf(entry.source), entry]));
  return suspects.flatMap(({ entry, original }): Problem[] => {
    const other = byStem.get(original);
    if (!other || (other.title !== entry.title && other.body.hash !== entry.body.hash)) return [];
    return [
      {
        file: entry.file,
        message:
          `This file looks like a copy of ${path.posix.basename(other.source)}, and it is published as well. ` +
          "Delete it. To keep it off the site, add a line to its front matter: draft: true",
        severity: "warning",
      },
    ];
  });
}

/** Whether two texts have names of copies of one text, and one title: `checkCopiedTexts` reports them. */
export function areCopies(one: Entry, other: Entry): boolean {
  const originals = [one, other].map(({ source }) => originalOf(source) ?? stemOf(source));
  return originals[0] === originals[1] && one.title === other.title;
}

function stemOf(source: string): string {
  return source.replace(/\.\w+$/u, "").normalize();
}

/** The name of the text that a copy was made of, without its ending; undefined for an ordinary name. */
function originalOf(source: string): string | undefined {
  const stem = stemOf(source);
  const name = path.posix.basename(stem);
  const plain = name.replace(ADDED, "").replace(BEFORE, "");
  return plain === name || plain === "" ? undefined : path.posix.join(path.posix.dirname(stem), plain);
}
