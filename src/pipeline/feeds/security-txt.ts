// /.well-known/security.txt: where to report a security problem (RFC 9116).
import { toAbsoluteUrl } from "../../lib/url.ts";
import { SECURITY_TXT } from "../site/plan.ts";
import type { Site } from "../site/site.ts";

const DAY = 86_400_000;
/** Days until the file expires. The RFC recommends less than a year; every build renews the date. */
const HOLDS = 360;

/** `contact` is https:, mailto: or tel:. */
export function renderSecurityTxt({ settings, now }: Pick<Site, "settings" | "now">, contact: string): string {
  const { url, language } = settings.site;
  const expires = new Date((Math.floor(now / DAY) + HOLDS) * DAY).toISOString().replace(".000Z", "Z");
  return (
    `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: ${language}\n` +
    `Canonical: ${toAbsoluteUrl(SECURITY_TXT, url)}\n`
  );
}
