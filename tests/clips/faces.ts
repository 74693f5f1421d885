// The site's own typefaces, put into a page that the browser prints or photographs.
import { readFileSync } from "node:fs";

/** CSS that makes Literata and Hanken Grotesk known; Latin letters only. */
export function renderFaces(): string {
  return (
    renderFace("Literata", "literata/files/literata-latin-opsz-normal.woff2") +
    renderFace("Hanken Grotesk", "hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2")
  );
}

function renderFace(family: string, file: string): string {
  const bytes = readFileSync(new URL(`../../node_modules/@fontsource-variable/${file}`, import.meta.url), "base64");
  return (
    `@font-face { font-family: "${family}"; font-weight: 200 900; src: ` +
    `url("data:font/woff2;base64,${bytes}") format("woff2"); }\n`
  );
}
