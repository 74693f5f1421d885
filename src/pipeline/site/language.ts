// Warns about a language without a file in layouts/strings: its readers get English labels.
import type { Problem } from "../../lib/problem.ts";
import type { Site } from "./site.ts";

export function checkLanguage({ settings }: Pick<Site, "settings">, label: string): Problem[] {
  const {
    site: { language },
    wordsIn,
  } = settings;
  const primary = (code: string): string => code.split("-")[0]?.toLowerCase() ?? "";
  if (primary(language) === primary(wordsIn)) return [];
  const { search, recentPosts } = settings.strings;
  const message =
    `Inner Canvas has no ${nameOf(language)} texts yet, so buttons and labels will be in English ` +
    `("${search.title}", "${recentPosts}"). To translate them, copy layouts/strings/en.yaml to ` +
    `layouts/strings/${language}.yaml, or put the ones your readers see in ${label}/strings.yaml.`;
  return [{ file: `${label}/site.yaml`, field: "language", message, severity: "warning" }];
}

/** The English name of a language with its code, such as "Icelandic (is)"; the code alone where it has no name. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language);
  return name === undefined ? language : `${name} (${language})`;
}
