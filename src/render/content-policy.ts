// The Content-Security-Policy of every page, as a meta element, so that it holds on any host (https://www.w3.org/TR/CSP3/).
import type { ServiceSettings } from "../signup/service.ts";
import { isExample, originsOf } from "../signup/target.ts";
import type { Site } from "../site/site.ts";

/**
 * Forms may send to the email service and nowhere else; to the site itself as well, because some hosts take forms, and
 * because Chrome holds the thank-you page that a service redirects to against the same list.
 */
export function contentPolicy({ settings, preview }: Site): string {
  const service = settings.signup?.service;
  return ["base-uri 'self'", "object-src 'none'", `form-action ${preview ? "'self'" : targetsOf(service)}`].join("; ");
}

function targetsOf(service: ServiceSettings | undefined): string {
  return service && !isExample(service) ? ["'self'", ...originsOf(service)].join(" ") : "'none'";
}
