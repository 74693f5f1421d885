// Styles inside a drawing may point into it, and at nothing outside.

const FONT_OR_PICTURE = /^["']?data:(?:font|image|application)\/(?:woff2?|otf|ttf|x-font-\w+|font-\w+|png|jpeg|gif|webp);/iu;

/** A stylesheet without what loads something; none at all where it hides what it says behind escapes. */
export function cleanCss(css: string): string {
  if (css.includes("\\") || /expression\s*\(|-moz-binding|behavior\s*:/iu.test(css)) return "";
  return css
    .replace(/@import\b[^;]*(?:;|$)/giu, "")
    .replace(/(?:image-set|cross-fade|image|src)\s*\([^)]*\)/giu, "none")
    .replace(/url\s*\(\s*([^)]*)\)/giu, (whole, address: string) => (isOwn(address) ? whole : "none"));
}

/** The same for the value of an attribute, which stays or goes. */
export function isHarmlessValue(value: string): boolean {
  return !/url|import|image|expression|javascript|\\/iu.test(value) || cleanCss(value) === value;
}

function isOwn(address: string): boolean {
  return /^["']?#/u.test(address) || FONT_OR_PICTURE.test(address);
}
