// What putting a site online would change there: said before it is done.

export interface Changes {
  /** Paths on the site. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many files are there now. */
  readonly present: number;
}

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

/** Why nothing should be done yet: most of what is there would go, as it does where the place is a wrong one. */
export function findDanger({ removed, present }: Changes, place: string): string | undefined {
  if (removed.length <= FEW || removed.length * 2 <= present) return undefined;
  return `${removed.length} of the ${present} files at ${place} would be removed. If that is what you want, add --force.`;
}

export function isNothing({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length === 0;
}
