// One date of an event, as calendars need it.
import type { AbsoluteUrl } from "../../lib/url.ts";
import type { Moment } from "../../lib/moment.ts";

export interface CalendarEntry {
  /** Stays the same for as long as the date exists, whatever else is edited. */
  readonly uid: string;
  readonly url: AbsoluteUrl;
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** A moment without a time is a whole day. */
  readonly start: Moment;
  /** The last day, included, of an event of whole days; otherwise the moment at which it is over. */
  readonly end: Moment | undefined;
  readonly place: string | undefined;
  readonly cancelled: boolean;
  /** When the event was announced or last changed; calendars compare it. */
  readonly stamp: Moment;
}
