// Addresses that belong to the program: its own files, and the rules of hosts.
import type { Entry, KeyLines } from "../content/entry.ts";
import type { Problem } from "../../lib/problem.ts";

/** Without a slash at the end, in lower case. Pages of the site are not here: two pages of one address clash anyway. */
const OWN = new Set(
  (
    "/404 /apple-touch-icon.png /cname /favicon.ico /favicon.svg /feed /icon-192.png " +
    "/netlify.toml /old-addresses.json /signup.js /vercel.json /web.config"
  ).split(" "),
);
/** A page may be the folder itself, such as /share/, but nothing in it. */
const OWN_FOLDERS = /^\/(?:assets|fonts|icons|pagefind|painting|share)\/./u;
/** Images in other sizes; authors may well have pages in a folder of that name. */
const OWN_IMAGES = /^\/pictures\/[^/]+\.[\da-f]{10}\.\w+$/u;
/** Hosts and previews keep their files there; .well-known is for everybody. */
const HIDDEN = /^\/(?:_|\.(?!well-known\/))/u;

/** An error for each address or alias of an entry that is the program's own. */
export function checkReservedAddresses(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => [
    ...(isReserved(entry.address) ? [explain(entry, "permalink", entry.address)] : []),
    ...entry.aliases.filter(isReserved).map((alias) => explain(entry, "aliases", alias)),
  ]);
}

function isReserved(address: string): boolean {
  const place = address.toLowerCase();
  return (
    OWN.has(place.replace(/\/(?:index\.html)?$/u, "")) ||
    [OWN_FOLDERS, OWN_IMAGES, HIDDEN].some((own) => own.test(place))
  );
}

function explain({ file, lines, slug = "" }: Entry & { slug?: string }, key: keyof KeyLines, address: string): Problem {
  const line = lines[key];
  const field = line === undefined ? undefined : key;
  const advice =
    key === "aliases"
      ? "Remove it from this list."
      : `Write another one, such as permalink: /${slug === "" || isReserved(`/${slug}/`) ? "my-address" : slug}/.`;
  return {
    file,
    line,
    field,
    message: `The address ${address} can't be used, because Inner Canvas or the host uses it. ${advice}`,
    severity: "error",
  };
}
