// Which offer is shown on which page, and the rules for offers.
import { linkedPath } from "../../features/forms/linked-words.ts";
import type { Problem } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";
import { toAbsoluteUrl, toOutputFile } from "../../lib/url.ts";
import type { Offer } from "../settings/load-settings.ts";
import { saysEvents, type SignupSettings } from "../../features/signup/offers.ts";
import type { FunnelAddresses } from "../../features/signup/signup-form.ts";
import { labelOf, usableService } from "../../features/signup/target.ts";
import { hasEvents } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { Site } from "./site.ts";
import type { SiteEntry } from "./site-entries.ts";

/**
 * Where an offer is shown: one of its `showOn` places, the top of the home page, the pitch of a series, or a separate
 * page.
 */
export type OfferPlace = Offer["showOn"][number] | "home-top" | "pitch-top" | "pitch-end" | "page" | "follow";

type Service = NonNullable<SignupSettings["service"]>;

export interface PlacedOffer {
  readonly offer: Offer;
  readonly place: OfferPlace;
}

/** The offers of a page: on posts the first offer or the post's choice, elsewhere the page's choice. */
export function offersOn(page: PlannedPage, { settings }: Site): readonly PlacedOffer[] {
  const offers = settings.signup?.forms ?? [];
  const named = (entry: SiteEntry): Offer | undefined => offers.find(({ name }) => name === entry.signup);
  switch (page.kind) {
    case "post": {
      const offer = page.post.signup === undefined ? offers[0] : named(page.post);
      return offer ? offer.showOn.filter((place) => place !== "home").map((place) => ({ offer, place })) : [];
    }
    case "home":
      return offers.filter(({ showOn }) => showOn.includes("home")).flatMap((offer) => at(offer, "home-top", "home"));
    case "page":
      return at(named(page.page), "post-end");
    case "event":
      return at(named(page.event), "post-end");
    case "series": {
      if (page.page.role !== "pitch") return [];
      const offer =
        page.page.signup === undefined ? offers.find(({ series }) => series === page.series.name) : named(page.page);
      return at(offer, "pitch-top", "pitch-end");
    }
    case "offer":
      return [{ offer: page.offer, place: "page" }];
    case "follow":
      return at(offers[0], "follow");
    default:
      return [];
  }
}

/** The pages around an offer's signup, as absolute addresses. */
export function funnelOf(offer: Offer, { series, settings }: Site): FunnelAddresses {
  const own = series.find(({ name }) => name === offer.series);
  const absolute = (page: { readonly address: string } | undefined): string | undefined =>
    page && toAbsoluteUrl(page.address, settings.site.url);
  return { thanks: absolute(own?.thanks), confirm: absolute(own?.confirm), already: absolute(own?.already) };
}

/** Offers that name a missing series, promise events on a site without any, or have no form on any page. */
export function checkOffers(site: Site, label: string): Problem[] {
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
  return (signup?.forms ?? []).flatMap((offer): Problem[] => {
    const problems: Problem[] = [];
    if (offer.series !== undefined && !names.has(offer.series)) {
      const meant = suggest(offer.series, [...names]);
      const remedy =
        meant === undefined
          ? `Make a folder ${label}/series/${offer.series}/ with a page index.md, or remove the line.`
          : `Did you mean ${meant}?`;
      problems.push({
        file,
        field: `forms.${offer.name}.series`,
        message: `"${offer.series}" isn't a folder in ${label}/series. ${remedy}`,
        severity: "error",
      });
    }
    const promise = hasEvents(site) ? undefined : saysEvents(offer, strings.eventWords);
    if (promise !== undefined) {
      problems.push({
        file,
        field: `forms.${offer.name}`,
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

function at(offer: Offer | undefined, ...places: readonly OfferPlace[]): readonly PlacedOffer[] {
  return offer ? places.map((place) => ({ offer, place })) : [];
}
