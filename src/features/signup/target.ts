// How the rest of the program uses the site's email service, whichever it is.
import type { SignupService } from "./service.ts";
import { mayPublish, type FormServiceSettings } from "../forms/form-service.ts";
import { findService } from "./service-settings.ts";
import type { SignupInstance, SignupTarget } from "./signup-form.ts";

/** The service of a preview while signup.yaml names none. */
export const PREVIEW_SERVICE: FormServiceSettings = {
  name: "custom",
  action: "https://example.org/subscribe",
  email: "email",
  firstName: "first_name",
};

/** The signup form of this service, or a link to it. `service` is the checked block of signup.yaml. */
export function toSignupTarget(service: FormServiceSettings, instance: SignupInstance): SignupTarget {
  return serviceOf(service).toTarget(service, instance);
}

/**
 * Origins for the form-action of a content security policy (CSP3); a browser holds every address that an answer leads
 * through against it, so the site's own origin belongs there as well. Empty for links and for paths of the site.
 */
export function originsOf(service: FormServiceSettings): readonly string[] {
  return serviceOf(service).origins(service);
}

/** The service's name as it writes it: "Mailchimp". */
export function labelOf(service: FormServiceSettings): string {
  return serviceOf(service).label;
}

/** True where ids are placeholders. */
export function isExample(service: FormServiceSettings): boolean {
  return serviceOf(service).isExample(service);
}

/** The service, if its form may be published on the site at `url`. */
export function usableService(service: FormServiceSettings | undefined, url: string): FormServiceSettings | undefined {
  return service && mayPublish(serviceOf(service), service, url) ? service : undefined;
}

/** Whether the service uses double opt-in: `doubleOptIn:` in signup.yaml, or the service's default. */
export function confirmsFirst(service: FormServiceSettings): boolean {
  return serviceOf(service).confirmsFirst(service);
}

/** The service of checked settings. */
export function serviceOf(service: FormServiceSettings): SignupService {
  const found = findService(service.name);
  if (!found) throw new Error(`No email service is called ${service.name}.`);
  return found;
}
