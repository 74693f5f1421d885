// A series: its pitch, the pages around its signup, and its lessons in order.
import type { SeriesPage } from "../content/entry.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Stated } from "./publication.ts";

export interface SiteSeriesPage extends SeriesPage, Stated {}

export interface Series {
  /** The name of the series' folder, safe for addresses. */
  readonly name: string;
  readonly pitch: SiteSeriesPage | undefined;
  readonly confirm: SiteSeriesPage | undefined;
  readonly thanks: SiteSeriesPage | undefined;
  readonly already: SiteSeriesPage | undefined;
  readonly lessons: readonly SiteSeriesPage[];
}

/** Series by name, of the pages that are on the site. */
export function collectSeries(pages: readonly SiteSeriesPage[]): Series[] {
  return [...Map.groupBy(pages, (page) => page.series)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, together]) => {
      const one = (role: SeriesPage["role"]): SiteSeriesPage | undefined => together.find((page) => page.role === role);
      const lessons = together.filter((page) => page.role === "lesson").sort(byNumber);
      return {
        name,
        pitch: one("pitch"),
        confirm: one("confirm"),
        thanks: one("thanks"),
        already: one("already"),
        lessons,
      };
    });
}

/**
 * Checks that lessons are numbered 1, 2, 3 without gaps or duplicates; drafts count, because they will be published.
 * Gaps aren't reported where a file of a series could not be read (`unread`, paths below the content folder).
 */
export function checkSeries(pages: readonly SeriesPage[], unread: readonly string[]): Problem[] {
  return [...Map.groupBy(pages, (page) => page.source.split("/")[1])].flatMap(([folder, together]) => {
    if (unread.some((source) => source.startsWith(`series/${folder}/`))) return checkKeys(together);
    const lessons = together.filter((page) => page.role === "lesson").sort(byNumber);
    return [...lessons.flatMap((lesson, index) => checkNumber(lesson, lessons[index - 1])), ...checkKeys(together)];
  });
}

function checkNumber(lesson: SeriesPage, before: SeriesPage | undefined): Problem[] {
  const [number, expected] = [lesson.number ?? 0, (before?.number ?? 0) + 1];
  if (before && number === before.number) {
    return [before, lesson].map((page, index) =>
      problem(
        page,
        `This is lesson ${number}, as is ${(index === 0 ? lesson : before).file}. Give one of the two files another number.`,
      ),
    );
  }
  if (number <= expected) return [];
  const missing =
    number - 1 === expected ? `there is no lesson ${expected}` : `there are no lessons ${expected} to ${number - 1}`;
  return [
    problem(
      lesson,
      `This is lesson ${number}, and ${missing}. Name the file ${String(expected).padStart(2, "0")}-…, or add what is missing.`,
    ),
  ];
}

/** Two pages with the same key would have the same address. */
function checkKeys(pages: readonly SeriesPage[]): Problem[] {
  const byKey = Map.groupBy(
    pages.filter((page) => page.key !== undefined),
    (page) => page.key,
  );
  return [...byKey.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map((page) => ({
        ...problem(
          page,
          `is the same as in ${same.find((other) => other !== page)?.file ?? ""}. Remove the line from one of the two; the message then has a new key to paste.`,
        ),
        field: "key",
      })),
    );
}

function problem({ file }: SeriesPage, message: string): Problem {
  return { file, message, severity: "error" };
}

function byNumber(a: SeriesPage, b: SeriesPage): number {
  return (a.number ?? 0) - (b.number ?? 0) || (a.source < b.source ? -1 : 1);
}
