// Which files of a content folder are posts, pages, events and pages of series; names are paths below it.

const FOLDER = /^(?:posts|pages|events|series)\//u;

export function isEntryFile(name: string): boolean {
  return FOLDER.test(name) && /\.(?:md|markdown)$/iu.test(name);
}

/** Windows hides the end of a name, and its editor adds one. */
export function isMisnamedEntry(name: string): boolean {
  return FOLDER.test(name) && /\.(?:md|markdown)\.txt$/iu.test(name);
}

/** Whether a file is in a folder whose texts are read. */
export function isBesideEntries(name: string): boolean {
  return FOLDER.test(name);
}
