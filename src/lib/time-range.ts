// Formats a range of days and times in the language of the site and the time zone of the event.
import { DateTime, Interval } from "luxon";
import { dayOf, type Moment } from "./moment.ts";

export interface TimeRange {
  readonly start: Moment;
  /** Of whole days the last one. */
  readonly end: Moment | undefined;
}

const DAY: Intl.DateTimeFormatOptions = { weekday: "short", year: "numeric", month: "short", day: "numeric" };
const TIME: Intl.DateTimeFormatOptions = { ...DAY, hour: "numeric", minute: "2-digit", timeZoneName: "short" };

/**
 * `Sat, Jan 16, 2027, 6:30 – 8:00 PM PST`; without times `Feb 6 – 7, 2027`. `zone` is an
 * IANA name, `language` BCP 47.
 */
export function formatTimeRange({ start, end }: TimeRange, zone: string, language: string): string {
  const format = start.hasTime ? TIME : DAY;
  const from = toDateTime(start, zone, language);
  if (!end || (!end.hasTime && dayOf(end) === dayOf(start))) return plain(from.toLocaleString(format));
  return plain(Interval.fromDateTimes(from, toDateTime(end, zone, language)).toLocaleString(format));
}

/** A whole day has no zone: it is the day that was typed. */
function toDateTime(moment: Moment, zone: string, locale: string): DateTime {
  if (!moment.hasTime) return DateTime.fromISO(dayOf(moment), { zone: "utc", locale });
  return DateTime.fromMillis(moment.ms, { zone, locale });
}

/** Replaces the thin and narrow spaces of the locale data; email programs and old fonts draw boxes for them. */
function plain(text: string): string {
  return text.replace(/[\u2009\u202F]/gu, " ");
}
