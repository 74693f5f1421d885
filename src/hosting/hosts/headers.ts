// The headers of a site, for any host.
import { LINKED_PAGE_POLICY, linkedPageAddresses } from "./linked-pages.ts";
import type { HeaderRule } from "./rules.ts";

export interface HeaderOptions {
  /** The Content-Security-Policy that allows what any of its pages needs. */
  readonly policy: string;
  /** Whether the site is on https. */
  readonly secure: boolean;
  /** Files that an author links to, as paths below the output folder. */
  readonly linked: readonly string[];
}

/** Folders whose files have names that change with their bytes. */
const IMMUTABLE = ["/assets/*", "/pictures/*", "/painting/*", "/share/*", "/fonts/*"] as const;
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "public, max-age=0, must-revalidate";

/**
 * https://owasp.org/www-project-secure-headers/. The rule for subscribers' pages contains no secret address, because
 * some hosts publish their rules. The site can't decide for its subdomains.
 */
export function siteHeaders({ policy, secure, linked }: HeaderOptions): readonly HeaderRule[] {
  return [
    { path: "/*", usual: true, headers: { "Cache-Control": ASK_AGAIN } },
    {
      path: "/*",
      headers: {
        "Content-Security-Policy": `${policy}; frame-ancestors 'none'${secure ? "; upgrade-insecure-requests" : ""}`,
        ...(secure && { "Strict-Transport-Security": "max-age=31536000" }),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
      },
    },
    ...IMMUTABLE.map((path) => ({ path, headers: { "Cache-Control": FOR_EVER } })),
    { path: "/series/*", headers: { "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer" } },
    ...linkedPageAddresses(linked).map((path) => ({
      path,
      headers: { "Content-Security-Policy": LINKED_PAGE_POLICY },
    })),
  ];
}

/** How long browsers may keep the file at an address, for stores that set the header per file. */
export function cacheControlOf(address: string): string {
  return IMMUTABLE.some((path) => address.startsWith(path.slice(0, -1))) ? FOR_EVER : ASK_AGAIN;
}
