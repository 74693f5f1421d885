// Says why a link inside the site doesn't work, with the address that was probably meant.
import path from "node:path";
import type { CommentSummary } from "../../features/comments/thread/summary.ts";
import type { Entry, InternalLink } from "../content/entry.ts";
import { readPostName } from "../content/address.ts";
import { COMMENT_ID } from "../markdown/layout-ids.ts";
import { createSuggester, suggest } from "../../lib/suggest.ts";
import { decodeAddress, toOutputFile, withoutTextFragment } from "../../lib/url.ts";

/** What a link can lead to. */
export interface LinkTargets {
  /** Output files of all pages and copied files. */
  readonly outputs: ReadonlySet<string>;
  /** Entries with a page, by their path below the content folder, with composed accents. */
  readonly bySource: ReadonlyMap<string, Entry>;
  /** The same entries by address. */
  readonly byAddress: ReadonlyMap<string, Entry>;
  /** Files that were read but have no page, by path, with the reason. */
  readonly withoutPage: ReadonlyMap<string, string>;
  /** Paths of files that have problems, which are reported elsewhere. */
  readonly faulty: ReadonlySet<string>;
}

/** A sentence about a link of the entry `from`, or undefined where the link works. */
export type LinkExplainer = (link: InternalLink, from: string) => string | undefined;

/** Explains the links of one site. */
export function createLinkExplainer(targets: LinkTargets): LinkExplainer {
  const { outputs, bySource, byAddress, withoutPage, faulty } = targets;
  const faultySlugs = new Set([...faulty].map((source) => readPostName(source).slug));
  const likeSource = createSuggester(() => bySource.keys());
  const likeAddress = createSuggester(() => byAddress.keys());
  const likeFile = createSuggester(() =>
    [...outputs].filter((output) => !output.endsWith(".html")).map((output) => `/${output}`),
  );

  function explainSource(source: string, { written }: InternalLink, fragment: string, from: string) {
    const entry = bySource.get(source);
    if (entry) return explainFragment(entry, fragment, written);
    const reason = withoutPage.get(source);
    if (reason !== undefined)
      return `The link ${written} won't work, because ${reason}. Remove the link until it has one.`;
    if (faulty.has(source)) return undefined;
    const meant = alike(source, likeSource(source));
    const advice = meant === undefined || meant === from.normalize() ? CORRECT : didYouMean(toRelative(meant, from));
    return `The link ${written} leads to a file that does not exist. ${advice}`;
  }

  function explainAddress(location: string, { written }: InternalLink, fragment: string) {
    const entry = byAddress.get(location) ?? byAddress.get(`${location}/`);
    if (entry) return explainFragment(entry, fragment, written);
    if (outputs.has(toOutputFile(location)) || outputs.has(toOutputFile(`${location}/`))) return undefined;
    const reason = withoutPage.get(location) ?? withoutPage.get(`${location}/`);
    if (reason !== undefined)
      return `The link ${written} leads to a page that is not there, because ${reason}. Remove the link until it is.`;
    const slug = location.split("/").findLast(Boolean);
    if (slug !== undefined && faultySlugs.has(slug)) return undefined;
    if (/\.(?!html?$)[a-z\d]{2,5}$/iu.test(location)) {
      const meant = likeFile(location);
      const advice = meant === undefined ? PUT_FILE : didYouMean(meant);
      return `${written} leads to a file that does not exist. ${advice}`;
    }
    const meant = alike(location, likeAddress(location));
    const advice = meant === undefined ? CORRECT : didYouMean(meant);
    return `The link ${written} leads to a page that does not exist. ${advice}`;
  }

  return (link, from) => {
    const [, location = "", whole = ""] =
      /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(decodeAddress(link.target).normalize()) ?? [];
    const fragment = withoutTextFragment(whole);
    return location.startsWith("content:")
      ? explainSource(location.slice("content:".length), link, fragment, from)
      : explainAddress(location, link, fragment);
  };
}

const CORRECT = "Correct it, or remove it.";
const PUT_FILE = "Put it into public/ in the content folder, or correct its name.";

function explainFragment(entry: Entry, fragment: string, written: string): string | undefined {
  if (fragment === "" || entry.ids.includes(fragment) || fragment.startsWith("fnref")) return undefined;
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

/** The suggestion, unless only folders are alike: paths of one folder are alike whatever their names. */
function alike(location: string, close: string | undefined): string | undefined {
  return close !== undefined && suggest(lastPart(location), [lastPart(close)]) !== undefined ? close : undefined;
}

function didYouMean(meant: string): string {
  return `Did you mean ${meant}?`;
}

function toRelative(source: string, from: string): string {
  return path.posix.relative(path.posix.dirname(from), source);
}

function lastPart(location: string): string {
  return (
    location
      .replace(/\/index\.\w+$/u, "")
      .split("/")
      .findLast(Boolean) ?? ""
  );
}
