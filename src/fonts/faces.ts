// The font files of a theme: which families, styles and letters, each with the range of characters it is fetched for.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as z from "zod";
import type { Family, Theme } from "../theme/theme.ts";
import type { FontInputs } from "./font-kind.ts";
import { CORE } from "./characters.ts";

/** A file to be made. */
export interface Face {
  readonly family: string;
  readonly style: "normal" | "italic";
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
/** Titles are set larger and lighter in colour than text, through the optical size. */
const OPTICAL = { min: 14, max: 60 } as const;

/** Faces of a theme for the core, and for further characters only where a site has some. */
export function facesOf({ type: { text, labels } }: Theme, characters: string): Face[] {
  return [
    ...cut(text, "text", "normal", [400, 600], characters),
    ...cut(text, "text", "italic", [400, 400], characters),
    ...cut(labels, "labels", "normal", [450, 600], characters),
  ];
}

/** Absolute paths of the upright files of a family that have one of these characters, those with the plainest letters first. */
export function uprightFiles(family: Family, characters: string): string[] {
  const source = sourceOf(family);
  if (!source) return [];
  return source.subsets.flatMap(({ name, holds }) => ([...characters].some(holds) ? [source.fileOf(name, "normal")] : []));
}

function cut(family: Family, use: string, style: Face["style"], [least, most]: readonly [number, number], characters: string): Face[] {
  const source = sourceOf(family);
  if (!source) return [];
  const weights = source.weightsBetween(least, most);
  const axes: Axes = { wght: weights.min === weights.max ? weights.min : { ...weights }, ...(source.hasOpticalSize && style === "normal" ? { opsz: { ...OPTICAL } } : {}) };
  const weight = weights.min === weights.max ? String(weights.min) : `${weights.min} ${weights.max}`;
  const parts = [{ letters: CORE, isCore: true }, { letters: characters, isCore: false }];
  return parts.flatMap(({ letters, isCore }) =>
    source.subsets.flatMap(({ name, holds }): Face[] => {
      const own = [...letters].filter((character) => holds(character) && !source.subsets.some((other) => other.before < source.orderOf(name) && other.holds(character)));
      // The core is one file: what other files have of it, such as arrows, other fonts show.
      if (own.length === 0 || (isCore && name !== source.subsets[0]?.name)) return [];
      return [{ family: family.family, style, weight, isCore, name: [use, ...(style === "italic" ? [style] : []), ...(isCore ? [] : [name])].join("-"), from: source.fileOf(name, style), inputs: { characters: own.join(""), axes } }];
    }),
  );
}

const metadata = z.object({ id: z.string(), variable: z.record(z.string(), z.object({ min: z.string(), max: z.string() })) });
const ranges = z.record(z.string(), z.string());

interface Subset {
  readonly name: string;
  readonly before: number;
  readonly holds: (character: string) => boolean;
}

interface Source {
  readonly subsets: readonly Subset[];
  readonly hasOpticalSize: boolean;
  orderOf(name: string): number;
  fileOf(subset: string, style: Face["style"]): string;
  weightsBetween(least: number, most: number): { readonly min: number; readonly max: number };
}

/** Plain letters first. */
const ORDER = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];

const sources = new Map<string, Source>();

/** What a package of https://fontsource.org says of its files. */
function sourceOf({ package: name }: Family): Source | undefined {
  if (name === "none") return undefined;
  const known = sources.get(name) ?? readSource(name);
  sources.set(name, known);
  return known;
}

function readSource(name: string): Source {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const { id, variable } = metadata.parse(JSON.parse(readFileSync(path.join(folder, "metadata.json"), "utf8")));
  const known = ranges.parse(JSON.parse(readFileSync(path.join(folder, "unicode.json"), "utf8")));
  const hasOpticalSize = variable["opsz"] !== undefined;
  const orderOf = (subset: string): number => (ORDER.includes(subset) ? ORDER.indexOf(subset) : ORDER.length);
  const subsets = Object.entries(known).map(([subset, range]): Subset => ({ name: subset, before: orderOf(subset), holds: toTest(range) }));
  return {
    subsets: subsets.sort((a, b) => a.before - b.before),
    hasOpticalSize,
    orderOf,
    fileOf: (subset, style) => path.join(folder, "files", `${id}-${subset}-${hasOpticalSize && style === "normal" ? "opsz" : "wght"}-${style}.woff2`),
    weightsBetween(least, most) {
      const { min, max } = variable["wght"] ?? { min: "400", max: "400" };
      const within = (weight: number): number => Math.min(Number(max), Math.max(Number(min), weight));
      return { min: within(least), max: within(most) };
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

/** Characters as CSS writes them: `U+20-7E,U+A0`. */
export function toUnicodeRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => `U+${hex(from)}${to === from ? "" : `-${hex(to)}`}`).join(",");
}
