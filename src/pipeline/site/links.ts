// Holds every link inside the site against the pages that exist, and turns links to content files into addresses.
import path from "node:path";
import { readPostName } from "../content/address.ts";
import type { CommentSummary } from "../../features/comments/thread/summary.ts";
import type { Entry, InternalLink, ParsedFile } from "../content/entry.ts";
import { COMMENT_ID } from "../markdown/layout-ids.ts";
import type { Problem } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";
import { decodeAddress, toOutputFile } from "../../lib/url.ts";

export interface LinkTargets {
  /** Output files of all pages and copied files. */
  readonly outputs: ReadonlySet<string>;
  /** Entries with a page, by their path below the content folder. */
  readonly bySource: ReadonlyMap<string, Entry>;
  /** The same entries by address. */
  readonly byAddress: ReadonlyMap<string, Entry>;
  /** Files that were read but have no page, by path, with the reason. */
  readonly withoutPage: ReadonlyMap<string, string>;
  /** Paths of files that have problems, which are reported elsewhere. */
  readonly faulty: readonly string[];
}

/** A problem for each link of an entry to a missing page, or to a page that is for subscribers only. */
export function checkLinks(entry: Entry, targets: LinkTargets): Problem[] {
  return entry.links.flatMap((link): Problem[] => {
    const place = { file: entry.file, line: link.line };
    const fault = explainLink(link, entry.source, targets);
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

/** Checks the links of a text whose head is invalid, so that it has no page; skips links to that page itself. */
export function checkLooseLinks(
  { file, source, links = [], likelyAddress = "" }: ParsedFile,
  targets: LinkTargets,
): Problem[] {
  return links.flatMap((link): Problem[] => {
    const message = link.target.startsWith(likelyAddress) ? undefined : explainLink(link, source, targets);
    return message === undefined ? [] : [{ file, line: link.line, message, severity: "error" }];
  });
}

function targetOf({ target }: InternalLink, { bySource, byAddress }: LinkTargets): Entry | undefined {
  const [location = ""] = decodeAddress(target).split(/[?#]/u);
  return location.startsWith("content:")
    ? bySource.get(location.slice("content:".length))
    : (byAddress.get(location) ?? byAddress.get(`${location}/`));
}

/** The body of an entry with its links to content files resolved; a link whose file has no page loses its target. */
export function resolveContentLinks(entry: Entry, bySource: ReadonlyMap<string, Entry>): Uint8Array {
  if (!entry.links.some(({ target }) => target.startsWith("content:"))) return entry.body;
  return Buffer.from(
    Buffer.from(entry.body)
      .toString()
      .replace(/ (href|src)="content:([^"?#]*)([^"]*)"/gu, (_link, attribute: string, source: string, rest: string) => {
        const target = bySource.get(decodeAddress(source));
        return target ? ` ${attribute}="${encodeURI(target.address)}${rest}"` : "";
      }),
  );
}

function explainLink(
  { target, written }: InternalLink,
  from: string,
  { outputs, bySource, byAddress, withoutPage, faulty }: LinkTargets,
): string | undefined {
  const [, location = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(decodeAddress(target)) ?? [];
  if (location.startsWith("content:")) {
    const source = location.slice("content:".length);
    const entry = bySource.get(source);
    if (entry) return explainFragment(entry, fragment, written);
    const reason = withoutPage.get(source);
    if (reason !== undefined)
      return `The link ${written} won't work, because ${reason}. ` + "Remove the link until it has one.";
    if (faulty.includes(source)) return undefined;
    return `The link ${written} leads to a file that does not exist.${didYouMean(
      source,
      [...bySource.keys()].filter((known) => known !== from),
      (meant) => path.posix.relative(path.posix.dirname(from), meant),
    )}`;
  }
  const entry = byAddress.get(location) ?? byAddress.get(`${location}/`);
  if (entry) return explainFragment(entry, fragment, written);
  if (outputs.has(toOutputFile(location)) || outputs.has(toOutputFile(`${location}/`))) return undefined;
  const reason = withoutPage.get(location) ?? withoutPage.get(`${location}/`);
  if (reason !== undefined)
    return `The link ${written} leads to a page that is not there, because ${reason}. Remove the link until it is.`;
  if (faulty.some((source) => readPostName(source).slug === location.split("/").findLast(Boolean))) return undefined;
  if (/\.(?!html?$)[a-z\d]{2,5}$/iu.test(location)) return explainFile(location, written, outputs);
  return `The link ${written} leads to a page that does not exist.${didYouMean(location, [...byAddress.keys()])}`;
}

function explainFile(location: string, written: string, outputs: LinkTargets["outputs"]): string {
  const meant = suggest(
    location,
    [...outputs].filter((output) => !output.endsWith(".html")).map((output) => `/${output}`),
  );
  return (
    `${written} leads to a file that does not exist. ` +
    `${meant === undefined ? "Put it into public/ in the content folder, or " + "correct its name." : `Did you mean ${meant}?`}`
  );
}

function explainFragment(entry: Entry, fragment: string | undefined, written: string): string | undefined {
  if (fragment === undefined || fragment === "" || entry.ids.includes(fragment) || fragment.startsWith("fnref"))
    return undefined;
  if (layoutIds(entry).has(fragment)) return undefined;
  if (entry.kind === "post" && entry.comments !== "off" && fragment.startsWith(COMMENT_ID))
    return explainComment(entry.archive, fragment.slice(COMMENT_ID.length), written);
  const meant = suggest(fragment, entry.ids);
  return (
    `The link ${written} leads to a heading that does not exist in ` +
    `${entry.file}.${meant === undefined ? "" : ` Did you mean #${meant}?`}`
  );
}

function explainComment({ comments, notImported }: CommentSummary, id: string, written: string): string | undefined {
  // A comment that was not imported leaves old links to it.
  if (notImported > 0 || comments.some((comment) => comment.id === id)) return undefined;
  const meant = suggest(
    id,
    comments.map((comment) => comment.id),
  );
  return (
    `The link ${written} leads to a comment that does not ` +
    `exist.${meant === undefined ? " Correct it, or remove it." : ` Did you mean #${COMMENT_ID}${meant}?`}`
  );
}

/** Ids that the layout gives an entry's page for sure. */
function layoutIds(entry: Entry): ReadonlySet<string> {
  const always = ["main", "top"];
  if (entry.kind !== "post" || entry.comments === "off") return new Set(always);
  return new Set([...always, "responses", "reply"]);
}

function didYouMean(location: string, known: readonly string[], write = (meant: string): string => meant): string {
  const close = suggest(location, known);
  // Paths of one folder are alike whatever they end with.
  const meant = close !== undefined && suggest(lastPart(location), [lastPart(close)]) !== undefined ? close : undefined;
  return meant === undefined ? " Correct it, or remove it." : ` Did you mean ${write(meant)}?`;
}

function lastPart(location: string): string {
  return (
    location
      .replace(/\/index\.\w+$/u, "")
      .split("/")
      .findLast(Boolean) ?? ""
  );
}
