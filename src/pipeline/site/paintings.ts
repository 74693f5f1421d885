// Decides which entries have a painting, and which painting, before anything is painted.
import { hash } from "node:crypto";
import path from "node:path";
import { paletteOfTag } from "../../features/paintings/colour/assign-palette.ts";
import type { PaletteName } from "../../assets/theme/palette-names.ts";
import { FORMATS } from "../../features/paintings/formats.ts";
import { planPainting, type PaintingPins, type PaintingPlan } from "../../features/paintings/plan.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Entry, Post } from "../content/entry.ts";
import type { SiteEntry } from "./site-entries.ts";

/** A painting that a page shows. */
export interface PlacedPainting {
  /** On the site; another painting has another one. */
  readonly address: string;
  readonly plan: PaintingPlan;
}

export interface Paintings {
  /** The painting of an entry whose author has no picture for it. */
  of(entry: SiteEntry): PlacedPainting | undefined;
  /** The painting that an entry has or would have. */
  planOf(entry: SiteEntry): PaintingPlan;
  /** The palette that an entry shares with others of its first tag. */
  paletteOf(entry: SiteEntry): PaletteName;
  /** Where a reader has lost the way; undefined on a site without paintings. */
  readonly notFound: PlacedPainting | undefined;
  /** Everything to paint, each painting once. */
  all(): PlacedPainting[];
}

export interface PaintedSite {
  readonly settings: Pick<Settings, "site">;
  /** All that there are. */
  readonly entries: readonly Entry[];
  /** Entries that have a page now. */
  readonly withPage: readonly SiteEntry[];
}

export function createPaintings({ settings, entries, withPage }: PaintedSite): Paintings {
  const { tagPalettes: palettes } = settings.site;
  const isOff = !settings.site.paintings;
  const nameOf = createNames(entries);
  const made = new Map<SiteEntry, PlacedPainting>();
  const hungFor = (entry: SiteEntry): PlacedPainting => {
    let hung = made.get(entry);
    if (!hung) made.set(entry, (hung = hang(planOf(entry))));
    return hung;
  };
  const planOf = (entry: SiteEntry): PaintingPlan => {
    const plan = planPainting({ slug: nameOf(entry), tags: tagsOf(entry), pins: pinsOf(entry), palettes });
    return isScreen(entry) ? { ...plan, format: FORMATS.screen } : plan;
  };
  const of = (entry: SiteEntry): PlacedPainting | undefined =>
    isOff || !wantsPainting(entry) ? undefined : hungFor(entry);
  // This seed paints a night piece.
  const notFound = isOff ? undefined : hang(planPainting({ slug: "404", pins: { family: "lines", seed: "17" } }));
  return {
    of,
    planOf: (entry) => (isOff ? planOf(entry) : hungFor(entry).plan),
    paletteOf: (entry) => pinsOf(entry)?.palette ?? paletteOfTag(tagsOf(entry)[0] ?? nameOf(entry), palettes),
    notFound,
    all: () => [
      ...new Map(
        [...withPage.map(of), notFound].flatMap((hung) => (hung ? [[hung.address, hung] as const] : [])),
      ).values(),
    ],
  };
}

function hang(plan: PaintingPlan): PlacedPainting {
  return { address: `/painting/${hash("sha1", JSON.stringify(plan)).slice(0, 12)}.svg`, plan };
}

/** The seed of an entry's painting: the slug of a post, or its file if an older post has the same slug. */
function createNames(entries: readonly Entry[]): (entry: SiteEntry) => string {
  const first = new Map<string, Post>();
  for (const entry of entries) {
    if (entry.kind !== "post") continue;
    const other = first.get(entry.slug);
    if (!other || entry.date.ms < other.date.ms) first.set(entry.slug, entry);
  }
  return (entry) => {
    if (entry.kind === "post" && first.get(entry.slug)?.source === entry.source) return entry.slug;
    return entry.source.slice(0, -path.posix.extname(entry.source).length);
  };
}

/** Posts, events and lessons have one; so do other pages if their author asks for it, and videos without a poster. */
function wantsPainting(entry: SiteEntry): boolean {
  if (entry.painting === "off") return false;
  if (isScreen(entry)) return true;
  return !entry.hasImage && (entry.kind === "post" || entry.kind === "event" || entry.painting !== undefined);
}

/** Whether a painting is the poster of a page's present or future video, and has the video's format. */
function isScreen(entry: SiteEntry): boolean {
  if (entry.kind !== "series") return false;
  return entry.video ? entry.video.poster === undefined : entry.role === "lesson" && !entry.hasImage;
}

function pinsOf({ painting }: Entry): PaintingPins | undefined {
  return painting === "off" ? undefined : painting;
}

function tagsOf(entry: SiteEntry): readonly string[] {
  if (entry.kind === "post") return entry.tags;
  // The pages of a series are one series to the eye as well.
  return entry.kind === "series" ? [entry.series] : [];
}
