// Feed readers show entries outside our site, so every address in them must be absolute.
import { hasScheme } from "../lib/url.ts";
import type { AbsoluteUrl } from "../lib/url.ts";

const TAG = /<[a-z][^>]*>/giu;
const ADDRESS = /(\s(?:href|src|poster)=)"([^"]*)"/gu;
const HEADING_LINK = / ?<a class="anchor"[^>]*><\/a>/gu;

/** The same HTML for readers elsewhere: absolute addresses, and without the links that headings have to themselves. */
export function absoluteUrls(html: string, base: AbsoluteUrl): string {
  return html
    .replace(HEADING_LINK, "")
    .replace(TAG, (tag) => tag.replace(ADDRESS, (whole, name: string, address: string) => (hasScheme(address) ? whole : `${name}"${resolve(address, base)}"`)));
}

function resolve(address: string, base: AbsoluteUrl): string {
  return URL.parse(address.replaceAll("&amp;", "&"), base)?.href.replaceAll("&", "&amp;") ?? address;
}
