// Checks every link inside the site, and turns links to content files into addresses.
import type { Entry, InternalLink, ParsedFile } from "../content/entry.ts";
import type { Problem } from "../../lib/problem.ts";
import { decodeAddress } from "../../lib/url.ts";
import type { LinkExplainer, LinkTargets } from "./explain-link.ts";

/** A problem for each link of an entry to a missing page, or to a page that is for subscribers only. */
export function checkLinks(entry: Entry, targets: LinkTargets, explain: LinkExplainer): Problem[] {
  return onePerLine(entry.links).flatMap((link): Problem[] => {
    const place = { file: entry.file, line: link.line };
    const fault = explain(link, entry.source);
    if (fault !== undefined) return [{ ...place, message: fault, severity: "error" }];
    const target = targetOf(link, targets);
    if (target?.kind !== "series" || target.key === undefined || (entry.kind === "series" && entry.key !== undefined))
      return [];
    return [
      {
        ...place,
        message:
          `The link ${link.written} tells everybody the address of ${target.file}, which is for subscribers. ` +
          "Link to the page that describes the series instead.",
        severity: "warning",
      },
    ];
  });
}

/** Checks the links of a text that has no page because of its problems; skips links to that page itself. */
export function checkLooseLinks(parsed: ParsedFile, explain: LinkExplainer): Problem[] {
  const { file, source, entry } = parsed;
  const own = entry?.address ?? parsed.likelyAddress ?? "";
  return onePerLine(entry?.links ?? parsed.links ?? []).flatMap((link): Problem[] => {
    const message = link.target.startsWith(own) ? undefined : explain(link, source);
    return message === undefined ? [] : [{ file, line: link.line, message, severity: "error" }];
  });
}

/** An image that links to itself leads to its file twice. */
function onePerLine(links: readonly InternalLink[]): readonly InternalLink[] {
  if (links.length < 2) return links;
  return [...new Map(links.map((link) => [`${link.line} ${link.target}`, link])).values()];
}

function targetOf({ target }: InternalLink, { bySource, byAddress }: LinkTargets): Entry | undefined {
  const [location = ""] = decodeAddress(target).normalize().split(/[?#]/u);
  return location.startsWith("content:")
    ? bySource.get(location.slice("content:".length))
    : (byAddress.get(location) ?? byAddress.get(`${location}/`));
}

/** The body of an entry with its links to content files resolved; a link whose file has no page loses its target. */
export function resolveContentLinks(entry: Entry, bySource: ReadonlyMap<string, Entry>): Uint8Array {
  if (!entry.links.some(({ target }) => target.startsWith("content:"))) return entry.body.read();
  return Buffer.from(
    Buffer.from(entry.body.read())
      .toString()
      .replace(/ (href|src)="content:([^"?#]*)([^"]*)"/gu, (_link, attribute: string, source: string, rest: string) => {
        const target = bySource.get(decodeAddress(source).normalize());
        return target ? ` ${attribute}="${encodeURI(target.address)}${rest}"` : "";
      }),
  );
}

/** What `resolveContentLinks` puts into the body of an entry. */
export function contentAddresses(entry: Entry, bySource: ReadonlyMap<string, Entry>): readonly (string | undefined)[] {
  return entry.links.flatMap(({ target }) => {
    const [, source] = /^content:([^?#]*)/u.exec(target) ?? [];
    return source === undefined ? [] : [bySource.get(decodeAddress(source).normalize())?.address];
  });
}
