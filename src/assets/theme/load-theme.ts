// Puts the theme of a site together: the default one, and what its author changed.
import { versionOf } from "../cache/package-version.ts";
import { isTable } from "../../lib/schema.ts";
import { wholeTheme, type Theme, type ThemeChanges } from "./theme.ts";

/**
 * The default theme with the changes; a font family is replaced as a whole. Throws when the default lacks something.
 */
export function mergeTheme(standard: ThemeChanges, changes: ThemeChanges = {}): Theme {
  return wholeTheme.parse({ ...merge(standard, changes), fonts: { ...standard.fonts, ...changes.fonts } });
}

/** A problem with changes that are well-formed. */
export interface ThemeFault {
  /** Path of the key that the fault is at. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Font families that aren't installed. */
export function checkFamilies({ fonts = {} }: ThemeChanges): ThemeFault[] {
  return Object.entries(fonts).flatMap(([use, family]) => {
    if (family === undefined || family.package === "none" || versionOf(family.package) !== "missing") return [];
    return [
      {
        path: ["fonts", use, "package"],
        message:
          `The package ${family.package} is not installed. Run npm install ${family.package}, or write package: ` +
          "none.",
      },
    ];
  });
}

function merge(standard: object, changes: object): object {
  const before = new Map<string, unknown>(Object.entries(standard));
  for (const [key, value] of Object.entries(changes)) {
    const old = before.get(key);
    if (value !== undefined) before.set(key, isTable(old) && isTable(value) ? merge(old, value) : value);
  }
  return Object.fromEntries(before);
}
