// Events for calendars: one event, or all upcoming and past ones.
import { EVENTS } from "../settings/addresses.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import type { Moment } from "../../lib/moment.ts";
import { fillIn } from "../../lib/sentence.ts";
import type { SiteEvent } from "../site/events.ts";
import type { Site } from "../site/site.ts";
import { renderCalendar } from "./calendar.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

/** Text of an iCalendar file. */
export function renderEventCalendar(events: readonly SiteEvent[], site: Site): string {
  const { settings } = site;
  const { title, url, timezone } = settings.site;
  const name = fillIn("{site}: {events}", { site: title, events: settings.strings.events.title });
  return renderCalendar(
    { name, zone: timezone, url: toAbsoluteUrl(EVENTS, url) },
    events.flatMap((event) => toCalendarEntries(event, site)),
  );
}

function toCalendarEntries(event: SiteEvent, { settings }: Site): CalendarEntry[] {
  const { url } = settings.site;
  return event.dates.map((date, index) => ({
    // The first date keeps the id of the event, so that adding dates to it moves nothing.
    uid: index === 0 ? event.feedId : `${event.feedId}:${date.start.iso}`,
    url: toAbsoluteUrl(event.address, url),
    title: event.title,
    description: describe(event, url),
    start: date.start,
    end: date.end,
    place: event.location ?? (event.online === undefined ? undefined : toAbsoluteUrl(event.online, url)),
    cancelled: event.cancelled,
    stamp: event.updated ?? event.announced ?? FIRST,
  }));
}

/** Google's and Outlook's calendars don't show `URL`, so the description ends with the room and the page. */
function describe({ description, excerpt, online, address }: SiteEvent, url: string): string {
  const links = [...(online === undefined ? [] : [toAbsoluteUrl(online, url)]), toAbsoluteUrl(address, url)];
  return [description ?? excerpt, links.join("\n")].filter((part) => part !== "").join("\n\n");
}

/** For an event without an announcement or modification date; any earlier time would do. */
const FIRST: Moment = { iso: "2000-01-01T00:00:00Z", ms: Date.UTC(2000, 0, 1), hasTime: true };
