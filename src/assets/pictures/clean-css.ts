// Styles in a drawing may point into the drawing, and at nothing outside of it.
import { transform, transformStyleAttribute, type TokenOrValue, type Url, type Visitor } from "lightningcss";
import { createCssLimit } from "./css-limits.ts";

export interface CssCleaner {
  /** A stylesheet as its parser understood it, without what loads something. */
  sheet(css: string): string;
  /** The same of a `style` attribute. */
  declarations(css: string): string;
  /** Whether the value of an attribute that is CSS loads nothing. */
  isHarmless(value: string): boolean;
}

/** Makes a cleaner for one drawing. Throws TooMuchCss where its styles together are more than can be parsed. */
export function createCssCleaner(): CssCleaner {
  const isWithinLimit = createCssLimit();
  const known = new Map<string, boolean>();
  const take = (css: string): Buffer => {
    if (!isWithinLimit(css)) throw new TooMuchCss();
    return Buffer.from(css);
  };
  const isHarmless = (value: string): boolean => {
    let isClean = true;
    const code = take(`--value: ${value}`);
    const note = (): void => void (isClean = false);
    return parse(() => transformStyleAttribute({ code, visitor: createVisitor(note) })) !== "" && isClean;
  };
  return {
    sheet(css) {
      const code = take(css);
      const visitor = createVisitor(() => undefined);
      return parse(() => transform({ filename: "drawing.css", code, errorRecovery: true, visitor }));
    },
    declarations(css) {
      const code = take(css);
      const visitor = createVisitor(() => undefined);
      return parse(() => transformStyleAttribute({ code, errorRecovery: true, visitor }));
    },
    isHarmless(value) {
      // Only a function names a file, and its parenthesis can't be written as an escape
      // (https://www.w3.org/TR/css-syntax-3/#consume-url-token).
      if (!value.includes("(")) return true;
      const found = known.get(value) ?? isHarmless(value);
      known.set(value, found);
      return found;
    },
  };
}

export class TooMuchCss extends Error {}

function parse(run: () => { code: Uint8Array }): string {
  try {
    return Buffer.from(run().code).toString().trim();
  } catch (error) {
    // Its errors have places in the text; others are ours.
    if (error instanceof Error && "loc" in error) return "";
    throw error;
  }
}

const setOf = (...names: readonly string[]): ReadonlySet<string> => new Set(names.join(" ").split(" "));

/** Allowed at-rules: not @import, @namespace, @property or any unknown one. */
const RULES = setOf(
  "style nested-declarations nesting media supports container layer-block layer-statement starting-style keyframes",
  "font-face font-feature-values font-palette-values counter-style ignored",
);

/**
 * Functions in values that the parser keeps as they were written. The ones that are missing here load, run or are
 * unknown.
 */
const FUNCTIONS = setOf(
  "var env attr calc min max clamp round mod rem sin cos tan asin acos atan atan2 pow sqrt hypot log exp abs sign",
  "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark",
  "matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate",
  "rotatex rotatey rotatez rotate3d skew skewx skewy perspective",
  "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia",
  "path polygon circle ellipse inset rect xywh ray cubic-bezier steps linear counter counters format local tech",
  "linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient",
  "repeating-conic-gradient",
);

const NONE: TokenOrValue = { type: "token", value: { type: "ident", value: "none" } };

/** Calls `onRemoved` for everything that it removes. */
function createVisitor(onRemoved: () => void): Visitor<never> {
  return {
    Rule(rule) {
      if (RULES.has(rule.type)) return undefined;
      onRemoved();
      return [];
    },
    Url(url) {
      if (isOwn(url)) return undefined;
      onRemoved();
      return { ...url, url: "#none" };
    },
    Image(image) {
      if (image.type !== "image-set") return undefined;
      onRemoved();
      return { type: "none" };
    },
    Function({ name }) {
      if (FUNCTIONS.has(name.toLowerCase())) return undefined;
      onRemoved();
      return NONE;
    },
  };
}

/** A part of the drawing, or a font or a picture that it brings along. */
function isOwn({ url }: Url): boolean {
  return url.startsWith("#") || FONT_OR_PICTURE.test(url);
}

const FONT_OR_PICTURE =
  /^data:(?:font|image|application)\/(?:woff2?|otf|ttf|x-font-\w+|font-\w+|png|jpeg|gif|webp|avif);/iu;
