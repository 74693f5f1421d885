// The contents of a https://fontsource.org package: which files, for which characters, with which axes.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

export interface FontPackage {
  /** Those that have a file, with the plainest letters first. */
  readonly subsets: readonly Subset[];
  readonly hasOpticalSize: boolean;
  /** Absolute path; undefined where the family has no such style, as many have no italics. */
  fileOf(subset: string, style: FontStyle): string | undefined;
  /** The nearest that the family has to two weights; undefined where its weight cannot be changed. */
  weightsBetween(least: number, most: number): { readonly min: number; readonly max: number } | undefined;
}

export type FontStyle = "normal" | "italic";

interface Subset {
  readonly name: string;
  readonly holds: (character: string) => boolean;
}

/** Plain letters first. */
const ORDER = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];

const metadata = z.object({
  id: z.string(),
  variable: z.record(z.string(), z.object({ min: z.string(), max: z.string() })),
});
const ranges = z.record(z.string(), z.string());

/** Reads the folder of a package. */
export function readFontPackage(folder: string): FontPackage {
  const { id, variable } = metadata.parse(JSON.parse(readFileSync(path.join(folder, "metadata.json"), "utf8")));
  const known = ranges.parse(JSON.parse(readFileSync(path.join(folder, "unicode.json"), "utf8")));
  const hasOpticalSize = variable["opsz"] !== undefined;
  const orderOf = (subset: string): number => (ORDER.includes(subset) ? ORDER.indexOf(subset) : ORDER.length);
  const fileOf = (subset: string, style: FontStyle): string | undefined => {
    const file = path.join(
      folder,
      "files",
      `${id}-${subset}-${hasOpticalSize && style === "normal" ? "opsz" : "wght"}-${style}.woff2`,
    );
    return existsSync(file) ? file : undefined;
  };
  return {
    // Fonts of many thousand letters have parts with a number: [42], in files 42.
    subsets: Object.entries(known)
      .map(([name, range]): Subset => ({ name: name.replace(/^\[(\d+)\]$/u, "$1"), holds: toTest(range) }))
      .filter(({ name }) => fileOf(name, "normal") !== undefined)
      .sort((a, b) => orderOf(a.name) - orderOf(b.name)),
    hasOpticalSize,
    fileOf,
    weightsBetween(least, most) {
      const axis = variable["wght"];
      const within = (weight: number): number => Math.min(Number(axis?.max), Math.max(Number(axis?.min), weight));
      return axis && { min: within(least), max: within(most) };
    },
  };
}

/** Of a range as CSS writes it: `U+0000-00FF, U+0131`. */
function toTest(range: string): (character: string) => boolean {
  const spans = range.split(",").map((span) => {
    const [from = "", to = from] = span.trim().replace(/^U\+/u, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  };
}
