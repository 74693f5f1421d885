// Pages that list posts: the blog, a tag, a category; and the search.
import { BLOG } from "../settings/addresses.ts";
import { paletteOfTag } from "../../features/paintings/colour/assign-palette.ts";
import { countedSentence, fillIn } from "../../lib/sentence.ts";
import { featuredPosts } from "../site/page-end.ts";
import type { Slice } from "../site/slices.ts";
import type { Site } from "../site/site.ts";
import type { Term } from "../site/terms.ts";
import { toHead, type HtmlPage, type View, type ViewTools } from "./head.ts";
import { describePath } from "./structured-data.ts";

interface List {
  readonly title: string;
  /** What kind of term the title is; empty on the blog. */
  readonly label: string;
  readonly address: string;
  /** How many posts there are, in words. */
  readonly total: string;
}

export function blogView(page: HtmlPage & { readonly slice: Slice }, tools: ViewTools): View {
  const { listed, settings } = tools.site;
  return listView(page, tools, {
    title: settings.strings.blog,
    label: "",
    address: BLOG,
    total: listed.length === 0 ? "" : countPosts(listed, tools),
  });
}

export function termView(page: HtmlPage & { readonly kind: "tag" | "category" }, tools: ViewTools): View {
  const { name, address, posts } = page.term;
  return listView(page, tools, {
    title: name,
    label: tools.site.settings.strings[page.kind],
    address,
    total: countPosts(posts, tools),
  });
}

function countPosts(posts: readonly unknown[], { site }: ViewTools): string {
  return countedSentence(site.settings.strings.posts, posts.length, site.settings.site.language);
}

function listView(
  page: HtmlPage & { readonly slice: Slice },
  tools: ViewTools,
  { title, label, address, total }: List,
): View {
  const { site } = tools;
  const { strings } = site.settings;
  const { number, of, later, earlier, posts } = page.slice;
  const position = fillIn(strings.pageOf, { page: number, pages: of });
  const pages =
    of === 1
      ? undefined
      : {
          label: strings.pages,
          position,
          later: later === undefined ? undefined : { address: later, text: strings.laterPosts },
          earlier: earlier === undefined ? undefined : { address: earlier, text: strings.earlierPosts },
        };
  const pigment = page.kind === "tag" ? paletteOfTag(page.term.name, site.settings.site.tagPalettes) : undefined;
  const steps =
    page.kind === "blog"
      ? [{ name: title, address }]
      : [
          { name: strings.blog, address: BLOG },
          { name: title, address },
        ];
  // A tag and a category may have one name.
  const ownTitle = label === "" ? title : fillIn(strings.labeled, { label, title });
  const fullTitle = number === 1 ? ownTitle : `${ownTitle}, ${position}`;
  const description = [label, title, total, number === 1 ? "" : position].filter(Boolean).join(" · ");
  return {
    layout: "list.njk",
    head: toHead(page, tools, {
      title: fullTitle,
      description,
      section: BLOG,
      pigment,
      structuredData: describePath(steps, site),
    }),
    values: {
      list: {
        title,
        label: [label, total].filter(Boolean).join(" · "),
        entries: tools.drawEntries(posts, { withExcerpt: true }),
        pages,
      },
    },
  };
}

/** The form needs JavaScript; the lists below it don't. */
export function searchView(page: HtmlPage, tools: ViewTools): View {
  const { strings } = tools.site.settings;
  return {
    layout: "search.njk",
    head: toHead(page, tools, { title: strings.search.title, section: page.address }),
    values: {
      terms: termLists(tools.site),
      featured: featuredPosts(tools.site).map(tools.cards),
      counts: JSON.stringify(strings.search.results),
    },
  };
}

/** The words that posts share, each with the number of its posts. */
export function termLists({ categories, tags, settings: { strings, site } }: Site): object[] {
  const list = (title: string, terms: readonly Term[]) => ({
    title,
    terms: terms.map((term) => ({
      name: term.name,
      address: term.address,
      count: countedSentence(strings.posts, term.posts.length, site.language),
    })),
  });
  return [list(strings.categories, categories), list(strings.tags, tags)].filter(({ terms }) => terms.length > 0);
}
