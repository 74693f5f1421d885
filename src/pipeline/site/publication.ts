// One publication state controls page, lists, tags, pager links, related posts, feeds and sitemap together.
import type { Entry } from "../content/entry.ts";
import { reminderOf } from "./event-reminder.ts";

export type PublicationState = "draft" | "scheduled" | "published" | "unlisted" | "expired";

/** The publication state of an entry at the time of the build. */
export interface Stated {
  readonly state: PublicationState;
  /** Whether the entry is in lists, feeds and pager links. */
  readonly listed: boolean;
}

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

/** Whether an entry is in lists, feeds and pager links. */
export function isListed(entry: Dated, state: PublicationState, preview: boolean): boolean {
  return state === "published" || (preview && !entry.unlisted && state !== "expired");
}

export interface Change {
  readonly ms: number;
  readonly entry: Entry;
  readonly kind: "goes live" | "is taken down" | "is announced" | "reminder" | "ends";
}

/** The next moment at which a site would change without an edit. */
export function nextChange(entries: readonly Entry[], now: number, remindDays: number): Change | undefined {
  let next: Change | undefined;
  for (const entry of entries) {
    if (entry.draft) continue;
    for (const [kind, ms] of changesOf(entry, remindDays))
      if (ms !== undefined && ms > now && (!next || ms < next.ms)) next = { ms, entry, kind };
  }
  return next;
}

function changesOf(entry: Entry, remindDays: number): [Change["kind"], number | undefined][] {
  const end = entry.expires?.ms ?? Infinity;
  const own: [Change["kind"], number | undefined][] = [];
  if (entry.kind === "post") own.push(["goes live", entry.date.ms]);
  if (entry.kind === "event") {
    own.push(["is announced", entry.announced?.ms], ["reminder", reminderOf(entry, remindDays)?.ms]);
    own.push(...entry.dates.map((date): [Change["kind"], number] => ["ends", date.over]));
  }
  const leaves = entry.kind === "post" && end <= entry.date.ms ? undefined : entry.expires?.ms;
  return [...own.filter(([, ms]) => ms !== undefined && ms < end), ["is taken down", leaves]];
}
