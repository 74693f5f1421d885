// The facts of an event in words, for its page, its row in a list and its entry in a feed.
import { formatTimeRange } from "../../lib/time-range.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { SiteEvent } from "./events.ts";

export interface EventFact {
  readonly label: string;
  /** More than one where an event has several dates. */
  readonly lines: readonly EventFactLine[];
}

interface EventFactLine {
  readonly text: string;
  readonly address?: string | undefined;
  /** Machine-readable value of a date. */
  readonly datetime?: string | undefined;
  /** A date that is over, of an event that is not. */
  readonly over?: boolean | undefined;
}

/** When, where and how much; omits missing facts. */
export function factsOf(event: SiteEvent, { strings, site }: Settings, now: number): EventFact[] {
  const words = strings.events;
  const when = event.dates.map((date) => ({
    text: formatTimeRange(date, event.zone, site.language),
    datetime: date.start.hasTime ? date.start.iso : date.start.iso.slice(0, 10),
    over: !event.past && date.over <= now,
  }));
  const where = [
    ...(event.location === undefined ? [] : [{ text: event.location }]),
    ...(event.online === undefined ? [] : [{ text: words.online, address: event.online }]),
  ];
  const status = event.cancelled ? words.cancelled : event.past ? words.over : undefined;
  return [
    ...(status === undefined ? [] : [{ label: words.status, lines: [{ text: status }] }]),
    { label: words.when, lines: when },
    ...(where.length === 0 ? [] : [{ label: words.where, lines: where }]),
    ...(event.price === undefined ? [] : [{ label: words.price, lines: [{ text: event.price }] }]),
  ];
}

/** Where to ask for a place, as long as there is something to ask for. */
export function bookingOf({ booking, past, cancelled }: SiteEvent): string | undefined {
  return past || cancelled ? undefined : booking;
}
