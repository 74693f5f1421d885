// New posts and events in one feed: each event when it is announced, and once more some days before.
import { escapeHtml } from "../../lib/html.ts";
import type { Moment } from "../../lib/moment.ts";
import { fillIn } from "../../lib/sentence.ts";
import { formatTimeRange } from "../../lib/time-range.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { addressFor } from "../../assets/pictures/picture.ts";
import { bookingOf, factsOf } from "../site/event-facts.ts";
import type { SiteEvent } from "../site/events.ts";
import { reminderOf } from "../site/event-reminder.ts";
import type { Site } from "../site/site.ts";
import { contentOf, FEED_LENGTH, type FeedEntry, type FeedTools } from "./feed-entries.ts";

/** The newest posts, announcements and reminders, newest first. `posts` are the entries of the other feeds. */
export function collectUpdates(site: Site, posts: readonly FeedEntry[], tools: FeedTools): FeedEntry[] {
  const events = [...site.events.upcoming, ...site.events.past].flatMap((event) => toEventEntries(event, site, tools));
  return [...posts, ...events]
    .sort((a, b) => b.published.ms - a.published.ms || (a.id < b.id ? -1 : 1))
    .slice(0, FEED_LENGTH);
}

function toEventEntries(event: SiteEvent, site: Site, tools: FeedTools): FeedEntry[] {
  const { strings, site: settings } = site.settings;
  const { announced } = event;
  if (!announced || announced.ms > site.now) return [];
  const [first = event.next] = event.dates;
  const date = formatTimeRange(first, event.zone, settings.language);
  const title = event.cancelled ? fillIn(strings.events.cancelledTitle, { title: event.title }) : event.title;
  const announcement = toEntry(event, announced, fillIn(strings.events.announcement, { title, date }), site, tools);
  const at = reminderOf(event, settings.events.remindDays);
  if (!at || at.ms > site.now) return [announcement];
  return [
    announcement,
    {
      ...toEntry(event, at, fillIn(strings.events.reminder, { title, date }), site, tools),
      id: `${event.feedId}:reminder`,
    },
  ];
}

function toEntry(event: SiteEvent, published: Moment, title: string, site: Site, tools: FeedTools): FeedEntry {
  const { url } = site.settings.site;
  return {
    id: event.feedId,
    url: toAbsoluteUrl(event.address, url),
    title,
    summary: event.description ?? event.excerpt,
    content: `${describe(event, site)}${contentOf(event, site, tools)}`,
    published,
    updated: event.updated && event.updated.ms > published.ms ? event.updated : published,
    author: event.author,
    tags: [],
    image: event.image && {
      url: toAbsoluteUrl(addressFor("share", event.image.address, tools.pictures), url),
      alt: event.image.alt,
    },
  };
}

/** When, where and for how much, above the text. */
function describe(event: SiteEvent, { settings, now }: Site): string {
  const link = (address: string, text: string): string =>
    `<a href="${escapeHtml(toAbsoluteUrl(address, settings.site.url))}">${escapeHtml(text)}</a>`;
  const facts = factsOf(event, settings, now).map(({ label, lines }) => {
    const texts = lines.map(({ text, address }) => (address === undefined ? escapeHtml(text) : link(address, text)));
    return `<p><strong>${escapeHtml(label)}:</strong> ${texts.join("<br>")}</p>`;
  });
  const booking = bookingOf(event);
  return [...facts, ...(booking === undefined ? [] : [`<p>${link(booking, settings.strings.events.book)}</p>`])]
    .map((line) => `${line}\n`)
    .join("");
}
