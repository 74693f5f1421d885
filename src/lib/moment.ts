// Dates as an author types them: the day that was typed is the day that is shown, on any machine.
import { DateTime } from "luxon";

/** A typed date. `iso` keeps the author's clock and zone, `ms` is the same instant for comparing. */
export interface Moment {
  /** ISO 8601 with offset, for example 2013-04-25T23:30:00-05:00. */
  readonly iso: string;
  /** Milliseconds since 1970 in UTC. */
  readonly ms: number;
  /** False where only a day was typed; then the moment is that day's midnight in the site's zone. */
  readonly hasTime: boolean;
}

/** Why a text is no date: `shape` it does not look like one, `calendar` there is no such day or hour. */
export type MomentFault = "shape" | "calendar";

const TYPED =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u;

/** Reads `2013-04-25`, `2013-04-25 23:30`, either with `Z` or an offset; without one `zone` (IANA) applies. */
export function parseMoment(text: string, zone: string): Moment | MomentFault {
  const typed = TYPED.exec(text.trim());
  if (!typed) return "shape";
  const [, year, month, day, hour, minute = "0", second = "0", offset] = typed;
  const fields = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? "0"),
    minute: Number(minute),
    second: Number(second),
  };
  const time = DateTime.fromObject(fields, { zone: toZone(offset) ?? zone });
  if (!time.isValid || fields.month < 1 || fields.day < 1) return "calendar";
  return { iso: time.toISO({ suppressMilliseconds: true }), ms: time.toMillis(), hasTime: hour !== undefined };
}

/** The calendar day that the author typed, as 2013-04-25. */
export function dayOf(moment: Moment): string {
  return moment.iso.slice(0, 10);
}

function toZone(offset: string | undefined): string | undefined {
  if (offset === undefined) return undefined;
  if (/^[a-z]/iu.test(offset)) return "utc";
  return `UTC${offset.slice(0, 3)}:${offset.slice(-2)}`;
}
