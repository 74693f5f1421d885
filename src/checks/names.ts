// Names that the site itself uses - its own, its authors', forms', series' and tags' - spelled in one way everywhere.
import { distance } from "fastest-levenshtein";
import type { Problem } from "../lib/problem.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";

/** Shorter names are like too many words. */
const SHORTEST = 8;

export function checkNames(built: BuiltSite): Problem[] {
  return [...checkTerms(built), ...checkTexts(built)];
}

/** Tags and categories that differ in capitals, hyphens or one letter at the end. */
function checkTerms(built: BuiltSite): Problem[] {
  const { tags, categories } = built.site;
  return (
    [
      ["tag", tags],
      ["category", categories],
    ] as const
  ).flatMap(([kind, terms]) => {
    const seen = new Map<string, (typeof terms)[number]>();
    return terms
      .toSorted((a, b) => b.posts.length - a.posts.length)
      .flatMap((term): Problem[] => {
        const key = fold(term.name).replace(/s$/u, "");
        const other = seen.get(key);
        seen.set(key, other ?? term);
        const [post] = term.posts;
        return other && post
          ? [
              {
                ...built.placeOf({ entry: post, output: "" }, term.name),
                message:
                  `The ${kind} "${term.name}" is nearly "${other.name}", which ` +
                  `${other.posts.length === 1 ? "one post has" : `${other.posts.length} posts have`}. ` +
                  "Write one of the two everywhere.",
                severity: "warning",
              },
            ]
          : [];
      });
  });
}

function checkTexts(built: BuiltSite): Problem[] {
  const names = [...namesOf(built)].filter(isTelling);
  return built.pages.flatMap((page) => (page.entry ? checkText(page, names, built) : []));
}

/** One everyday word is never taken for a name. */
function isTelling(name: string): boolean {
  return name.length >= SHORTEST && /^\p{Lu}/u.test(name) && name.includes(" ");
}

function checkText(page: BuiltPage, names: readonly string[], built: BuiltSite): Problem[] {
  const words = page.text.split(" ");
  const found = new Map<string, string>();
  for (const name of names) {
    const length = name.split(/\s+/u).length;
    // It may lack a space.
    for (const size of [length, length - 1]) {
      for (let start = 0; start + size <= words.length; start += 1) {
        const written = trimMarks(words.slice(start, start + size).join(" "));
        if (isSlip(written, name) && !names.includes(written)) found.set(written, name);
      }
    }
  }
  return [...found].map(([written, name]) => ({
    ...built.placeOf(page, written),
    message: `"${written}" is written "${name}" elsewhere on the site. Did you mean that?`,
    severity: "warning",
  }));
}

/**
 * One letter off, two swapped, or other capitals, spaces or hyphens. All in lower case, the words may be meant as
 * ordinary words.
 */
function isSlip(written: string, name: string): boolean {
  if (Math.abs(written.length - name.length) > 2 || !/\p{Lu}/u.test(written) || written === written.toUpperCase())
    return false;
  // "Small Kitchen’s" and "Small Kitchens" are the name with an ending.
  if (written.startsWith(name)) return false;
  const [a, b] = [fold(written), fold(name)];
  return (
    a === b || (a[0] === b[0] && /^\p{Lu}/u.test(written) && !a.endsWith("s") && (distance(a, b) === 1 || isSwap(a, b)))
  );
}

/** Whether two neighboring letters have changed places: "Studoi". */
function isSwap(a: string, b: string): boolean {
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  return (
    a.length === b.length &&
    first < a.length &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  );
}

function namesOf({ site }: BuiltSite): Set<string> {
  const { settings, series } = site;
  const { title, author } = settings.site;
  const authors = site.withPage.flatMap((entry) => entry.author ?? []);
  return new Set([
    title,
    ...(author ? [author.name] : []),
    ...authors,
    ...series.flatMap(({ pitch }) => (pitch ? [pitch.title] : [])),
  ]);
}

/** Without capitals, accents, hyphens and spaces. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\p{M}\s\p{Pd}’']/gu, "")
    .toLowerCase();
}

function trimMarks(text: string): string {
  return text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
