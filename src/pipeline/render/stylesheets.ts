// The stylesheets that a page loads besides the site's: those of its kind, and those for the elements on it.
import { signupsOn } from "../site/signups.ts";
import { entryOf } from "../site/planned-page.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";
import type { SitePost } from "../site/site-entries.ts";

const OF_KIND: Readonly<Partial<Record<PlannedPage["kind"], readonly string[]>>> = {
  home: ["post-list.css"],
  blog: ["post-list.css"],
  tag: ["post-list.css"],
  category: ["post-list.css"],
  archive: ["archive.css"],
  year: ["archive.css"],
  month: ["archive.css"],
  search: ["archive.css", "search.css"],
  "not-found": ["search.css"],
  events: ["events.css"],
  event: ["events.css"],
  series: ["series.css"],
  follow: ["signup-places.css"],
};

/** By their names. The texts of all entries must have arrived. */
export function stylesheetsOf(page: PlannedPage, site: Site): readonly string[] {
  return [
    ...(OF_KIND[page.kind] ?? []),
    ...(page.kind !== "follow" &&
    signupsOn(page, site).some(({ place }) => place !== "post-top" && place !== "post-end")
      ? ["signup-places.css"]
      : []),
    ...(entryOf(page)?.hasCodeOrTable === true ? ["code-and-tables.css"] : []),
    ...(entryOf(page)?.hasGallery === true ? ["gallery.css"] : []),
    ...(page.kind === "post" && showsThread(page.post) ? ["responses.css"] : []),
  ];
}

function showsThread({ comments, archive }: SitePost): boolean {
  return comments !== "off" && archive.comments.length > 0;
}
