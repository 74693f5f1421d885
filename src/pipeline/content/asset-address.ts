// Where a file of the content folder is published when a text names it.
import path from "node:path";

/** The entry that names it. */
export interface Naming {
  /** The entry's path below the content folder. */
  readonly source: string;
  readonly address: string;
}

/**
 * A file of the entry's own folder is published next to its page; any other keeps its path in the content folder.
 * Accents are composed, as they are in what people type.
 */
export function toAssetAddress(location: string, { source, address }: Naming): string {
  const folder = path.posix.dirname(source);
  const beside = address.slice(0, address.lastIndexOf("/") + 1);
  if (location.startsWith(`${folder}/`)) return `${beside}${location.slice(folder.length + 1)}`.normalize();
  return `/${location.replace(/^public\//u, "")}`.normalize();
}
