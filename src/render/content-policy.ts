// The Content-Security-Policy of every page, as a meta element, so that it holds on any host (https://www.w3.org/TR/CSP3/).
import { replyServiceOf, usableService } from "../comments/target.ts";
import { isExample, originsOf } from "../signup/target.ts";
import { hasSearch } from "../site/plan.ts";
import type { Site } from "../site/site.ts";

/**
 * Forms may send to the services for signups and replies, and nowhere else; to the site itself as well, because that is where readers search, some hosts
 * take forms, and because Chrome holds the thank-you page that a service redirects to against the same list.
 */
export function contentPolicy(site: Site): string {
  const { settings, preview } = site;
  return ["base-uri 'self'", "object-src 'none'", `form-action ${preview ? "'self'" : targetsOf(settings, hasSearch(site))}`].join("; ");
}

function targetsOf({ signup, site }: Site["settings"], searches: boolean): string {
  const email = signup?.service && !isExample(signup.service) ? signup.service : undefined;
  const replies = usableService(site.comments);
  const origins = [...(email ? originsOf(email) : []), ...(replies ? replyServiceOf(replies).formOrigins(replies) : [])];
  return email || replies || searches ? ["'self'", ...new Set(origins)].join(" ") : "'none'";
}
