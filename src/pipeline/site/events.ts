// Events by the clock of the build: which are upcoming or past, and when feeds announce them.
import type { EventDate, EventEntry } from "../content/entry.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Stated } from "./publication.ts";

export interface SiteEvent extends EventEntry, Stated {
  readonly feedId: string;
  /** The first date that is not over, or the last one of all. */
  readonly next: EventDate;
  readonly past: boolean;
}

export interface EventLists {
  /** The next one first. */
  readonly upcoming: readonly SiteEvent[];
  /** The last one first. */
  readonly past: readonly SiteEvent[];
}

/** The date that counts at a moment. */
export function nextDate(
  { dates }: Pick<EventEntry, "dates">,
  now: number,
): { readonly next: EventDate; readonly past: boolean } {
  const coming = dates.find(({ over }) => over > now);
  const next = coming ?? dates.at(-1);
  if (!next) throw new Error("an event without dates was let in");
  return { next, past: coming === undefined };
}

export function listEvents(events: readonly SiteEvent[]): EventLists {
  const listed = events.filter((event) => event.listed);
  const byStart = (a: SiteEvent, b: SiteEvent): number =>
    a.next.start.ms - b.next.start.ms || (a.source < b.source ? -1 : 1);
  return {
    upcoming: listed.filter((event) => !event.past).sort(byStart),
    past: listed.filter((event) => event.past).sort((a, b) => byStart(b, a)),
  };
}

/**
 * The author's own guid, else a tag URI (RFC 4151) of the site's host, the year of the announcement and the event's
 * first name: after a rename that is the one in its aliases.
 */
export function eventFeedId({ guid, slug, announced, dates, aliases }: EventEntry, origin: string): string {
  if (guid !== undefined) return guid;
  const year = (announced ?? dates[0]?.start)?.iso.slice(0, 4) ?? "";
  const first =
    aliases.map((alias) => /^\/events\/([^/]+)\/$/u.exec(alias)?.[1]).find((name) => name !== undefined) ?? slug;
  return `tag:${new URL(origin).hostname},${year}:events/${first}`;
}

/** A warning for each coming event that names neither a place nor an online room: search engines show none without. */
export function checkPlaces(events: readonly SiteEvent[]): Problem[] {
  return events
    .filter((event) => event.listed && !event.past && event.location === undefined && event.online === undefined)
    .map(({ file }) => ({
      file,
      message:
        "This event has no place, so readers don't know where to go and search engines don't show it. " +
        "Add a line such as location: The studio, or online: https://example.org/room",
      severity: "warning",
    }));
}

/** Warns about an event that no feed announces: its author most likely doesn't know about `announced`. */
export function checkAnnouncements(events: readonly SiteEvent[], now: number): Problem[] {
  return events
    .filter((event) => event.listed && !event.past && !event.announced)
    .map(({ file }) => ({
      file,
      field: "announced",
      message:
        "is missing, so feed and email subscribers won't hear about this event. Add the day it should appear: " +
        `announced: ${new Date(now).toISOString().slice(0, 10)}`,
      severity: "warning",
    }));
}
