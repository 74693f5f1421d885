// Guesses the address of an invalid file's page from its head: a preview shows the file's problems there.
import { EVENTS } from "../settings/addresses.ts";
import { parseMoment } from "../../lib/moment.ts";
import { toSlug } from "../../lib/slug.ts";
import { isSitePath } from "../../lib/url.ts";
import type { Settings } from "../settings/load-settings.ts";
import { readPostName, toEventSlug, toPageAddress, toPostAddress } from "./address.ts";

/** `fields` are the keys of the front matter as typed, any of them perhaps wrong or missing. */
export function likelyAddress(
  source: string,
  fields: Readonly<Record<string, unknown>>,
  { site }: Pick<Settings, "site">,
): string {
  const { permalink, categories } = fields;
  if (typeof permalink === "string" && isSitePath(permalink)) return permalink;
  const own = typeof fields["slug"] === "string" ? toSlug(fields["slug"]) || undefined : undefined;
  if (source.startsWith("pages/")) return toPageAddress(source, own) || "/faulty/";
  if (source.startsWith("events/")) return `${EVENTS}${own ?? (toEventSlug(source) || "faulty")}/`;
  const { slug: named, date } = readPostName(source);
  const slug = own ?? named;
  const typed = fields["date"] ?? date;
  const moment = typeof typed === "string" ? parseMoment(typed, site.timezone) : "shape";
  if (slug === "" || typeof moment === "string") return `/${slug || "faulty"}/`;
  return toPostAddress(site.permalink, slug, moment, Array.isArray(categories) ? categories.map(String) : []);
}
