// An event: one date, several days, or a list of dates, at a place or online.
import { EVENTS } from "../../settings/addresses.ts";
import * as z from "zod";
import { linkTarget, moment, read as quote, text, yesNo } from "../../../lib/schema.ts";
import { timeZone } from "../../../lib/time-zone.ts";
import type { Problem } from "../../../lib/problem.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { toEventSlug } from "../address.ts";
import { entryShape } from "../entry-fields.ts";
import { explainFields, type Identity, type KindReader, type ParserOptions, type ReadFile } from "./kind.ts";
import { readDates, type TypedDate } from "./event-dates.ts";

export function createEventReader({ settings }: ParserOptions): KindReader {
  const schema = z.strictObject(eventShape(settings));
  const known = (path: readonly PropertyKey[]): readonly string[] =>
    path[0] === "dates" ? ["start", "end"] : Object.keys(schema.shape);
  const read = (file: ReadFile): Identity | readonly Problem[] => {
    const result = schema.safeParse(file.front.fields);
    if (!result.success) return explainFields(result.error, known, file, PLURAL);
    const fields = result.data;
    const zone = fields.timezone ?? settings.site.timezone;
    const dates = readDates(fields, zone);
    if ("faults" in dates) {
      return dates.faults.map(({ field, message }) => ({
        file: file.file,
        line: file.front.lineOf(field.split(".")[0] ?? field),
        field,
        message,
        severity: "error" as const,
      }));
    }
    const slug = fields.slug ?? toEventSlug(file.source);
    const { location, online, price, booking, cancelled, announced, guid } = fields;
    const address = fields.permalink ?? (slug === "" ? "" : `${EVENTS}${slug}/`);
    return {
      fields,
      own: {
        kind: "event",
        slug,
        address,
        zone,
        dates: dates.dates,
        location,
        online,
        price,
        booking,
        cancelled,
        announced,
        guid,
      },
    };
  };
  return { keys: Object.keys(schema.shape), read };
}

const PLURAL = "events";

export function eventShape(settings: Settings) {
  return {
    ...entryShape(settings),
    /** The time zone of the event's place, in which its times are shown. */
    timezone: timeZone().optional(),
    start: typedDate("start"),
    end: typedDate("end"),
    /** For several dates, instead of start and end. */
    dates: z
      .array(
        z.union(
          [
            z.string().transform((start): TypedDate => ({ start, end: undefined })),
            z.strictObject({ start: z.string(), end: z.string().optional() }),
          ],
          { error: ({ input }) => `${quote(input)} is not a date. ${DATES}` },
        ),
        {
          error: ({ input }) => `${quote(input)} should be a list. ${DATES}`,
        },
      )
      .optional(),
    location: text("location: The studio").optional(),
    /** Where to take part from anywhere. */
    online: linkTarget().optional(),
    price: text("price: 20 euros").optional(),
    /** Where to book: an address of a page, or mailto: and an email address. */
    booking: linkTarget().optional(),
    cancelled: yesNo("cancelled").default(false),
    /** When the event enters the feed. */
    announced: moment("announced", settings.site.timezone).optional(),
    /** The id that feed readers know the event by. */
    guid: text("guid: the id that the old feed had").optional(),
  };
}

const DATES =
  "Write dates: [2027-01-12 18:30, 2027-01-19 18:30], or for each - { start: 2027-01-12 18:30, end: 20:30 }.";

/** Parsed later, because a date depends on the event's time zone. */
function typedDate(key: string) {
  return z
    .preprocess(
      (value) => (value === null ? "" : typeof value === "number" ? String(value) : value),
      z.string({ error: ({ input }) => `${quote(input)} is not a date. Write ${key}: 2027-01-16 18:30.` }),
    )
    .optional();
}
