// Which characters a site needs: those that any English text may contain, and those that the site really uses.
import { CORE } from "../../assets/fonts/core-characters.ts";
import type { Entry } from "../content/entry.ts";
import { addBeyondAscii } from "../../lib/text.ts";

/** Characters beyond the core in the texts of entries, and in `words`, sorted. */
export function collectCharacters(entries: readonly Entry[], words: string): string {
  const found = new Set<number>();
  const add = (text: string): void => addBeyondAscii(found, text);
  add(words);
  for (const entry of entries) {
    add(`${entry.title}${entry.description ?? ""}${entry.author ?? ""}${entry.characters}`);
    if (entry.kind === "post") {
      add([...entry.tags, ...entry.categories].join(""));
      add(entry.archive.characters);
    }
    if (entry.kind === "event") add(`${entry.location ?? ""}${entry.price ?? ""}`);
  }
  for (const character of CORE) found.delete(character.codePointAt(0) ?? 0);
  // Half of a surrogate pair isn't a character.
  return String.fromCodePoint(...[...found].filter((code) => code < 0xd800 || code > 0xdfff).sort((a, b) => a - b));
}

/** Names of months and days as a language writes them, in all forms that dates on pages have. */
export function dateWords(language: string): string {
  const formats: readonly Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    // Greek month names have another form on their own than before a year.
    { month: "long", year: "numeric" },
    { month: "short" },
    { weekday: "short", month: "short", day: "numeric", hour: "numeric" },
    { weekday: "long" },
    { dateStyle: "medium", timeStyle: "short" },
  ];
  // A day of each month, among them every day of the week and hours before and after noon.
  const days = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + 31 * index, index * 2)));
  return formats
    .flatMap((options) => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
      return days.map((day) => format.format(day));
    })
    .join("");
}
