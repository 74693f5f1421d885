// Addresses that were published before: which ones the site has now, and which would be lost.
import { folderOf } from "../../hosting/hosts/rules.ts";
import { listNames } from "../../lib/english.ts";
import type { Problem } from "../../lib/problem.ts";
import { toOutputFile } from "../../lib/url.ts";
import type { Entry, ParsedFile } from "../content/entry.ts";
import { ADDRESSES_FILE, type PublishedAddress } from "../settings/published-addresses.ts";
import { authorRedirects } from "./redirects.ts";
import type { SiteEntry } from "./site-entries.ts";
import type { Site } from "./site.ts";

/** The addresses published before and now; undefined if nothing is new. */
export function addPublished({ settings, withPage }: Site): readonly PublishedAddress[] | undefined {
  const known = new Map(settings.published.map((one) => [one.address, one]));
  const added = withPage.filter(isPublished).filter((entry) => {
    const { address, source: file } = entry;
    const before = known.get(address);
    const start = startOf(entry);
    known.set(address, { address, file, id: "feedId" in entry ? entry.feedId : undefined, start });
    return before?.file !== file || before.start !== start;
  });
  return added.length === 0 ? undefined : [...known.values()];
}

/** Pages of a series have secret addresses, and drafts and scheduled entries aren't published yet. */
function isPublished({ kind, state }: SiteEntry): boolean {
  return kind !== "series" && (state === "published" || state === "unlisted");
}

function startOf(entry: Entry): string | undefined {
  return entry.kind === "event" ? entry.dates[0]?.start.iso : undefined;
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
  const byId = new Map(site.posts.map((post): [string, Entry] => [post.feedId, post]));
  const findRenamed = createEventFinder(site);
  const moved = new Map<Entry, string[]>();
  const removed: PublishedAddress[] = [];
  for (const { address, file, id, start } of lost) {
    const entry = (id === undefined ? undefined : byId.get(id)) ?? bySource.get(file) ?? findRenamed(start);
    if (entry && withPage.has(entry.source)) moved.set(entry, [...(moved.get(entry) ?? []), address]);
    // A draft was withdrawn on purpose, and a file with problems is reported for them.
    else if (!entry && !sources.has(file)) removed.push({ address, file, id, start });
  }
  return [...[...moved].map(([entry, addresses]) => explainMoved(entry, addresses)), ...explainRemoved(removed, label)];
}

/** Finds an event under a new name by its beginning, if no other new event begins then. */
function createEventFinder({ settings, entries }: Site): (start: string | undefined) => Entry | undefined {
  const known = new Set(settings.published.map(({ address }) => address));
  const added = entries.filter(({ kind, address }) => kind === "event" && !known.has(address));
  const byStart = Map.groupBy(added, startOf);
  return (start) => {
    const [found, ...others] = start === undefined ? [] : (byStart.get(start) ?? []);
    return others.length === 0 ? found : undefined;
  };
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

function explainMoved({ file, aliases, address, lines }: Entry, lost: readonly string[]): Problem {
  const line = `aliases: [${[...aliases, ...lost].join(", ")}]`;
  const change = aliases.length === 0 ? `add this line: ${line}` : `change the line to ${line}`;
  const message = `This was published at ${listNames(lost)} and is now at ${address}. So that old links still work, ${change}`;
  return { file, line: lines.aliases, message, severity: "warning" };
}

/** From this many on, they share one warning: most likely the sample posts were deleted. */
const MANY = 4;

function explainRemoved(removed: readonly PublishedAddress[], label: string): Problem[] {
  const lead = `In ${label}/redirects.yaml, write where`;
  const messages =
    removed.length < MANY
      ? removed.map(
          ({ address, file }) =>
            `${address} was published from ${file}, which is gone, so links to it no longer work. ${lead} it should ` +
            `lead, such as ${address}: /archive/, or remove it from this file.`,
        )
      : [
          `${removed.length} pages were published, and their files are gone, so links to them no longer work: ` +
            `${listNames(removed.map(({ address }) => address))}. ${lead} each should lead, such as ` +
            `${removed[0]?.address}: /archive/. If nobody has visited your site yet, delete this file.`,
        ];
  return messages.map((message) => ({ file: `${label}/${ADDRESSES_FILE}`, message, severity: "warning" }));
}
