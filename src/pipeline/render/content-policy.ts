// The Content-Security-Policy of pages (https://www.w3.org/TR/CSP3/): each has its own in a meta element, so that it
// holds on any host, and hosts with headers send what all need together.
import { replyServiceOf, usableService } from "../../features/comments/replies/target.ts";
import type { PolicyNeed } from "../markdown/policy-needs.ts";
import { originsOf, usableService as usableSignupService } from "../../features/signup/target.ts";
import { hasSearch } from "../site/default-pages.ts";
import { entryOf } from "../site/planned-page.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";
import { frameOrigin } from "../../features/video/player.ts";

export interface Policies {
  /** The policy of one page. */
  of(page: PlannedPage): string;
  /** What all pages together may do. */
  readonly whole: string;
}

type Directives = ReadonlyMap<string, readonly string[]>;

/** The texts of all entries must have arrived. */
export function createPolicies(site: Site): Policies {
  const common = addNeeds(COMMON, [...formNeeds(site), ...imageNeeds(site)]);
  const plain = toText(common);
  // The preview server adds a script to every page.
  if (site.preview)
    return {
      of: (page) => [PREVIEW, ...formTargets(entryOf(page)?.needs ?? [])].join(" "),
      whole: [PREVIEW, ...site.withPage.flatMap((entry) => formTargets(entry.needs))].join(" "),
    };
  const needsOf = (page: PlannedPage): readonly PolicyNeed[] => [
    ...kindNeeds(page, site),
    ...(entryOf(page)?.needs ?? []),
  ];
  return {
    of(page) {
      const needs = needsOf(page);
      return needs.length === 0 ? plain : toText(addNeeds(common, needs));
    },
    whole: toText(
      addNeeds(common, [
        ...(hasSearch(site) ? SEARCH_NEEDS : []),
        ...conversationNeeds(site),
        ...site.withPage.flatMap((entry) => [...videoNeeds(entry), ...entry.needs]),
      ]),
    ),
  };
}

const COMMON: Directives = new Map(
  Object.entries({
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    // Brush marks are pictures inside the stylesheet.
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "media-src": ["'self'"],
    "manifest-src": ["'self'"],
    // Nothing here asks for anything, but Lighthouse does: it loads robots.txt from within the page
    // (https://github.com/GoogleChrome/lighthouse/issues/4386).
    "connect-src": ["'self'"],
    "base-uri": ["'none'"],
  }),
);

const PREVIEW = "base-uri 'self'; object-src 'none'; form-action 'self'";

/** Origins that forms on a page send to; the preview's own is allowed anyway. */
function formTargets(needs: readonly PolicyNeed[]): readonly string[] {
  return needs.flatMap(([directive, source]) =>
    directive === "form-action" && source !== "'self'" && isPolicySource(source) ? [source] : [],
  );
}

/** The search runs its index as WebAssembly. */
const SEARCH_NEEDS: readonly PolicyNeed[] = [["script-src", "'wasm-unsafe-eval'"]];

function kindNeeds(page: PlannedPage, site: Site): readonly PolicyNeed[] {
  switch (page.kind) {
    case "search":
      return SEARCH_NEEDS;
    case "post":
      return page.post.comments !== "off" ? conversationNeeds(site) : [];
    case "series":
      return videoNeeds(page.page);
    default:
      return [];
  }
}

/** A conversation on the owner's own server is its script's, once a reader asks for it. */
function conversationNeeds({ settings }: Site): readonly PolicyNeed[] {
  const replies = usableService(settings.site.comments, settings.site.url);
  const origins = replies ? replyServiceOf(replies).embedOrigins(replies) : [];
  return origins.flatMap((origin) =>
    ["script-src", "style-src", "img-src", "font-src", "connect-src", "frame-src"].map((directive): PolicyNeed => [
      directive,
      origin,
    ]),
  );
}

function videoNeeds(entry: Site["withPage"][number]): readonly PolicyNeed[] {
  const origin = entry.kind === "series" && entry.video ? frameOrigin(entry.video.source) : undefined;
  return origin === undefined ? [] : [["frame-src", origin]];
}

/** Pictures from elsewhere hang on lists too. */
function imageNeeds({ withPage, settings }: Site): readonly PolicyNeed[] {
  const own = [...withPage.map(({ image }) => image?.address), settings.site.author?.picture];
  const origins = own.flatMap((address) =>
    address === undefined || address.startsWith("/") ? [] : (URL.parse(address)?.origin ?? []),
  );
  return origins.map((origin) => ["img-src", origin]);
}

/**
 * Forms may send to the services for signups and comments, and to where an author's own form does; to the site itself as well, because that
 * is where readers search, some hosts take forms, and because Chrome checks the thank-you page that a service redirects
 * to against the same list.
 */
function formNeeds(site: Site): readonly PolicyNeed[] {
  const {
    signup,
    site: { comments, url },
  } = site.settings;
  const email = usableSignupService(signup?.service, url);
  const replies = usableService(comments, url);
  const origins = [
    ...(email ? originsOf(email) : []),
    ...(replies ? replyServiceOf(replies).formOrigins(replies) : []),
  ];
  const targets = email || replies || hasSearch(site) ? ["'self'", ...origins] : ["'none'"];
  return targets.map((source) => ["form-action", source]);
}

function addNeeds(directives: Directives, needs: readonly PolicyNeed[]): Directives {
  const added = new Map(directives);
  for (const [directive, source] of needs.filter(([, needed]) => isPolicySource(needed))) {
    const known = added.get(directive) ?? [];
    if (!known.includes(source)) added.set(directive, [...known.filter((one) => one !== "'none'"), source]);
  }
  return added;
}

/**
 * A keyword, a hash, or the origin of an ordinary host. URLs may hold `;`, `,` and `*` in their hosts, which in a
 * policy begin a directive, begin another policy, and match all hosts.
 */
function isPolicySource(source: string): boolean {
  return /^'[\w+/=-]+'$/u.test(source) || /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?$/iu.test(source);
}

function toText(directives: Directives): string {
  return [...directives].map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");
}
