// Addresses: root-relative inside the site, absolute wherever a page is read outside it.

declare const absolute: unique symbol;

/** An address with scheme and host. */
export type AbsoluteUrl = string & { readonly [absolute]: true };

/** A path on the site made absolute; characters beyond ASCII are percent-encoded. */
export function toAbsoluteUrl(address: string, site: string): AbsoluteUrl {
  // Nearly every address is plain, and a URL parser is slow where there are ten of them on each of ten thousand pages.
  const plain = /^\/(?!\/)[\w./-]*$/u.test(address) && !address.includes("/.");
  if (plain) return (site + address) as AbsoluteUrl;
  return new URL(address.startsWith("/") && !address.startsWith("//") ? site + address : address, `${site}/`)
    .href as AbsoluteUrl;
}

/** The path of the site on its host: "" or for example "/blog". */
export function basePath(site: string): string {
  return new URL(site).pathname.replace(/\/$/u, "");
}

/** The file that a host serves for an address: `/about/` is `about/index.html`. */
export function toOutputFile(address: string): string {
  const file = address.replace(/^\/+/u, "");
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

/**
 * True for a path on the site that means the same to every host: no empty, `.` or `..` part, no query, no white space.
 */
export function isSitePath(path: string): boolean {
  if (!path.startsWith("/") || /[\s?#\\\p{Cc}]/u.test(path)) return false;
  return path
    .split("/")
    .slice(1, path.endsWith("/") ? -1 : undefined)
    .every((part) => part !== "" && part !== "." && part !== "..");
}

/** True for `https:`, `mailto:` and the like, and for `//host/`. */
export function hasScheme(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(href);
}

/** An address with a host: `https://…`, or `//…` for short. Undefined for any other. */
export function parseWebAddress(href: string): URL | undefined {
  return /^(?:https?:)?\/\//iu.test(href) ? (URL.parse(href, "https://site.invalid") ?? undefined) : undefined;
}

/** Percent-decoding that leaves a malformed address as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * The id in a fragment, without the words that a browser should look for
 * (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function withoutTextFragment(fragment: string): string {
  return fragment.split(":~:")[0] ?? "";
}
