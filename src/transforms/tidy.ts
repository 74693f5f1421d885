// Layouts leave blank lines where they had nothing to say; readers need not download them.

/** Removes blank lines and white space at the start of lines. For layouts alone: a body may hold text whose white space is shown. */
export function tidy(layout: string): string {
  return layout.replace(/\n\s+/gu, "\n").trimStart();
}
