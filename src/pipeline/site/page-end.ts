// The end of a page: recent posts and the next events, without those that the page shows already.
import { isGated } from "./planned-page.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { SiteEvent } from "./events.ts";
import type { Site } from "./site.ts";
import type { SitePost } from "./site-entries.ts";

/** How many events are shown at the end of a page. */
const UPCOMING = 3;

/** The newest posts that are not on the page; empty on pages that consist of a list of posts or a signup. */
export function recentPostsOn(page: PlannedPage, site: Site): readonly SitePost[] {
  if (
    isGated(page) ||
    page.kind === "home" ||
    page.kind === "search" ||
    (page.kind === "blog" && page.slice.number === 1)
  )
    return [];
  const shown = shownOn(page, site);
  const { recentPosts } = site.settings.site;
  const newest: SitePost[] = [];
  for (const post of site.listed) {
    if (newest.length === recentPosts) break;
    if (!shown.has(post)) newest.push(post);
  }
  return newest;
}

/** The next events, without the one whose page it is. */
export function upcomingEventsOn(page: PlannedPage, { events }: Site): readonly SiteEvent[] {
  if (isGated(page) || page.kind === "events" || page.kind === "not-found") return [];
  const own = page.kind === "event" ? page.event : undefined;
  return events.upcoming.filter((event) => event !== own).slice(0, UPCOMING);
}

/** Posts that authors chose for readers to begin with, newest first. */
export function featuredPosts({ listed }: Pick<Site, "listed">): readonly SitePost[] {
  return listed.filter(({ featured }) => featured);
}

/** Posts whose pictures are on the page. */
function shownOn(page: PlannedPage, site: Site): ReadonlySet<SitePost> {
  switch (page.kind) {
    case "post":
      return new Set([page.post, ...site.related.of(page.post)]);
    case "blog":
    case "tag":
    case "category":
      return new Set(page.slice.posts);
    case "not-found":
      return new Set(featuredPosts(site));
    default:
      return NONE;
  }
}

const NONE: ReadonlySet<SitePost> = new Set();
