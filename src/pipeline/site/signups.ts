// Which form is shown on which page, and the rules for forms.
import { linkedPath } from "../../features/forms/linked-words.ts";
import type { Problem } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";
import { toAbsoluteUrl, toOutputFile } from "../../lib/url.ts";
import type { Signup } from "../../features/signup/signup-settings.ts";
import { saysEvents, type SignupSettings } from "../../features/signup/signup-settings.ts";
import type { FunnelAddresses } from "../../features/signup/signup-form.ts";
import { labelOf, usableService } from "../../features/signup/target.ts";
import { hasEvents } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { Site } from "./site.ts";
import type { SiteEntry } from "./site-entries.ts";

/**
 * Where a signup form is shown: one of its `showOn` places, the top of the home page, the pitch of a series, or a separate
 * page.
 */
export type SignupPlace = Signup["showOn"][number] | "home-top" | "pitch-top" | "pitch-end" | "page" | "follow";

type Service = NonNullable<SignupSettings["service"]>;

export interface PlacedSignup {
  readonly form: Signup;
  readonly place: SignupPlace;
}

/** The forms of a page: on posts the first form or the post's choice, elsewhere the page's choice. */
export function signupsOn(page: PlannedPage, { settings }: Site): readonly PlacedSignup[] {
  const forms = settings.signup?.forms ?? [];
  const named = (entry: SiteEntry): Signup | undefined => forms.find(({ name }) => name === entry.signup);
  switch (page.kind) {
    case "post": {
      const form = page.post.signup === undefined ? forms[0] : named(page.post);
      return form ? form.showOn.filter((place) => place !== "home").map((place) => ({ form, place })) : [];
    }
    case "home":
      return forms.filter(({ showOn }) => showOn.includes("home")).flatMap((form) => at(form, "home-top", "home"));
    case "page":
      return at(named(page.page), "post-end");
    case "event":
      return at(named(page.event), "post-end");
    case "series": {
      if (page.page.role !== "pitch") return [];
      const form =
        page.page.signup === undefined ? forms.find(({ series }) => series === page.series.name) : named(page.page);
      return at(form, "pitch-top", "pitch-end");
    }
    case "landing-page":
      return [{ form: page.signup, place: "page" }];
    case "follow":
      return at(forms[0], "follow");
    default:
      return [];
  }
}

/** The pages around a signup form's signup, as absolute addresses. */
export function funnelOf(form: Signup, { series, settings }: Site): FunnelAddresses {
  const own = series.find(({ name }) => name === form.series);
  const absolute = (page: { readonly address: string } | undefined): string | undefined =>
    page && toAbsoluteUrl(page.address, settings.site.url);
  return { thanks: absolute(own?.thanks), confirm: absolute(own?.confirm), already: absolute(own?.already) };
}

/** Forms that name a missing series, promise events on a site without any, or have no form on any page. */
export function checkSignups(site: Site, label: string): Problem[] {
  const { signup } = site.settings;
  const file = `${label}/signup.yaml`;
  return signup
    ? [...checkService(signup.service, file, site.settings.site.url), ...checkPromises(site, label, file)]
    : [];
}

function checkService(service: Service | undefined, file: string, url: string): Problem[] {
  if (usableService(service, url)) return [];
  const told = "so nobody can sign up: readers are offered the feed instead of the form";
  const remedy = "Run npm run signup -- connect with the form's embed code from your email service";
  if (!service) return [{ file, field: "service", message: `is missing, ${told}. ${remedy}.`, severity: "warning" }];
  return [
    {
      file,
      field: "service",
      message: `still has the example values of ${labelOf(service)}, ${told}. ${remedy}, or enter your own.`,
      severity: "warning",
    },
  ];
}

function checkPromises(site: Site, label: string, file: string): Problem[] {
  const { signup, strings } = site.settings;
  const names = new Set(site.entries.flatMap((entry) => (entry.kind === "series" ? [entry.series] : [])));
  return (signup?.forms ?? []).flatMap((form): Problem[] => {
    const problems: Problem[] = [];
    if (form.series !== undefined && !names.has(form.series)) {
      const meant = suggest(form.series, [...names]);
      const remedy =
        meant === undefined
          ? `Make a folder ${label}/series/${form.series}/ with a page index.md, or remove the line.`
          : `Did you mean ${meant}?`;
      problems.push({
        file,
        field: `forms.${form.name}.series`,
        message: `"${form.series}" isn't a folder in ${label}/series. ${remedy}`,
        severity: "error",
      });
    }
    const promise = hasEvents(site) ? undefined : saysEvents(form, strings.eventWords);
    if (promise !== undefined) {
      problems.push({
        file,
        field: `forms.${form.name}`,
        message:
          `promises news of events ("${promise}"), but the site has none. ` +
          `Add an event in ${label}/events/, or leave the promise out.`,
        severity: "error",
      });
    }
    return problems;
  });
}

/** A consent that leads to a page of the site which is not there. `outputs` are the files of all pages. */
export function checkConsentLinks({ settings }: Site, outputs: ReadonlySet<string>, label: string): Problem[] {
  return (settings.signup?.forms ?? []).flatMap(({ name, consent }): Problem[] => {
    const target = linkedPath(consent);
    if (target === undefined || outputs.has(toOutputFile(target)) || outputs.has(toOutputFile(`${target}/`))) return [];
    return [
      {
        file: `${label}/signup.yaml`,
        field: `forms.${name}.consent`,
        message:
          `links to ${target}, a page that does not exist. ` + `Write one in ${label}/pages/, or correct the address.`,
        severity: "error",
      },
    ];
  });
}

function at(form: Signup | undefined, ...places: readonly SignupPlace[]): readonly PlacedSignup[] {
  return form ? places.map((place) => ({ form, place })) : [];
}
