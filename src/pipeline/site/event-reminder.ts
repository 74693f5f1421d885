// When the feed reminds of an event.
import { DateTime } from "luxon";
import type { EventEntry } from "../content/entry.ts";
import type { Moment } from "../../lib/moment.ts";

/**
 * When the feed reminds of an event: this many days before its first date, at the same hour; never if the event was
 * announced later than that, or was cancelled.
 */
export function reminderOf({ cancelled, announced, dates, zone }: EventEntry, days: number): Moment | undefined {
  const start = dates[0]?.start;
  if (!start || !announced || cancelled || days === 0) return undefined;
  const at = DateTime.fromMillis(start.ms, { zone }).minus({ days });
  if (announced.ms >= at.toMillis()) return undefined;
  return { iso: at.toISO({ suppressMilliseconds: true }) ?? "", ms: at.toMillis(), hasTime: start.hasTime };
}
