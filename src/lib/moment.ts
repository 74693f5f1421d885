// Dates as an author types them: the day that was typed is the day that is shown, on any machine.
import { IANAZone } from "luxon";
import { readWrittenDate } from "./written-date.ts";

/** A typed date. `iso` keeps the author's clock and zone, `ms` is the same instant for comparing. */
export interface Moment {
  /** ISO 8601 with offset, for example 2013-04-25T23:30:00-05:00. */
  readonly iso: string;
  /** Milliseconds since 1970 in UTC. */
  readonly ms: number;
  /** False where only a day was typed; then the moment is that day's midnight in the site's zone. */
  readonly hasTime: boolean;
}

/**
 * Why a text isn't a date: `shape`, it doesn't look like one; `calendar`, there is no such day or hour; `ambiguous`, it
 * could be two days, such as 04/05/2013.
 */
export type MomentFault = "shape" | "calendar" | "ambiguous";

const DAY_TYPED = String.raw`(\d{4})[-/](\d{1,2})[-/](\d{1,2})`;
const CLOCK_TYPED = String.raw`(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;
const OFFSET_TYPED = String.raw`Z|z|UTC|GMT|[+-]\d{2}:?\d{2}`;
const TYPED = new RegExp(String.raw`^${DAY_TYPED}(?:${CLOCK_TYPED})?\s*(${OFFSET_TYPED})?$`, "u");

/**
 * Reads `2013-04-25`, `2013-04-25 23:30`, either with `Z` or an offset, and dates as people write them where they can
 * mean only one day; without an offset `zone` (IANA) applies. An hour that the zone has twice is its first; one that it
 * skips counts as if it had not been skipped.
 */
export function parseMoment(text: string, zone: string): Moment | MomentFault {
  const exact = TYPED.exec(text.trim());
  const written = exact ? undefined : readWrittenDate(text);
  if (written && "readings" in written) return "ambiguous";
  const typed = exact ?? (written && TYPED.exec(written.iso));
  if (!typed) return "shape";
  const [, year = "", month = "", day = "", hour, minute = "00", second = "00", offset] = typed;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const clock = `${(hour ?? "00").padStart(2, "0")}:${minute}:${second}`;
  // JavaScript rolls 30 February over to March, and 24:00 to the next day.
  const utc = Date.parse(`${date}T${clock}Z`);
  if (Number.isNaN(utc) || new Date(utc).getUTCDate() !== Number(day)) return "calendar";
  const minutes = offset === undefined ? offsetAt(utc, zone) : readOffset(offset);
  if (Math.abs(minutes) > MOST_OFFSET) return "calendar";
  return { iso: `${date}T${clock}${formatOffset(minutes)}`, ms: utc - minutes * MINUTE, hasTime: hour !== undefined };
}

/** The calendar day that the author typed, as 2013-04-25. */
export function dayOf(moment: Moment): string {
  return moment.iso.slice(0, 10);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** No zone of the world is further from UTC, in minutes. */
const MOST_OFFSET = 14 * 60;

/** Minutes east of UTC at a clock time of a zone, given as if it were UTC. */
function offsetAt(clock: number, zone: string): number {
  // Fast path for the default zone: asking the calendar is slow.
  if (zone === "UTC") return 0;
  const at = IANAZone.create(zone);
  const [before, after] = [at.offset(clock - DAY), at.offset(clock + DAY)];
  if (before === after) return before;
  const fits = (minutes: number): boolean => at.offset(clock - minutes * MINUTE) === minutes;
  return fits(before) || !fits(after) ? before : after;
}

function readOffset(offset: string): number {
  if (/^[a-z]/iu.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith("-") ? -minutes : minutes;
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}
