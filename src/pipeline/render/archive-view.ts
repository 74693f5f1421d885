// The archive: everything by year, a year by its months, a month.
import { ARCHIVE } from "../settings/addresses.ts";
import { countedSentence, fillIn } from "../../lib/sentence.ts";
import type { Html } from "../../lib/html.ts";
import type { Year } from "../site/calendar.ts";
import type { SitePost } from "../site/site-entries.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { termLists } from "./list-view.ts";
import { describePath } from "./structured-data.ts";

type ArchivePage = Extract<HtmlPage, { readonly kind: "archive" | "year" | "month" }>;

interface Group {
  /** The year, or year and month, that a link to it names. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** "12 posts", unless the header of the page has it already. */
  readonly count: string;
  readonly parts: readonly Part[];
}

interface Part {
  readonly title: string;
  readonly address: string;
  readonly rows: Html;
}

/** A year with more posts than these is split by month: a title is hard to find among seventy. */
const ONE_LOOK = 12;

/** With at least this many years, there are links to each year. */
const MANY_YEARS = 4;

export function archiveView(page: ArchivePage, tools: ViewTools): View {
  const { site, dates } = tools;
  const { strings } = site.settings;
  const { posts, title, groups } = contentsOf(page, tools);
  const isWhole = page.kind === "archive";
  const label = countPosts(posts, tools);
  const steps = [
    { name: strings.archive, address: ARCHIVE },
    ...(isWhole ? [] : [{ name: page.kind === "month" ? dates.month(page.month.key) : title, address: page.address }]),
  ];
  return {
    layout: "archive.njk",
    head: toHead(page, tools, {
      title,
      description: `${title} · ${label}`,
      section: ARCHIVE,
      structuredData: describePath(steps, site),
    }),
    values: {
      archive: {
        title,
        label,
        groups,
        years: isWhole && groups.length >= MANY_YEARS ? groups.map(({ id }) => id) : [],
        terms: isWhole ? termLists(site) : [],
      },
    },
  };
}

function contentsOf(
  page: ArchivePage,
  tools: ViewTools,
): { posts: readonly SitePost[]; title: string; groups: Group[] } {
  const { site, dates, drawRows } = tools;
  switch (page.kind) {
    case "archive":
      return {
        posts: site.listed,
        title: site.settings.strings.archiveTitle,
        groups: site.years.map((year) => yearGroup(year, tools)),
      };
    case "year":
      return {
        posts: page.year.posts,
        title: page.year.year,
        groups: page.year.months.map(({ key, address, posts }) => ({
          id: key,
          title: dates.monthName(key),
          address,
          count: countPosts(posts, tools),
          parts: [{ title: "", address: "", rows: drawRows(posts) }],
        })),
      };
    case "month": {
      const { key, posts } = page.month;
      return {
        posts,
        title: dates.month(key),
        groups: [
          {
            id: page.year.year,
            title: fillIn(site.settings.strings.allOfYear, { year: page.year.year }),
            address: page.year.address,
            count: "",
            parts: [{ title: "", address: "", rows: drawRows(posts) }],
          },
        ],
      };
    }
  }
}

function yearGroup({ year, address, posts, months }: Year, tools: ViewTools): Group {
  const { dates, drawRows } = tools;
  const byMonth = months.map((month) => ({
    title: dates.monthName(month.key),
    address: month.address,
    rows: drawRows(month.posts),
  }));
  return {
    id: year,
    title: year,
    address,
    count: countPosts(posts, tools),
    parts: posts.length > ONE_LOOK ? byMonth : [{ title: "", address: "", rows: drawRows(posts) }],
  };
}

function countPosts(posts: readonly SitePost[], { site: { settings } }: ViewTools): string {
  return countedSentence(settings.strings.posts, posts.length, settings.site.language);
}
