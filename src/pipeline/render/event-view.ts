// Pages of events: the list of upcoming and past events, and one event.
import { EVENTS } from "../settings/addresses.ts";
import { DateTime } from "luxon";
import { fillIn } from "../../lib/sentence.ts";
import { bookingOf, factsOf, type EventFact } from "../site/event-facts.ts";
import type { SiteEvent } from "../site/events.ts";
import { calendarAddress } from "../site/plan.ts";
import { isLong, pictureOf, toMark } from "./card.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import type { ShownImage } from "./picture-filter.ts";
import { describeEvent, describePath } from "./structured-data.ts";

export interface EventRow {
  readonly address: string;
  readonly title: string;
  readonly past: boolean;
  readonly mark: string;
  readonly excerpt: string;
  /** The date as a large number with its month, for the eye; the facts say it in full. */
  readonly day: string;
  readonly month: string;
  readonly datetime: string;
  /** The first day alone. */
  readonly date: string;
  readonly facts: readonly EventFact[];
  /** Where to ask for a place; empty where there is nothing to ask for. */
  readonly booking: string;
  readonly image: ShownImage | undefined;
}

export function toEventRow(event: SiteEvent, { site, dates }: Pick<ViewTools, "site" | "dates">): EventRow {
  const { start } = event.next;
  const { language } = site.settings.site;
  const day = DateTime.fromISO(start.iso.slice(0, 10), { zone: "utc", locale: language });
  return {
    address: event.address,
    title: event.title,
    past: event.past,
    mark: toMark(event, site, dates),
    excerpt: event.description ?? event.excerpt,
    day: String(day.day),
    month: day.toLocaleString({ month: "long" }),
    datetime: dates.datetime(start),
    date: dates.long(start),
    facts: factsOf(event, site.settings, site.now),
    booking: bookingOf(event) ?? "",
    image: pictureOf(event, site),
  };
}

export function eventsView(page: HtmlPage, tools: ViewTools): View {
  const { site } = tools;
  const { strings } = site.settings;
  const toRows = (events: readonly SiteEvent[]): EventRow[] => events.map((event) => toEventRow(event, tools));
  const groups = [
    { title: strings.events.upcoming, rows: toRows(site.events.upcoming), empty: strings.events.none },
    { title: strings.events.past, rows: toRows(site.events.past), empty: "" },
  ].filter(({ rows, empty }) => rows.length > 0 || empty !== "");
  const description = site.events.upcoming
    .map(({ title }) => title)
    .slice(0, 3)
    .join(" · ");
  const head = toHead(page, tools, {
    title: strings.events.title,
    description,
    section: EVENTS,
    structuredData: describePath([{ name: strings.events.title, address: EVENTS }], site),
  });
  return { layout: "events.njk", head, values: { groups } };
}

export function eventView(event: SiteEvent, page: HtmlPage, tools: ViewTools): View {
  const { site } = tools;
  const { title, image } = event;
  const row = toEventRow(event, tools);
  const head = toHead(page, tools, {
    title,
    description: row.excerpt,
    section: EVENTS,
    pigment: site.paintings.paletteOf(event),
    image,
    structuredData: describeEvent(event, site, tools.pictures),
  });
  const heading = event.cancelled ? fillIn(site.settings.strings.events.cancelledTitle, { title }) : title;
  return {
    layout: "event.njk",
    head,
    values: {
      event: {
        ...row,
        title: heading,
        long: isLong(heading),
        calendar: event.cancelled || event.past ? "" : calendarAddress(event),
      },
    },
  };
}
