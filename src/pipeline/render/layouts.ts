// Pages are drawn from layouts, and what many of them share is drawn once.
import { ARCHIVE, BLOG, EVENTS } from "../settings/addresses.ts";
import type nunjucks from "nunjucks";
import { escapeHtml, toHtml, type Html } from "../../lib/html.ts";
import { directionOf } from "../../lib/direction.ts";
import { fillIn } from "../../lib/sentence.ts";
import { contentAddresses, resolveContentLinks } from "../site/links.ts";
import type { Site } from "../site/site.ts";
import type { SiteEntry, SitePost } from "../site/site-entries.ts";
import type { Entry } from "../content/entry.ts";
import { NO_PICTURES, type Pictures } from "../../assets/pictures/picture.ts";
import { hasSearch } from "../site/default-pages.ts";
import { FOLLOW, SEARCH } from "../settings/addresses.ts";
import { hasEvents } from "../site/plan.ts";
import { createCards, type Cards } from "./card.ts";
import { formatOf } from "./picture-format.ts";
import { createPictureFilter, type ShownImage } from "./picture-filter.ts";
import type { Policies } from "./content-policy.ts";
import { createEnvironment } from "./environment.ts";
import { createDateFormats } from "../../lib/date-formats.ts";
import { createFrames } from "./frame.ts";
import { createPageKeys } from "./page-key.ts";
import type { HtmlPage, ViewTools } from "./head.ts";
import { createSignups, signupsKey } from "./signup-view.ts";
import { toView } from "./views.ts";

/** The problems and warnings of a site, as a preview shows them on every page. */
export interface PreviewProblems {
  /** "2 problems and 1 warning in 2 files" */
  readonly count: string;
  /** Whether some of them stop the build. */
  readonly hasErrors: boolean;
  readonly files: readonly FileProblems[];
  /** How many more files have some. */
  readonly moreFiles: number;
}

interface FileProblems {
  readonly file: string;
  /** Of the page that shows them too. */
  readonly address: string | undefined;
  readonly problems: readonly string[];
}

export interface Layouts {
  /** A page, with marks in the places of its parts: body, comments and end. */
  render(page: HtmlPage): Html;
  /** The same as long as `render` returns the same. */
  keyOf(page: HtmlPage): string;
  /** The end of a page, which changes with every new post: events, recent posts and the footer. */
  endOf(page: HtmlPage): Html;
  /** The body of an entry with its links resolved, as HTML in UTF-8. */
  bodyOf(entry: SiteEntry): Uint8Array;
  /** The same as long as `bodyOf` returns the same. */
  bodyKeyOf(entry: SiteEntry): string;
}

/** Placeholder for the body of an entry; no author can write this mark, because text is escaped. */
export const BODY_PLACE = toHtml("<!--body-->");

/** Placeholder for the comments on a post; it survives minification. */
export const THREAD_PLACE = toHtml("<template data-thread-place></template>");

/** Placeholder for the end of the page; it survives minification. */
export const END_PLACE = toHtml("<template data-end-place></template>");

const NO_POLICY = { of: () => "default-src 'self'" };

export interface LayoutOptions {
  readonly previewProblems?: PreviewProblems | undefined;
  readonly pictures?: Pictures;
  /** Addresses of the fonts that every page needs at once. */
  readonly fonts?: readonly string[];
  /** The address of a script or stylesheet of the program, by its name. */
  readonly programFile?: (name: string) => string;
  readonly policies?: Pick<Policies, "of">;
  /** Changes whenever layouts or the program's own files do. */
  readonly version?: string;
}

/** Makes the renderer of a site's pages from the folder with the layouts. */
export function createLayouts(
  folder: string,
  site: Site,
  {
    previewProblems,
    pictures = NO_PICTURES,
    fonts = [],
    programFile = (name) => `/assets/${name}`,
    policies = NO_POLICY,
    version = "",
  }: LayoutOptions = {},
): Layouts {
  const dates = createDateFormats(site.settings.site.language);
  const cards = createCards(site, dates, pictures);
  const bySource = new Map<string, Entry>(site.withPage.map((entry) => [entry.source.normalize(), entry]));
  const environment = createEnvironment(folder);
  environment.addFilter("picture", createPictureFilter(pictures));
  environment.addFilter("format", (image: ShownImage) => formatOf(image, pictures));
  const globals = { ...frameValues(site), fonts, previewProblems };
  const places = { body: BODY_PLACE, thread: THREAD_PLACE, end: END_PLACE };
  for (const [name, value] of Object.entries({ ...globals, ...places, programFile }))
    environment.addGlobal(name, value);
  const render = createRenderer(environment);
  const signupsOn = createSignups(site, render);
  const frames = createFrames(render, { site, cards, dates });
  const tools = {
    site,
    cards,
    dates,
    pictures,
    drawEntries: createEntries(render, cards),
    drawRows: createDrawing(render, "partials/post-row.njk", (post) => ({
      post: cards(post),
      shortDate: dates.short(post.date),
    })),
  };
  return {
    keyOf: createPageKeys(tools, {
      shared: JSON.stringify([version, globals, site.settings.signup, site.preview]),
      surroundings: (page, section) => [policies.of(page), frames.headerOf(page, section), signupsKey(page, site)],
    }),
    endOf: frames.endOf,
    bodyOf: (entry) => resolveContentLinks(entry, bySource),
    bodyKeyOf: (entry) => [entry.body.hash, ...contentAddresses(entry, bySource)].join(" "),
    render(page) {
      const { layout, head, values } = toView(page, tools);
      const html = render(layout, {
        ...values,
        page: head,
        policy: toAttribute(policies.of(page)),
        signups: signupsOn(page),
        header: frames.headerOf(page, head.section),
      });
      return toHtml(html.trimStart());
    },
  };
}

/** Apostrophes are safe in double quotes, and every page has twenty of them. */
function toAttribute(text: string): Html {
  return toHtml(escapeHtml(text).replaceAll("&#39;", "'"));
}

type Render = (layout: string, values: Readonly<Record<string, unknown>>) => Html;

function createRenderer(environment: nunjucks.Environment): Render {
  const templates = new Map<string, nunjucks.Template>();
  return (layout, values) => {
    let template = templates.get(layout);
    if (!template) templates.set(layout, (template = environment.getTemplate(layout, true)));
    return toHtml(template.render(values));
  };
}

/** Draws posts with a partial, each of them once: it hangs on half a dozen lists. */
function createDrawing(
  render: Render,
  partial: string,
  valuesOf: (post: SitePost) => Readonly<Record<string, unknown>>,
): (posts: readonly SitePost[]) => Html {
  const drawn = new Map<SitePost, Html>();
  return (posts) => {
    const parts = posts.map((post) => {
      let part = drawn.get(post);
      if (part === undefined) drawn.set(post, (part = render(partial, valuesOf(post))));
      return part;
    });
    return toHtml(parts.join(""));
  };
}

/** How many entries of a list may be on the first screen. */
const FIRST_ENTRIES = 3;

function createEntries(render: Render, cards: Cards): ViewTools["drawEntries"] {
  const drawings = new Map<string, (posts: readonly SitePost[]) => Html>();
  const draw = (place: "first" | "entry", withExcerpt: boolean, posts: readonly SitePost[]): Html => {
    const key = `${place} ${withExcerpt}`;
    const drawing =
      drawings.get(key) ??
      createDrawing(render, "partials/post-entry.njk", (post) => ({ place, withExcerpt, post: cards(post) }));
    drawings.set(key, drawing);
    return drawing(posts);
  };
  return (posts, { withExcerpt }) =>
    toHtml(
      `${draw("first", withExcerpt, posts.slice(0, FIRST_ENTRIES))}${draw("entry", withExcerpt, posts.slice(FIRST_ENTRIES))}`,
    );
}

/** What every page shows. */
function frameValues(site: Site): Readonly<Record<string, unknown>> {
  const { site: settings, strings } = site.settings;
  return {
    site: settings,
    strings,
    iconIsDrawing: settings.icon === undefined || /\.svg$/iu.test(settings.icon),
    searchAddress: hasSearch(site) ? SEARCH : "",
    eventsAddress: hasEvents(site) ? EVENTS : "",
    navigation: settings.navigation ?? defaultNavigation(site),
    followAddress: FOLLOW,
    direction: directionOf(settings.language),
    locale: settings.language.replace("-", "_"),
    feedTitle: fillIn(strings.feedTitle, { site: settings.title }),
  };
}

function defaultNavigation(site: Site): readonly { label: string; url: string }[] {
  const { settings, pages } = site;
  const { strings } = settings;
  const listed = pages.filter((page) => page.listed && page.address.split("/").length === 3);
  return [
    { label: strings.blog, url: BLOG },
    ...(hasEvents(site) ? [{ label: strings.events.title, url: EVENTS }] : []),
    { label: strings.archive, url: ARCHIVE },
    ...(hasSearch(site) ? [{ label: strings.search.title, url: SEARCH }] : []),
    ...listed.map((page) => ({ label: page.title, url: page.address })),
  ];
}
