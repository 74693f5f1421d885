// Addresses that were published before: which ones the site has now, and which would be lost.
import { folderOf } from "../../hosting/hosts/rules.ts";
import type { Problem } from "../../lib/problem.ts";
import { toOutputFile } from "../../lib/url.ts";
import type { Entry, ParsedFile } from "../content/entry.ts";
import { ADDRESSES_FILE, type PublishedAddress } from "../settings/published-addresses.ts";
import { authorRedirects } from "./redirects.ts";
import type { SiteEntry } from "./site-entries.ts";
import type { Site } from "./site.ts";

/** What was published before and what is published now; undefined where nothing is new. */
export function addPublished({ settings, withPage }: Site): readonly PublishedAddress[] | undefined {
  const known = new Map(settings.published.map((one) => [one.address, one]));
  const added = withPage.filter(isPublished).filter(({ address, source, ...entry }) => {
    const before = known.get(address);
    known.set(address, { address, file: source, id: "feedId" in entry ? entry.feedId : undefined });
    return before?.file !== source;
  });
  return added.length === 0 ? undefined : [...known.values()];
}

/** Pages of a series have secret addresses, and anything else without a state for readers isn't published yet. */
function isPublished({ kind, state }: SiteEntry): boolean {
  return kind !== "series" && (state === "published" || state === "unlisted");
}

/** A warning for each address that was published and now leads nowhere, with the line that keeps it. */
export function checkPublished(
  site: Site,
  outputs: ReadonlySet<string>,
  files: readonly ParsedFile[],
  label: string,
): Problem[] {
  const isKept = createKeeper(site, outputs);
  const lost = site.settings.published.filter(({ address }) => !isKept(address));
  if (lost.length === 0) return [];
  const sources = new Set(files.map(({ source }) => source));
  const bySource = new Map(site.entries.map((entry) => [entry.source, entry]));
  const withPage = new Set(site.withPage.map(({ source }) => source));
  const known = new Set(site.settings.published.map(({ file }) => file));
  const byId = new Map(
    site.posts.flatMap((post): [string, Entry][] => (known.has(post.source) ? [] : [[post.feedId, post]])),
  );
  return lost.flatMap(({ address, file, id }): Problem[] => {
    const entry = bySource.get(file) ?? (id === undefined ? undefined : byId.get(id));
    if (entry) return withPage.has(entry.source) ? [explainMoved(entry, address)] : [];
    // A file with problems has no page yet; they are reported.
    return sources.has(file) ? [] : [explainRemoved(address, file, label)];
  });
}

/** Whether an address is a page, a file or a redirect of the site. */
function createKeeper(site: Site, outputs: ReadonlySet<string>): (address: string) => boolean {
  const redirects = authorRedirects(site).filter(({ query }) => query === undefined);
  const single = new Set(redirects.map(({ from }) => toOutputFile(from)));
  const folders = redirects.flatMap(({ from }) => folderOf(from) ?? []);
  return (address) => {
    const output = toOutputFile(address);
    return outputs.has(output) || single.has(output) || folders.some((folder) => address.startsWith(folder));
  };
}

function explainMoved(entry: Entry, address: string): Problem {
  const aliases = [...entry.aliases, address];
  const change =
    entry.aliases.length === 0
      ? `add this line: aliases: [${address}]`
      : `change the line to aliases: [${aliases.join(", ")}]`;
  const message = `This was published at ${address} and is now at ${entry.address}. So that old links still work, ${change}`;
  return { file: entry.file, line: entry.lines.aliases, message, severity: "warning" };
}

function explainRemoved(address: string, file: string, label: string): Problem {
  const message =
    `${address} was published from ${file}, which is gone, so links to it no longer work. In ${label}/redirects.yaml, ` +
    `write where it should lead, such as ${address}: /archive/, or remove it from this file.`;
  return { file: `${label}/${ADDRESSES_FILE}`, message, severity: "warning" };
}
