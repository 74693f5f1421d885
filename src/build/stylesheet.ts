// The one stylesheet: every file of layouts/styles in the order that site.css names them, with the theme, minified.
import { bundle, transform } from "lightningcss";

/** Reads, joins and minifies; throws when a stylesheet has an error, with its file and line. `look` is CSS that says its layers itself. */
export function renderStylesheet(entries: readonly string[], look: string): string {
  const styles = entries.map((filename) => bundle({ filename, minify: true }).code.toString());
  return [...styles, transform({ filename: "theme.css", code: Buffer.from(look), minify: true }).code.toString()].join("");
}
