// The one stylesheet: every file of layouts/styles in the order that site.css names them, minified.
import { bundle } from "lightningcss";

/** Reads, joins and minifies; throws when a stylesheet has an error, with its file and line. */
export function renderStylesheet(entry: string): string {
  return bundle({ filename: entry, minify: true }).code.toString();
}
