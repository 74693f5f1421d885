// Collects what the links of a site can lead to.
import type { Entry, ParsedFile } from "../content/entry.ts";
import type { LinkTargets } from "./explain-link.ts";
import type { Site } from "./site.ts";

/** `leftOut` are files that an earlier pass left out, `outputs` the output files of pages and copied files. */
export function collectLinkTargets(
  site: Site,
  files: readonly ParsedFile[],
  leftOut: readonly ParsedFile[],
  outputs: readonly string[],
): LinkTargets {
  const entries = site.withPage;
  const withoutPage = new Map(
    leftOut.flatMap(({ source, entry }) =>
      [source.normalize(), ...(entry ? [entry.address] : [])].map((place) => [place, "it was left out"]),
    ),
  );
  const bySource = new Map(entries.map((entry) => [entry.source.normalize(), entry]));
  for (const entry of site.entries) {
    if (bySource.has(entry.source.normalize())) continue;
    const reason = reasonFor(entry, site.now);
    for (const place of [entry.source, entry.address, ...entry.aliases]) withoutPage.set(place.normalize(), reason);
  }
  return {
    outputs: new Set(outputs),
    bySource,
    byAddress: new Map(entries.map((entry) => [entry.address, entry])),
    withoutPage,
    faulty: new Set(
      files
        .map(({ source }) => source.normalize())
        .filter((source) => !bySource.has(source) && !withoutPage.has(source)),
    ),
  };
}

function reasonFor(entry: Entry, now: number): string {
  if (entry.draft) return "it is a draft";
  return entry.expires && entry.expires.ms <= now ? "it has expired" : "it is scheduled for later";
}
