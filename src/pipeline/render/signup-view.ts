// The signups on a page: an offer in each of its places, with the form that its email service takes.
import { escapeHtml, toHtml, type Html } from "../../lib/html.ts";
import { linkWords } from "../../features/forms/linked-words.ts";
import { consentVersionOf } from "../../features/signup/offers.ts";
import type { FormServiceSettings } from "../../features/forms/form-service.ts";
import type { SignupForm } from "../../features/signup/signup-form.ts";
import { PREVIEW_SERVICE, toSignupTarget, usableService } from "../../features/signup/target.ts";
import type { Offer } from "../settings/load-settings.ts";
import { funnelOf, offersOn, type OfferPlace } from "../site/offers.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";

/** The HTML for each slot of a layout; empty where a page has no offer. */
export interface SignupPlaces {
  readonly top: Html;
  readonly side: Html;
  readonly end: Html;
  readonly hasForm: boolean;
}

type Slot = "top" | "side" | "end";

type Render = (layout: string, values: Readonly<Record<string, unknown>>) => Html;

interface Appearance {
  readonly slot: Slot;
  /** Parts that are shown besides the heading and the form. */
  readonly shows: readonly ("pitch" | "highlights" | "swatches" | "more")[];
  /** The page itself explains the offer, so the heading is for screen readers only. */
  readonly hidesHeading?: true;
  /** The page has the offer above already. */
  readonly repeats?: true;
  /** Asks for the email address alone, unless the offer requires a name. */
  readonly short?: true;
}

const APPEARANCES: Readonly<Record<Exclude<OfferPlace, "home-top">, Appearance>> = {
  "post-top": { slot: "top", shows: ["pitch"] },
  "post-end": { slot: "end", shows: [], short: true, repeats: true },
  sidebar: { slot: "side", shows: ["pitch", "more"] },
  home: { slot: "end", shows: ["pitch", "highlights", "swatches", "more"] },
  "pitch-top": { slot: "top", shows: [], hidesHeading: true },
  "pitch-end": { slot: "end", shows: ["swatches"], repeats: true },
  follow: { slot: "top", shows: ["pitch", "more"] },
  page: { slot: "end", shows: ["pitch", "highlights", "swatches"] },
};

// Each post's form has a different source; the rest is the same on ten thousand pages.
const SOURCE = "/source-of-this-form/";

/** Makes the renderer of a site's signups; each offer is rendered once for each place. */
export function createSignups(site: Site, render: Render): (page: PlannedPage) => SignupPlaces {
  const rendered = new Map<string, Html>();
  return (page) => {
    const places: Record<Slot, Html> = { top: NOTHING, side: NOTHING, end: NOTHING };
    let hasForm = false;
    for (const { offer, place } of offersOn(page, site)) {
      const key = `${offer.name} ${place}`;
      const block = rendered.get(key) ?? renderPlace(offer, place, site, render);
      rendered.set(key, block);
      const slot = place === "home-top" ? "top" : APPEARANCES[place].slot;
      places[slot] = toHtml(places[slot] + block.replaceAll(SOURCE, escapeHtml(page.address)));
      hasForm ||= block.includes("<form");
    }
    return { ...places, hasForm };
  };
}

const NOTHING = toHtml("");

function renderPlace(offer: Offer, place: OfferPlace, site: Site, render: Render): Html {
  const service = site.settings.signup?.service;
  const usable = usableService(service, site.settings.site.url);
  const shown = usable ?? (site.preview ? (service ?? PREVIEW_SERVICE) : undefined);
  if (place === "home-top") return shown ? render("partials/offer-line.njk", { line: toLine(offer) }) : NOTHING;
  if (shown) return render("partials/signup.njk", { signup: toSignup(offer, place, shown, site) });
  return APPEARANCES[place].repeats ? NOTHING : render("partials/signup-closed.njk", { id: idOf(offer, place), place });
}

/** On the home page: a line about the offer, with a link to it. */
function toLine(offer: Offer): object {
  return { text: offer.teaser ?? offer.heading, address: offer.landingPage ?? `#${idOf(offer, "home")}` };
}

function idOf(offer: Offer, place: OfferPlace): string {
  return `signup-${offer.name}-${place}`;
}

function toSignup(
  offer: Offer,
  place: Exclude<OfferPlace, "home-top">,
  service: FormServiceSettings,
  site: Site,
): object {
  const { strings, site: settings } = site.settings;
  const { shows, short = false, repeats, hidesHeading = false } = APPEARANCES[place];
  const firstName = short && offer.firstName === "optional" ? "no" : offer.firstName;
  const target = toSignupTarget(service, {
    source: `${SOURCE}#${place}`,
    consent: consentVersionOf(offer),
    asksFirstName: firstName !== "no",
    addresses: funnelOf(offer, site),
  });
  const form = target.kind === "form" ? target : undefined;
  const isOnlyPreview = site.preview && !usableService(site.settings.signup?.service, settings.url);
  return {
    id: idOf(offer, place),
    place,
    element: repeats ? "div" : "aside",
    swatches: shows.includes("swatches"),
    heading: offer.heading,
    hidesHeading,
    pitch: shows.includes("pitch") ? offer.pitch : [],
    highlights: shows.includes("highlights") ? offer.highlights : [],
    button: offer.button,
    consent: linkWords(offer.consent),
    consentCheckbox: offer.consentCheckbox,
    smallPrint: short ? "" : (offer.smallPrint ?? ""),
    // Some services take no name.
    firstName: form?.firstName === undefined ? "no" : firstName,
    nameNote: offer.firstName === "optional" ? strings.signup.optional : "",
    form: form ? toFormValues(form, offer, site) : "",
    hosted: target.kind === "link" ? target.address : "",
    mark: isOnlyPreview ? strings.signup.onlyPreview : "",
    more: shows.includes("more") ? moreAbout(offer, strings.signup.more) : "",
  };
}

function moreAbout({ landingPage }: Offer, text: string): object | "" {
  return landingPage === undefined ? "" : { address: landingPage, text };
}

/** Layouts accept no undefined values, so missing values become empty texts. */
function toFormValues(form: SignupForm, offer: Offer, site: Site): object {
  const sent = site.preview ? throughInbox(form, offer) : form;
  const { firstName = "", honeypot = "" } = sent;
  return { ...sent, firstName, honeypot, attributes: attributesOf(sent, offer, site) };
}

/** A preview sends forms to its inbox, which shows the request that the service would have received. */
function throughInbox(form: SignupForm, offer: Offer): SignupForm {
  return { ...form, action: `/_inbox/submit?offer=${encodeURIComponent(offer.name)}`, enctype: undefined };
}

/** Attributes that the service requires, and the texts for signup.js. */
function attributesOf(
  form: SignupForm,
  offer: Offer,
  { settings }: Site,
): readonly (readonly [name: string, value: string])[] {
  const words = settings.strings.signup;
  return [
    ...(form.enctype === undefined ? [] : [["enctype", form.enctype] as const]),
    ...Object.entries(form.attributes),
    ["data-missing-email", words.missingEmail],
    ["data-wrong-email", words.wrongEmail],
    ...(offer.firstName === "required" ? [["data-missing-name", words.missingName] as const] : []),
    ...(offer.consentCheckbox ? [["data-missing-consent", words.missingConsent] as const] : []),
    ["data-sending", words.sending],
  ];
}
