// Parses the dates of an event in the time zone of its place, each with the moment at which it is over.
import { dayOf, parseMoment, type Moment } from "../../../lib/moment.ts";
import { explainDate, read } from "../../../lib/schema.ts";
import type { EventDate } from "../entry.ts";

export interface TypedDate {
  readonly start: string;
  readonly end?: string | undefined;
}

export interface TypedDates {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly dates?: readonly TypedDate[] | undefined;
}

export interface DateFault {
  readonly field: string;
  readonly message: string;
}

/** The dates in order, at least one; or the problems with them. */
export function readDates(
  { start, end, dates }: TypedDates,
  zone: string,
): { dates: EventDate[] } | { faults: DateFault[] } {
  if (dates && (start !== undefined || end !== undefined)) {
    return {
      faults: [
        {
          field: "dates",
          message:
            "can't be used together with start or end. Use dates for an event on several days, start and end for one.",
        },
      ],
    };
  }
  if (dates?.length === 0)
    return { faults: [{ field: "dates", message: "is empty. Write dates: [2027-01-12 18:30, 2027-01-19 18:30]." }] };
  const typed = dates ?? [{ start: start ?? "", end }];
  const results = typed.map((one) => readDate(one, zone, dates ? "dates." : ""));
  const faults = results.filter((result) => "message" in result);
  const found = results.filter((result) => "start" in result).sort((a, b) => a.start.ms - b.start.ms);
  const twice = found.find((date, index) => index > 0 && date.start.ms === found[index - 1]?.start.ms);
  if (twice)
    faults.push({
      field: "dates",
      message: `${read(twice.start.iso.slice(0, 16).replace("T", " "))} appears twice. Delete one of the two.`,
    });
  return faults.length > 0 ? { faults } : { dates: found };
}

function readDate(typed: TypedDate, zone: string, prefix: string): EventDate | DateFault {
  const start = parseMoment(typed.start, zone);
  const field = `${prefix}start`;
  if (typeof start === "string") return { field, message: explainDate("start", typed.start, start) };
  if (typed.end === undefined) return { start, end: undefined, over: midnightAfter(start, zone) };
  // TOML has no times without seconds.
  const text = /^\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*$/u.test(typed.end)
    ? `${dayOf(start)} ${typed.end.trim()}`
    : typed.end;
  const end = parseMoment(text, zone);
  if (typeof end === "string") return { field: `${prefix}end`, message: explainDate("end", typed.end, end) };
  if (start.hasTime !== end.hasTime) {
    return {
      field: `${prefix}end`,
      message: `The ${start.hasTime ? "start" : "end"} has a time but the ${start.hasTime ? "end" : "start"} doesn't. Give both a time, or neither.`,
    };
  }
  if (end.ms < start.ms || (end.hasTime && end.ms === start.ms)) {
    return {
      field: `${prefix}end`,
      message: `${read(typed.end)} is ${end.ms === start.ms ? "the same moment as" : "before"} the start, ${read(typed.start)}. Write a later one.`,
    };
  }
  return { start, end, over: end.hasTime ? end.ms : midnightAfter(end, zone) };
}

/** The end of a moment's day in a zone; what names no hour lasts until then. */
function midnightAfter(moment: Moment, zone: string): number {
  const next = new Date(Date.parse(`${dayOf(moment)}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  const midnight = parseMoment(next, zone);
  return typeof midnight === "string" ? moment.ms + DAY : midnight.ms;
}

const DAY = 24 * 60 * 60 * 1000;
