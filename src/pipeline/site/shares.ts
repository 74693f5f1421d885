// Which pages have a share image: the picture in previews of a link to them, where the author gave none.
import { createDateFormats } from "../../lib/date-formats.ts";
import { planPainting } from "../../features/paintings/plan.ts";
import { HOUSE_PALETTE } from "../../assets/theme/palette-names.ts";
import { toSlug } from "../../lib/slug.ts";
import type { Shared } from "../../features/share-images/make-files.ts";
import { shareAddress, type ShareImage } from "../../features/share-images/share-image.ts";
import type { Paintings } from "./paintings.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { EventLists, SiteEvent } from "./events.ts";
import type { Series, SiteSeriesPage } from "./series.ts";
import type { SiteEntry, SitePost } from "./site-entries.ts";

export interface Shares {
  /** The one that was made for an entry. */
  ownOf(entry: SiteEntry): Shared | undefined;
  /** The same, or the site's share image; undefined where the site has none. */
  of(entry: SiteEntry | undefined): Shared | undefined;
  /** Everything to draw. */
  all(): readonly Shared[];
}

export interface SharedSite {
  readonly settings: Pick<Settings, "site" | "theme">;
  readonly preview: boolean;
  /** Newest first. */
  readonly posts: readonly SitePost[];
  readonly events: EventLists;
  readonly series: readonly Series[];
  readonly paintings: Paintings;
}

/** A preview has no share images: its addresses are not for sharing. */
export function createShares({
  settings: { site, theme },
  preview,
  posts,
  events,
  series,
  paintings,
}: SharedSite): Shares {
  const most = site.shareImages === "all" ? Infinity : site.shareImages;
  if (most === 0 || preview || !site.paintings) return { ownOf: () => undefined, of: () => undefined, all: () => [] };
  const dates = createDateFormats(site.language);
  const colours = {
    wall: theme.colors.background.light,
    ink: theme.colors.text.light,
    soft: theme.colors.textMuted.light,
  };
  const toShared = (name: string, words: Pick<ShareImage, "title" | "byline">, plan: ShareImage["plan"]): Shared => {
    const image = { ...words, site: site.title, plan, colours };
    return { address: shareAddress(toSlug(name) || "page", image), image };
  };
  const bylineOf = (entry: SitePost | SiteEvent | SiteSeriesPage): string => {
    if (entry.kind === "series") return "";
    return entry.kind === "event"
      ? dates.long(entry.next.start)
      : [entry.author, dates.long(entry.date)].filter((part) => part !== undefined).join("  |  ");
  };
  const pitches = series.flatMap(({ pitch }) => pitch ?? []);
  const own = [...posts.slice(0, most), ...events.upcoming.slice(0, most), ...pitches].filter(
    ({ hasImage }) => !hasImage,
  );
  const shared = new Map<string, Shared>();
  for (const entry of own) {
    const name = entry.kind === "series" ? entry.series : entry.slug;
    shared.set(entry.source, toShared(name, { title: entry.title, byline: bylineOf(entry) }, paintings.planOf(entry)));
  }
  const ofSite = toShared(
    "site",
    { title: site.tagline ?? "", byline: "" },
    planPainting({ slug: "site", pins: { palette: HOUSE_PALETTE, format: "square" } }),
  );
  return {
    ownOf: (entry) => shared.get(entry.source),
    of: (entry) => (entry && shared.get(entry.source)) ?? ofSite,
    all: () => [...new Map([ofSite, ...shared.values()].map((one) => [one.address, one])).values()],
  };
}
