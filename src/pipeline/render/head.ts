// The values that the frame of every page needs: its title, its address, and its Open Graph data.
import { HOUSE_PALETTE, type PaletteName } from "../../assets/theme/palette-names.ts";
import type { Html } from "../../lib/html.ts";
import { addressFor, type Pictures } from "../../assets/pictures/picture.ts";
import { SHARE_SIZE } from "../../features/share-images/share-image.ts";
import { toAbsoluteUrl } from "../../lib/url.ts";
import { isIndexable } from "../site/plan-sitemap.ts";
import { entryOf, isGated } from "../site/planned-page.ts";
import type { MachineKind, PlannedPage } from "../site/planned-page.ts";
import { leadsOnByScript } from "../site/redirects.ts";
import type { Site } from "../site/site.ts";
import type { SitePost } from "../site/site-entries.ts";
import type { Cards } from "./card.ts";
import { stylesheetsOf } from "./stylesheets.ts";
import type { DateFormats } from "../../lib/date-formats.ts";

export type HtmlPage = Exclude<PlannedPage, { readonly kind: FileKind }>;

type FileKind = MachineKind | "event-calendar" | "host";

const FILES: Readonly<Record<FileKind, true>> = {
  rss: true,
  atom: true,
  "json-feed": true,
  updates: true,
  calendar: true,
  sitemap: true,
  "sitemap-index": true,
  robots: true,
  "old-addresses": true,
  manifest: true,
  security: true,
  "event-calendar": true,
  host: true,
};

/** Whether a page is rendered by a layout. */
export function isForReaders(page: PlannedPage): page is HtmlPage {
  return !(page.kind in FILES);
}

export interface ViewTools {
  readonly site: Site;
  readonly cards: Cards;
  readonly dates: DateFormats;
  readonly pictures: Pictures;
  /** Renders posts as entries of a list, with excerpts or with their titles alone. */
  readonly drawEntries: (posts: readonly SitePost[], options: { readonly withExcerpt: boolean }) => Html;
  /** Posts drawn as rows of an archive. */
  readonly drawRows: (posts: readonly SitePost[]) => Html;
}

/** A layout's name and everything that it may read. */
export interface View {
  readonly layout: string;
  readonly head: Head;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface HeadInput {
  readonly title: string;
  readonly description?: string | undefined;
  /** The address in the navigation that this page belongs to. */
  readonly section?: string | undefined;
  readonly pigment?: PaletteName | undefined;
  readonly image?: SitePost["image"];
  readonly structuredData?: Html | undefined;
  readonly post?: SitePost | undefined;
  /** Whether a video on the page comes from another host, once the reader asks for it. */
  readonly hostedVideo?: boolean | undefined;
}

/** The values that the frame of a page needs. */
type Head = ReturnType<typeof toHead>;

export function toHead(page: HtmlPage, { site, pictures }: ViewTools, { post, ...input }: HeadInput) {
  const { title, url } = site.settings.site;
  const indexable = isIndexable(page) && !site.preview;
  return {
    ...input,
    kind: page.kind,
    styles: stylesheetsOf(page, site),
    address: page.address,
    headTitle: input.title === title ? title : `${input.title} | ${title}`,
    canonical: isIndexable(page) ? toAbsoluteUrl(page.address, url) : "",
    indexable,
    // The address of such a page must not travel to the sites that it links to.
    gated: isGated(page),
    structuredData: isIndexable(page) ? input.structuredData : "",
    hostedVideo: input.hostedVideo ?? false,
    leadsOn: page.kind === "home" && leadsOnByScript(site),
    section: input.section ?? "",
    pigment: input.pigment ?? HOUSE_PALETTE,
    image: shareImageOf(page, input.image, { site, pictures }) ?? "",
    shareType: post ? "article" : "website",
    published: post?.date.iso ?? "",
    modified: post?.updated?.iso ?? "",
    description: input.description ?? "",
  };
}

/** The picture of its author, or the one drawn for links to the page. */
function shareImageOf(
  page: HtmlPage,
  own: SitePost["image"],
  { site, pictures }: Pick<ViewTools, "site" | "pictures">,
) {
  const { url } = site.settings.site;
  if (own) return { url: toAbsoluteUrl(addressFor("share", own.address, pictures), url), alt: own.alt, size: "" };
  const shared = site.shares.of(entryOf(page));
  return (
    shared && {
      url: toAbsoluteUrl(shared.address, url),
      alt: shared.image.title || site.settings.site.title,
      size: SHARE_SIZE,
    }
  );
}
