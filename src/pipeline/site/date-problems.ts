// Dates that are probably a slip: a year that can't be meant, or two dates of one file that contradict each other.
import { distance } from "fastest-levenshtein";
import type { Entry, EventEntry, KeyLines, Post } from "../content/entry.ts";
import { dayOf, type Moment } from "../../lib/moment.ts";
import { isError, type Problem } from "../../lib/problem.ts";

/** Blogs are younger, but some have texts that are older. */
const FIRST_YEAR = 1990;
const OLDEST_YEAR = 1900;
/** Nothing is planned for later. */
const YEARS_AHEAD = 2;

/** An error for each impossible year, and a warning for each unlikely year and each contradiction; `now` is in milliseconds since 1970. */
export function checkDates(entries: readonly Entry[], now: number): Problem[] {
  const last = new Date(now).getUTCFullYear() + YEARS_AHEAD;
  return entries.flatMap((entry) => {
    const years = datesOf(entry).flatMap(([field, moment]) => checkYear(entry, field, moment, last));
    return years.some(isError) ? years : [...years, ...checkOrder(entry, now)];
  });
}

type Field = keyof KeyLines;

function datesOf(entry: Entry): [Field, Moment][] {
  const { updated, expires } = entry;
  const own: [Field, Moment | undefined][] = [
    ["updated", updated],
    ["expires", expires],
  ];
  if (entry.kind === "post") own.push(["date", entry.date]);
  if (entry.kind === "event") {
    const isList = "dates" in entry.lines;
    own.push(["announced", entry.announced]);
    for (const { start, end } of entry.dates)
      own.push([isList ? "dates" : "start", start], [isList ? "dates" : "end", end]);
  }
  return own.flatMap(([field, moment]): [Field, Moment][] => (moment ? [[field, moment]] : []));
}

function checkYear({ file, lines }: Entry, field: Field, moment: Moment, last: number): Problem[] {
  const year = moment.iso.slice(0, 4);
  // Far in the future is a way to write "never".
  if (Number(year) >= FIRST_YEAR && (Number(year) <= last || field === "expires")) return [];
  const likely = `${likelyYear(year, last)}${dayOf(moment).slice(4)}`;
  const advice = field === "dates" ? `Did you mean ${likely}?` : `Did you mean ${field}: ${likely}?`;
  const place = { file, line: lines[field], field };
  if (Number(year) >= OLDEST_YEAR && Number(year) < FIRST_YEAR)
    return [{ ...place, message: `is in the year ${year}, which may be a slip. ${advice}`, severity: "warning" }];
  return [{ ...place, message: `is in the year ${year}, so it's probably a slip. ${advice}`, severity: "error" }];
}

/** The year of a blog that is most like the typed one; of equals the one nearest to this year. */
function likelyYear(typed: string, last: number): number {
  const short = String(Number(typed));
  const thisYear = last - YEARS_AHEAD;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const cost = (year: number): number =>
    Math.min(distance(short, String(year)), isSwapped(typed, String(year)) ? 1 : Infinity);
  const best = years.toSorted((a, b) => cost(a) - cost(b) || Math.abs(a - thisYear) - Math.abs(b - thisYear));
  return best[0] ?? thisYear;
}

/** Whether two neighboring digits are exchanged. */
function isSwapped(typed: string, year: string): boolean {
  const at = year.split("").findIndex((digit, index) => digit !== typed[index]);
  return at >= 0 && `${year.slice(0, at)}${year[at + 1] ?? ""}${year[at] ?? ""}${year.slice(at + 2)}` === typed;
}

function checkOrder(entry: Entry, now: number): Problem[] {
  const { file, lines, updated } = entry;
  const own = entry.kind === "post" ? postOrder(entry) : entry.kind === "event" ? eventOrder(entry) : [];
  const late: Doubt[] =
    updated && updated.ms > Math.max(now, entry.kind === "post" ? entry.date.ms : now) + DAY
      ? [["updated", `is ${dayOf(updated)}, which is in the future. Write the day of the last change.`]]
      : [];
  return [...own, ...late].map(([field, message]) => ({
    file,
    line: lines[field],
    field,
    message,
    severity: "warning",
  }));
}

type Doubt = [Field, string];

function postOrder({ date, updated, expires }: Post): Doubt[] {
  const doubts: Doubt[] = [];
  if (expires && expires.ms <= date.ms)
    doubts.push(["expires", `is ${dayOf(expires)}, before the post is published, so readers never see it.`]);
  // A day without a time is its midnight, and so is earlier than a time on the same day.
  if (updated && updated.ms < date.ms - (date.hasTime ? DAY : 0))
    doubts.push(["updated", `is ${dayOf(updated)}, before the date ${dayOf(date)}. Write the day of the last change.`]);
  return doubts;
}

function eventOrder({ dates, expires, announced }: EventEntry): Doubt[] {
  const doubts: Doubt[] = [];
  const [start, end] = [dates[0]?.start, dates.at(-1)];
  if (expires && end && expires.ms < end.over)
    doubts.push([
      "expires",
      `is ${dayOf(expires)}, so the page is gone before the event ends. ` +
        "Remove the line: past events move to the list of past events by themselves.",
    ]);
  if (announced && start && isLater(announced, start))
    doubts.push([
      "announced",
      `is ${dayOf(announced)}, after the event begins on ${dayOf(start)}, ` +
        "so subscribers hear of it too late. Write an earlier day.",
    ]);
  return doubts;
}

/** Days without a time are compared as days: a moment of the same day is neither before nor after them. */
function isLater(a: Moment, b: Moment): boolean {
  return a.hasTime && b.hasTime ? a.ms > b.ms : dayOf(a) > dayOf(b);
}

const DAY = 86_400_000;
