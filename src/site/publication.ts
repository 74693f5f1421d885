// One publication state decides page, lists, tags, neighbours, related posts, feeds and sitemap together.
import type { Entry } from "../content/entry.ts";

export type PublicationState = "draft" | "scheduled" | "published" | "unlisted" | "expired";

type Dated = Pick<Entry, "draft" | "unlisted" | "expires"> & { readonly date?: { readonly ms: number } };

/** The state of an entry at a moment; its date counts from the very millisecond on, `expires` likewise. */
export function publicationState(entry: Dated, now: number): PublicationState {
  if (entry.draft) return "draft";
  if (entry.expires && entry.expires.ms <= now) return "expired";
  if (entry.date && entry.date.ms > now) return "scheduled";
  return entry.unlisted ? "unlisted" : "published";
}

/** Whether a page is made; a preview shows everything. */
export function hasPage(state: PublicationState, preview: boolean): boolean {
  return preview || state === "published" || state === "unlisted";
}

/** Whether lists, feeds and neighbours name it. */
export function isListed(entry: Dated, state: PublicationState, preview: boolean): boolean {
  return state === "published" || (preview && !entry.unlisted && state !== "expired");
}

export interface Change {
  readonly ms: number;
  readonly entry: Entry;
  readonly kind: "goes live" | "leaves the site";
}

/** The next moment at which a site would change by itself, with nobody editing it. */
export function nextChange(entries: readonly Entry[], now: number): Change | undefined {
  let next: Change | undefined;
  for (const entry of entries) {
    if (entry.draft) continue;
    const changes: Change[] = [];
    if (entry.kind === "post" && !(entry.expires && entry.expires.ms <= entry.date.ms)) changes.push({ ms: entry.date.ms, entry, kind: "goes live" });
    if (entry.expires && !(entry.kind === "post" && entry.expires.ms <= entry.date.ms)) changes.push({ ms: entry.expires.ms, entry, kind: "leaves the site" });
    for (const change of changes) if (change.ms > now && (!next || change.ms < next.ms)) next = change;
  }
  return next;
}
