// The files of our two families of type, each with other characters.
import path from "node:path";
import { PROGRAM } from "./options.ts";

/** Absolute paths; the first file that has a character sets it. */
export function titleFonts(): string[] {
  return ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"].map((part) => path.join(PROGRAM.modules, `@fontsource-variable/literata/files/literata-${part}-opsz-normal.woff2`));
}

export function labelFonts(): string[] {
  return ["latin", "latin-ext", "vietnamese", "cyrillic-ext"].map((part) => path.join(PROGRAM.modules, `@fontsource-variable/hanken-grotesk/files/hanken-grotesk-${part}-wght-normal.woff2`));
}
