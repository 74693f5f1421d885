// Lists what a deploy would change, before it does.
import { foldersOf, WRITTEN, type IsWritten } from "../hosts/written-files.ts";

export interface Changes {
  /** Paths on the site. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** What earlier deploys put there, and the site no longer has. */
  readonly removed: readonly string[];
  /** Files that no deploy uploaded. */
  readonly kept: readonly string[];
  /** Those of the changed files that no deploy put there. */
  readonly replaced: readonly string[];
  /** Kept files that leave no room for a file of the site, because one is a folder for the other. */
  readonly blocking: readonly string[];
  /** How many files are there now. */
  readonly present: number;
}

/** The result of comparing a site with its target. */
export interface Compared {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Files there that the site doesn't have. */
  readonly others: readonly string[];
  /** All files of the site. */
  readonly wanted: readonly string[];
}

const SHOWN = 20;
/** Fewer files than this are quickly restored. */
const FEW = 20;

/** `isWritten` is the list of the place; undefined on the first deploy, which removes nothing. */
export function sortChanges({ added, changed, others, wanted }: Compared, isWritten: IsWritten | undefined): Changes {
  const isOurs = isWritten ?? (() => false);
  const strangers = others.filter((name) => name !== WRITTEN);
  const kept = strangers.filter((name) => !isOurs(name));
  const files = new Set(wanted);
  const folders = new Set(wanted.flatMap(foldersOf));
  return {
    added,
    changed,
    removed: strangers.filter(isOurs),
    kept,
    replaced: changed.filter((name) => !isOurs(name)),
    blocking: kept.filter(
      (name) => folders.has(`${name}/`) || foldersOf(name).some((folder) => files.has(folder.slice(0, -1))),
    ),
    present: wanted.length - added.length + strangers.length,
  };
}

/** A line for each file, by what becomes of it; long lists are cut where `all` does not ask for the whole. */
export function formatChanges({ added, changed, removed, kept }: Changes, all: boolean): string {
  const part = (word: string, names: readonly string[]): string[] => {
    const shown = all ? names : names.slice(0, SHOWN);
    return [
      ...shown.map((name) => `  ${word.padEnd(8)}${name}`),
      ...(names.length > shown.length ? [`  … and ${names.length - shown.length} more to ${word.trim()}`] : []),
    ];
  };
  // Dotfiles belong to the server, such as .well-known/acme-challenge/.
  const named = kept.filter((name) => !name.startsWith("."));
  const lines = [...part("add", added), ...part("change", changed), ...part("remove", removed), ...part("keep", named)];
  return [
    ...lines,
    summarise(added.length, changed.length, removed.length),
    ...(named.length === 0 ? [] : [explainKept(named.length)]),
  ].join("\n");
}

function summarise(added: number, changed: number, removed: number): string {
  return added + changed + removed === 0
    ? "Nothing to change: the site is up to date."
    : `${added} to add, ${changed} to change, ${removed} to remove.`;
}

function explainKept(count: number): string {
  return count === 1
    ? "1 file there stays as it is, because no deploy put it there."
    : `${count} files there stay as they are, because no deploy put them there.`;
}

/** Why the deploy has to stop, even with `--force`. */
export function findObstacle({ blocking: [first, ...more] }: Changes, place: string): string | undefined {
  if (first === undefined) return undefined;
  const others = more.length === 0 ? "" : `, and ${more.length} more`;
  return (
    `Nothing was changed: ${first} at ${place} is in the way of the site${others}, and no deploy put it there. ` +
    "Move it elsewhere, and try again."
  );
}

/** Why a deploy needs `--force`: it would replace files that no deploy uploaded, or remove most files of the target. */
export function findDanger({ replaced, removed, present }: Changes, place: string): string | undefined {
  const [first, ...more] = replaced;
  if (first !== undefined) {
    const files =
      more.length === 0
        ? `${first} at ${place}`
        : `${first} and ${more.length} other ${more.length === 1 ? "file" : "files"} at ${place}`;
    return (
      `Nothing was changed: this would replace ${files}, and no deploy of this version put them there. ` +
      "If the files are yours to replace, add --force"
    );
  }
  if (removed.length <= FEW || removed.length * 2 <= present) return undefined;
  return (
    `Nothing was changed: this would remove ${removed.length} of the ${present} files at ${place}. ` +
    "If that is what you want, add --force"
  );
}

export function isNothing({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length === 0;
}
