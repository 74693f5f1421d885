// iCalendar (RFC 5545): dates of events for calendar programs.
import { dayOf, type Moment } from "../../lib/moment.ts";
import type { AbsoluteUrl } from "../../lib/url.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

export interface Calendar {
  readonly name: string;
  /** Plain text. */
  readonly description?: string | undefined;
  /** IANA name of the zone that calendars show by default. */
  readonly zone: string;
  /** The page that lists the events. */
  readonly url: AbsoluteUrl;
}

/**
 * The text of an .ics file, in UTF-8 with CRLF. Times are in UTC, which is right in every zone on both sides of a
 * change of clocks; whole days are days, wherever the reader is.
 */
export function renderCalendar({ name, description, zone, url }: Calendar, entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Inner Canvas//Events//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(description === undefined
      ? []
      : [`DESCRIPTION:${escapeText(description)}`, `X-WR-CALDESC:${escapeText(description)}`]),
    `X-WR-TIMEZONE:${escapeText(zone)}`,
    `URL:${url}`,
    // RFC 7986, 5.7: how often to look for changes; Outlook knows the second name.
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...entries.flatMap(renderEntry),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function renderEntry({ uid, url, title, description, start, end, place, cancelled, stamp }: CalendarEntry): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${toUtc(stamp)}`,
    ...(start.hasTime ? [`DTSTART:${toUtc(start)}`] : [`DTSTART;VALUE=DATE:${toDate(start)}`]),
    ...endOf(start, end),
    `SUMMARY:${escapeText(title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    `URL:${url}`,
    ...(cancelled ? ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"] : ["STATUS:CONFIRMED"]),
    `LAST-MODIFIED:${toUtc(stamp)}`,
    `SEQUENCE:${sequenceOf(stamp, cancelled)}`,
    "END:VEVENT",
  ];
}

/**
 * Whole days end before the day after the last one; without an end an event is its day, or its moment (section 3.6.1).
 */
function endOf(start: Moment, end: Moment | undefined): string[] {
  if (!end) return [];
  if (!start.hasTime) return dayOf(end) < dayOf(start) ? [] : [`DTEND;VALUE=DATE:${toDate(end, 1)}`];
  // The end has to be later than the start (section 3.8.2.2).
  return end.ms > start.ms ? [`DTEND:${toUtc(end)}`] : [];
}

/**
 * Calendars accept a change only if this number has grown: with the day of the change, and when the event is cancelled.
 */
function sequenceOf({ ms }: Moment, cancelled: boolean): number {
  return Math.max(0, Math.floor(ms / 60_000)) + (cancelled ? 1 : 0);
}

function toUtc({ ms }: Moment): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/gu, "")}Z`;
}

function toDate(moment: Moment, later = 0): string {
  return new Date(Date.parse(dayOf(moment)) + later * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
}

/** Section 3.3.11; other control characters are not allowed in a calendar. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, "\n")
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, "")
    .replace(/[\\;,]/gu, "\\$&")
    .replaceAll("\n", "\\n");
}

/** Section 3.1: no line is longer than 75 octets, and no character is cut in two. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  let folded = "";
  let room = 75;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += "\r\n ";
      room = 74;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
