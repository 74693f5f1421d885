// Holds every link inside the site against the pages that exist, and turns links to content files into addresses.
import { readPostName } from "../content/address.ts";
import type { Entry, InternalLink } from "../content/entry.ts";
import { LAYOUT_IDS } from "../lib/layout-ids.ts";
import type { Problem } from "../lib/problem.ts";
import { suggest } from "../lib/suggest.ts";
import { decodeAddress, toOutputFile } from "../lib/url.ts";

export interface LinkTargets {
  /** Output files of all pages and copied files. */
  readonly outputs: ReadonlySet<string>;
  /** Entries with a page, by their path below the content folder. */
  readonly bySource: ReadonlyMap<string, Entry>;
  /** The same entries by address. */
  readonly byAddress: ReadonlyMap<string, Entry>;
  /** Files that were read but have no page, by path, with the reason. */
  readonly withoutPage: ReadonlyMap<string, string>;
  /** Paths of files that are told about elsewhere, because they have problems of their own. */
  readonly faulty: readonly string[];
}

/** A problem for each link of an entry that leads nowhere. */
export function checkLinks(entry: Entry, targets: LinkTargets): Problem[] {
  return entry.links.flatMap((link) => {
    const fault = explainLink(link, targets);
    return fault === undefined ? [] : [{ file: entry.file, line: link.line, message: fault, severity: "error" as const }];
  });
}

/** The body of an entry with its links to content files resolved; a link whose file has no page loses its target. */
export function resolveContentLinks(entry: Entry, bySource: ReadonlyMap<string, Entry>): Uint8Array {
  if (!entry.links.some(({ target }) => target.startsWith("content:"))) return entry.body;
  return Buffer.from(
    Buffer.from(entry.body).toString().replace(/ (href|src)="content:([^"?#]*)([^"]*)"/gu, (_link, attribute: string, source: string, rest: string) => {
      const target = bySource.get(decodeAddress(source));
      return target ? ` ${attribute}="${encodeURI(target.address)}${rest}"` : "";
    }),
  );
}

function explainLink({ target, written }: InternalLink, { outputs, bySource, byAddress, withoutPage, faulty }: LinkTargets): string | undefined {
  const [, location = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(decodeAddress(target)) ?? [];
  if (location.startsWith("content:")) {
    const source = location.slice("content:".length);
    const entry = bySource.get(source);
    if (entry) return explainFragment(entry, fragment, written);
    const reason = withoutPage.get(source);
    if (reason !== undefined) return `The link ${written} leads to a file that has no page, because ${reason}. Remove the link until it has one.`;
    if (faulty.includes(source)) return undefined;
    return `The link ${written} leads to a file that does not exist.${didYouMean(source, [...bySource.keys()])}`;
  }
  const entry = byAddress.get(location) ?? byAddress.get(`${location}/`);
  if (entry) return explainFragment(entry, fragment, written);
  if (outputs.has(toOutputFile(location)) || outputs.has(toOutputFile(`${location}/`))) return undefined;
  if (faulty.some((source) => readPostName(source).slug === location.split("/").findLast(Boolean))) return undefined;
  return `The link ${written} leads to a page that does not exist.${didYouMean(location, [...byAddress.keys()])}`;
}

function explainFragment(entry: Entry, fragment: string | undefined, written: string): string | undefined {
  if (fragment === undefined || fragment === "" || entry.ids.includes(fragment) || LAYOUT_IDS.has(fragment) || fragment === "top") return undefined;
  if (fragment.startsWith("fnref") || fragment.startsWith("comment-")) return undefined;
  const meant = suggest(fragment, entry.ids);
  return `The link ${written} leads to a heading that does not exist in ${entry.file}.${meant === undefined ? "" : ` Did you mean #${meant}?`}`;
}

function didYouMean(location: string, known: readonly string[]): string {
  const meant = suggest(location, known);
  return meant === undefined ? " Correct it, or remove it." : ` Did you mean ${meant}?`;
}
