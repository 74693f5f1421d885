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
  // A day has no zone, and is read the quick way.
  const format = (day: string, options: Intl.DateTimeFormatOptions): string => DateTime.fromMillis(Date.parse(day), { zone: "utc", locale: language }).toLocaleString(options);
  const long = remember((day) => format(day, DateTime.DATE_MED));
  const short = remember((day) => format(day, { month: "short", day: "numeric" }));
  const month = remember((key) => format(`${key}-01`, { month: "long", year: "numeric" }));
  const monthName = remember((key) => format(`${key}-01`, { month: "long" }));
  return {
    long: (moment) => long(dayOf(moment)),
    short: (moment) => short(dayOf(moment)),
    month,
    monthName,
    withTime: (moment) => DateTime.fromISO(moment.iso, { setZone: true, locale: language }).toLocaleString(DateTime.DATETIME_MED),
    datetime: (moment) => (moment.hasTime ? moment.iso : dayOf(moment)),
  };
}

function remember(work: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}
