// Feed readers show entries outside our site, so every address in them must be absolute.
import { hasScheme } from "../lib/url.ts";
import type { AbsoluteUrl } from "../lib/url.ts";

const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/giu;
const ADDRESS = /(\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)')/giu;
const SOURCES = /(\ssrcset\s*=\s*)(?:"([^"]*)"|'([^']*)')/giu;
const HEADING_LINK = / ?<a class="anchor"[^>]*><\/a>/gu;

/** The same HTML for readers elsewhere: absolute addresses, and without the links that headings have to themselves. */
export function absoluteUrls(html: string, base: AbsoluteUrl): string {
  return html
    .replace(HEADING_LINK, "")
    .replace(TAG, (tag) =>
      tag
        .replace(ADDRESS, (_whole, name: string, double?: string, single?: string) => `${name}"${resolve(double ?? single ?? "", base)}"`)
        .replace(SOURCES, (_whole, name: string, double?: string, single?: string) => `${name}"${resolveSources(double ?? single ?? "", base)}"`),
    );
}

/** `a.jpg 1x, b.jpg 2x` */
function resolveSources(sources: string, base: AbsoluteUrl): string {
  return sources
    .split(",")
    .map((source) => source.trim().replace(/^\S+/u, (address) => resolve(address, base)))
    .join(", ");
}

function resolve(address: string, base: AbsoluteUrl): string {
  if (hasScheme(address)) return address.replaceAll('"', "&quot;");
  return URL.parse(address.replaceAll("&amp;", "&"), base)?.href.replaceAll("&", "&amp;") ?? address;
}
