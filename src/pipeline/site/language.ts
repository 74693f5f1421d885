// A site whose language has no words in layouts/strings greets its readers in English.
import type { Problem } from "../../lib/problem.ts";
import type { Site } from "./site.ts";

export function checkLanguage({ settings }: Pick<Site, "settings">, label: string): Problem[] {
  const {
    site: { language },
    wordsIn,
  } = settings;
  const primary = (code: string): string => code.split("-")[0]?.toLowerCase() ?? "";
  if (primary(language) === primary(wordsIn)) return [];
  const message =
    `There are no words in "${language}" yet, so all that is not yours is English: Search, Older post. ` +
    `Copy layouts/strings/en.yaml to layouts/strings/${language}.yaml and translate it, or write the words that ` +
    `your readers see into ${label}/strings.yaml.`;
  return [{ file: `${label}/site.yaml`, field: "language", message, severity: "warning" }];
}
