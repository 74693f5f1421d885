// Which entries have a painting of their own, and which one: decided from what is known of them before anything is
// painted.
import { hash } from "node:crypto";
import path from "node:path";
import { paletteOfTag } from "../../features/paintings/colour/assign-palette.ts";
import type { PaletteName } from "../../assets/theme/palette-names.ts";
import { FORMATS } from "../../features/paintings/formats.ts";
import { planCanvas, type CanvasPins, type CanvasPlan } from "../../features/paintings/plan.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Entry, Post } from "../content/entry.ts";
import type { SiteEntry } from "./site-entries.ts";

/** A painting that a page shows. */
export interface HungCanvas {
  /** On the site; another painting has another one. */
  readonly address: string;
  readonly plan: CanvasPlan;
}

export interface Canvases {
  /** The painting of an entry whose author has no picture for it. */
  of(entry: SiteEntry): HungCanvas | undefined;
  /** The painting that an entry has or would have. */
  planOf(entry: SiteEntry): CanvasPlan;
  /** The palette that an entry shares with others of its first tag. */
  paletteOf(entry: SiteEntry): PaletteName;
  /** Where a reader has lost the way; undefined on a site without paintings. */
  readonly notFound: HungCanvas | undefined;
  /** Everything to paint, each painting once. */
  all(): HungCanvas[];
}

export interface PaintedSite {
  readonly settings: Pick<Settings, "site">;
  /** All that there are. */
  readonly entries: readonly Entry[];
  /** Those that have a page now. */
  readonly withPage: readonly SiteEntry[];
}

export function createCanvases({ settings, entries, withPage }: PaintedSite): Canvases {
  const { palettes, canvas } = settings.site;
  const isOff = canvas === "off";
  const nameOf = createNames(entries);
  const made = new Map<SiteEntry, HungCanvas>();
  const hungFor = (entry: SiteEntry): HungCanvas => {
    let hung = made.get(entry);
    if (!hung) made.set(entry, (hung = hang(planOf(entry))));
    return hung;
  };
  const planOf = (entry: SiteEntry): CanvasPlan => {
    const plan = planCanvas({ slug: nameOf(entry), tags: tagsOf(entry), pins: pinsOf(entry), palettes });
    return isScreen(entry) ? { ...plan, format: FORMATS.screen } : plan;
  };
  const of = (entry: SiteEntry): HungCanvas | undefined => (isOff || !wantsCanvas(entry) ? undefined : hungFor(entry));
  // This seed paints a night piece.
  const notFound = isOff ? undefined : hang(planCanvas({ slug: "404", pins: { family: "lines", seed: "17" } }));
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

function hang(plan: CanvasPlan): HungCanvas {
  return { address: `/canvas/${hash("sha1", JSON.stringify(plan)).slice(0, 12)}.svg`, plan };
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

/** Posts, events and lessons have one; other pages where their author asks for it, and a film without a poster. */
function wantsCanvas(entry: SiteEntry): boolean {
  if (entry.canvas === "off") return false;
  if (isScreen(entry)) return true;
  return !entry.hasImage && (entry.kind === "post" || entry.kind === "event" || entry.canvas !== undefined);
}

/** Whether a painting is where the film of a page is or will be, and has its format. */
function isScreen(entry: SiteEntry): boolean {
  if (entry.kind !== "series") return false;
  return entry.video ? entry.video.poster === undefined : entry.role === "lesson" && !entry.hasImage;
}

function pinsOf({ canvas }: Entry): CanvasPins | undefined {
  return canvas === "off" ? undefined : canvas;
}

function tagsOf(entry: SiteEntry): readonly string[] {
  if (entry.kind === "post") return entry.tags;
  // The pages of a series are one series to the eye as well.
  return entry.kind === "series" ? [entry.series] : [];
}
