// Reads dates as people write them, "25 April 2013" or "4/25/2013 6:30 pm", where they can mean only one day.
import { Info } from "luxon";

/** `iso` is as `parseMoment` reads it: 2013-04-25, 2013-04-25 18:30 +02:00. `readings` are two days, both possible. */
export type WrittenDate = { readonly iso: string } | { readonly readings: readonly [string, string] };

/** Returns undefined for a text that isn't a date; the calendar isn't asked, so 31 April is one. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  if (text.length > LONGEST) return undefined;
  const [, date = "", clock = ""] = SPLIT.exec(text.trim().replace(WEEKDAY, "")) ?? [];
  const time = clock === "" ? "" : readClock(clock);
  const days = time === undefined ? [] : readDays(date.trim());
  const [first, second] = days.map((day) => `${day}${time ?? ""}`);
  if (first === undefined) return undefined;
  return second === undefined ? { iso: first } : { readings: [first, second] };
}

const LONGEST = 60;

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/iu;

/** The date, and the clock after it: it begins with hours and minutes, or with hours and am or pm. */
const SPLIT = /^(.*?)(?:(?:,|\s+at|[Tt])?\s*((?<!\d)\d{1,2}(?::\d{2}|\s*[ap]\.?m).*))?$/isu;

/** Languages whose month names are recognized: those of `layouts/strings/`. */
const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ar"];

/** The day that is written, or both that it could be; none for a text that isn't a date. */
function readDays(date: string): readonly string[] {
  const named = NAMED.map((pattern) => pattern.exec(date)?.groups ?? {}).find(({ year }) => year !== undefined);
  const month = named && monthOf(named["month"] ?? "");
  if (month !== undefined) return [toIso(named?.["year"] ?? "", month, named?.["day"] ?? "")];
  const numbered = NUMBERED.map((pattern) => pattern.exec(date)?.groups ?? {}).find(({ year }) => year !== undefined);
  if (numbered) return [toIso(numbered["year"] ?? "", numbered["month"] ?? "", numbered["day"] ?? "")];
  const { a = "", sign, b = "", year = "" } = YEAR_LAST.exec(date)?.groups ?? {};
  return sign === undefined ? [] : readYearLast(a, b, year, sign);
}

const NAMED: readonly RegExp[] = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(?<month>\p{L}+)\.?,?\s+(?:de\s+)?(?<year>\d{4})$/iu,
  /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/iu,
  /^(?<year>\d{4}),?\s+(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?$/iu,
];

const NUMBERED: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/u,
];

const YEAR_LAST = /^(?<a>\d{1,2})(?<sign>[./-])\s?(?<b>\d{1,2})\k<sign>\s?(?<year>\d{4})$/u;

/** With dots the day comes first wherever dates are written so; with slashes and hyphens it depends on the country. */
function readYearLast(a: string, b: string, year: string, sign: string): readonly string[] {
  const [dayFirst, monthFirst] = [toIso(year, b, a), toIso(year, a, b)];
  if (sign === "." || a === b || Number(a) > 12) return [dayFirst];
  return Number(b) > 12 ? [monthFirst] : [dayFirst, monthFirst];
}

function readClock(clock: string): string | undefined {
  const [, typed = "", minute = "00", second, half, offset] =
    /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s*(?:([ap])\.?m\.?|Uhr|h)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu.exec(clock) ??
    [];
  if (typed === "") return undefined;
  if (half !== undefined && (Number(typed) < 1 || Number(typed) > 12)) return undefined;
  const hour = half === undefined ? Number(typed) : (Number(typed) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const seconds = second === undefined ? "" : `:${second}`;
  return ` ${String(hour).padStart(2, "0")}:${minute}${seconds}${offset === undefined ? "" : ` ${offset}`}`;
}

function toIso(year: string, month: string | number, day: string): string {
  return [year, String(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
}

let months: ReadonlyMap<string, number> | undefined;

/** The number of a month by its name, whole or short, in any of the languages; undefined where two would differ. */
function monthOf(name: string): number | undefined {
  months ??= listMonths();
  return months.get(fold(name));
}

function listMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([["sept", 9]]);
  const unclear = new Set<string>();
  for (const locale of LANGUAGES)
    for (const length of ["long", "short"] as const)
      // A month by itself, and as it is next to a day: kwiecień, 25 kwietnia.
      for (const names of [Info.months(length, { locale }), Info.monthsFormat(length, { locale })])
        for (const [index, month] of names.entries()) {
          const name = fold(month);
          if ((found.get(name) ?? index + 1) !== index + 1) unclear.add(name);
          found.set(name, index + 1);
        }
  for (const name of unclear) found.delete(name);
  return found;
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(".", "");
}
