// What putting a site online would change there: said before it is done.

export interface Changes {
  /** Paths on the site. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many files are there now. */
  readonly present: number;
}

/** Every site of ours has these at its root. */
const SIGNS = ["index.html", "404.html", "sitemap.xml"] as const;
const SHOWN = 20;
/** Fewer files than this are quickly put back. */
const FEW = 20;

/** A line for each file, by what becomes of it; long lists are cut where `all` does not ask for the whole. */
export function formatChanges({ added, changed, removed }: Changes, all: boolean): string {
  const part = (word: string, names: readonly string[]): string[] => {
    const shown = all ? names : names.slice(0, SHOWN);
    return [...shown.map((name) => `  ${word.padEnd(8)}${name}`), ...(names.length > shown.length ? [`  … and ${names.length - shown.length} more to ${word.trim()}`] : [])];
  };
  const lines = [...part("add", added), ...part("change", changed), ...part("remove", removed)];
  return [...lines, summarise(added.length, changed.length, removed.length)].join("\n");
}

function summarise(added: number, changed: number, removed: number): string {
  return added + changed + removed === 0 ? "Nothing to change: the site is up to date." : `${added} to add, ${changed} to change, ${removed} to remove.`;
}

/** Why nothing should be done yet: where no site of ours is, or most of what is there would go, the place may be a wrong one. */
export function findDanger({ added, removed, present }: Changes, place: string): string | undefined {
  const isStrange = removed.length > 0 && SIGNS.some((name) => added.includes(name));
  if (isStrange) return `There is no site at ${place} yet, and ${removed.length === 1 ? `${removed[0] ?? ""} would be removed there` : `${removed.length} files would be removed there`}. If that is what you want, add --force.`;
  if (removed.length <= FEW || removed.length * 2 <= present) return undefined;
  return `${removed.length} of the ${present} files at ${place} would be removed. If that is what you want, add --force.`;
}

export function isNothing({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length === 0;
}
