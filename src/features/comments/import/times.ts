// Dates as services write them.
import { parseMoment } from "../../../lib/moment.ts";

/**
 * Milliseconds since 1970, from seconds or milliseconds (number or text) or from a date, in UTC unless it names a zone.
 */
export function toTime(value: unknown): number {
  if (typeof value === "number" || typeof value === "bigint") return fromCount(Number(value));
  if (typeof value !== "string" || value.trim() === "") return Number.NaN;
  const text = value.trim();
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return fromCount(Number(text));
  const moment = parseMoment(text, "UTC");
  if (typeof moment === "object") return moment.ms;
  if (moment === "calendar") return Number.NaN;
  const named = /(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})$/u.test(text) ? text : `${text} UTC`;
  return Date.parse(named);
}

/** Seconds have ten digits in our time, milliseconds thirteen. */
function fromCount(count: number): number {
  return Math.abs(count) < 1e11 ? Math.floor(count * 1000) : Math.floor(count);
}
