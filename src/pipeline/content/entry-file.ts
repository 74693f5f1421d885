// Which files of a content folder are posts, pages, events and pages of series; names are paths below it.

const FOLDERS = "(?:posts|pages|events|series)";
const ENTRY = new RegExp(`^${FOLDERS}/.*\\.(?:md|markdown)$`, "iu");
const MISNAMED = new RegExp(`^${FOLDERS}/.*\\.(?:md|markdown)\\.txt$`, "iu");

export function isEntryFile(name: string): boolean {
  return ENTRY.test(name);
}

/** Windows hides the end of a name, and its editor adds one. */
export function isMisnamedEntry(name: string): boolean {
  return MISNAMED.test(name);
}
