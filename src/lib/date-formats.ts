// Dates in the site's language; each day is worked out once, because ten thousand posts share few formats.
import { DateTime } from "luxon";
import { dayOf, type Moment } from "./moment.ts";

export interface DateFormats {
  /** Apr 25, 2013 */
  long(moment: Moment): string;
  /** Apr 25 */
  short(moment: Moment): string;
  /** April 2013, for a key such as 2013-04 */
  month(key: string): string;
  /** April, for the same key */
  monthName(key: string): string;
  /** Apr 25, 2013, 9:40 PM, in the zone that the moment was typed in */
  withTime(moment: Moment): string;
  /** The machine-readable value of a time element: the day, or the full moment where a time was typed. */
  datetime(moment: Moment): string;
}

/** Formats for a BCP 47 language. */
export function createDateFormats(language: string): DateFormats {
  const long = dayFormat(language, DateTime.DATE_MED);
  const short = dayFormat(language, { month: "short", day: "numeric" });
  const ofMonth = dayFormat(language, { month: "long", year: "numeric" });
  const nameOfMonth = dayFormat(language, { month: "long" });
  return {
    long: (moment) => long(dayOf(moment)),
    short: (moment) => short(dayOf(moment)),
    month: (key) => ofMonth(`${key}-01`),
    monthName: (key) => nameOfMonth(`${key}-01`),
    withTime: (moment) =>
      DateTime.fromISO(moment.iso, { setZone: true, locale: language }).toLocaleString(DateTime.DATETIME_MED),
    datetime: (moment) => (moment.hasTime ? moment.iso : dayOf(moment)),
  };
}

/** For days such as 2013-04-25. A day has no zone, and needs nothing that Luxon knows of them. */
function dayFormat(language: string, options: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const known = new Map<string, string>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) known.set(day, (value = format.format(Date.parse(day))));
    return value;
  };
}
