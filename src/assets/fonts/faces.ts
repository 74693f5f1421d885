// The font files of a theme: which families, styles and letters, each with the range of characters it is fetched for.
import { createRequire } from "node:module";
import path from "node:path";
import type { Family, Theme } from "../theme/theme.ts";
import { CORE } from "./core-characters.ts";
import type { FontInputs } from "./font-kind.ts";
import { readFontPackage, type FontPackage, type FontStyle } from "./font-package.ts";

/** A file to be made. */
export interface Face {
  readonly family: string;
  readonly style: FontStyle;
  /** As CSS writes it: `400` or `400 600`. */
  readonly weight: string;
  /** Of every site: its letters are on every page. */
  readonly isCore: boolean;
  /** What its name begins with. */
  readonly name: string;
  /** Absolute path of the file that it is cut from. */
  readonly from: string;
  readonly inputs: FontInputs;
}

type Axes = FontInputs["axes"];
/** Titles are set larger than text and have less weight on the page, through the optical size axis. */
const OPTICAL = { min: 14, max: 60 } as const;

/** Faces of a theme for the core, and for further characters only where a site has some. */
export function facesOf({ fonts: { body, labels } }: Theme, characters: string): Face[] {
  return [
    ...cut(body, "text", "normal", [400, 600], characters),
    ...cut(body, "text", "italic", [400, 400], characters),
    ...cut(labels, "labels", "normal", [450, 600], characters),
  ];
}

/** Fonts for share images where the theme uses a system font: system fonts have no file here. */
const SHIPPED: Readonly<Record<Family["fallback"], string>> = {
  serif: "@fontsource-variable/literata",
  sans: "@fontsource-variable/hanken-grotesk",
};

/** Absolute paths of the upright files to draw these characters with, those with the plainest letters first. */
export function uprightFiles(family: Family, characters: string): string[] {
  const source = packageOf(family) ?? packageOf({ ...family, package: SHIPPED[family.fallback] });
  if (!source) return [];
  return source.subsets.flatMap(({ name, holds }) =>
    Array.from(characters).some(holds) ? (source.fileOf(name, "normal") ?? []) : [],
  );
}

function cut(
  family: Family,
  use: string,
  style: FontStyle,
  [least, most]: readonly [number, number],
  characters: string,
): Face[] {
  const source = packageOf(family);
  if (!source) return [];
  const weights = source.weightsBetween(least, most);
  const axes: Axes = {
    ...(weights && { wght: weights.min === weights.max ? weights.min : { ...weights } }),
    ...(source.hasOpticalSize && style === "normal" ? { opsz: { ...OPTICAL } } : {}),
  };
  // A font with a fixed weight is used for all weights.
  const { min, max } = weights ?? { min: 1, max: 1000 };
  const weight = min === max ? String(min) : `${min} ${max}`;
  const parts = [
    { letters: CORE, isCore: true },
    { letters: characters, isCore: false },
  ];
  return parts.flatMap(({ letters, isCore }) =>
    source.subsets.flatMap(({ name, holds }, index): Face[] => {
      const from = source.fileOf(name, style);
      const own = Array.from(letters).filter(
        (character) => holds(character) && !source.subsets.slice(0, index).some((other) => other.holds(character)),
      );
      // The core is one file: what other files have of it, such as arrows, other fonts show.
      if (from === undefined || own.length === 0 || (isCore && index > 0)) return [];
      return [
        {
          family: family.family,
          style,
          weight,
          isCore,
          name: [use, ...(style === "italic" ? [style] : []), ...(isCore ? [] : [name])].join("-"),
          from,
          inputs: { characters: own.join(""), axes },
        },
      ];
    }),
  );
}

/** They are installed with the program and do not change while it runs, whatever site is built. */
const packages = new Map<string, FontPackage>();

function packageOf({ package: name }: Family): FontPackage | undefined {
  if (name === "none") return undefined;
  const known =
    packages.get(name) ?? readFontPackage(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)));
  packages.set(name, known);
  return known;
}

/** Characters as CSS writes them: `U+20-7E,U+A0`. */
export function toUnicodeRange(characters: string): string {
  const codes = Array.from(characters)
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => `U+${hex(from)}${to === from ? "" : `-${hex(to)}`}`).join(",");
}
