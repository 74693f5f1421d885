// The signup on a page: an offer, and the form that its email service takes.
import { escapeHtml, toHtml, type Html } from "../lib/html.ts";
import { linkWords } from "../lib/linked-words.ts";
import { consentVersion } from "../signup/offers.ts";
import type { SignupTarget } from "../signup/signup-form.ts";
import { isExample, PREVIEW_SERVICE, toSignupTarget } from "../signup/target.ts";
import type { Offer } from "../settings/load-settings.ts";
import { funnelOf, offersOn, type OfferPlace } from "../site/offers.ts";
import type { PlannedPage } from "../site/plan.ts";
import type { Site } from "../site/site.ts";

/** What stands at each place of a page; empty where nothing does. */
export interface SignupPlaces {
  readonly top: Html;
  readonly side: Html;
  readonly end: Html;
  readonly hasForm: boolean;
}

type Slot = "top" | "side" | "end";

type Draw = (values: Readonly<Record<string, unknown>>) => Html;

// Each post's form says where it stands, and all else is the same on ten thousand of them.
const SOURCE = "/source-of-this-form/";

const PLACES: Readonly<Record<OfferPlace, Slot>> = { "post-top": "top", "post-end": "end", sidebar: "side", home: "end", pitch: "end", page: "end" };

/** Makes the drawing of a site's signups; each offer is drawn once for each place. */
export function createSignups(site: Site, draw: Draw): (page: PlannedPage) => SignupPlaces {
  const drawn = new Map<string, Html>();
  return (page) => {
    const places: Record<Slot, Html> = { top: NOTHING, side: NOTHING, end: NOTHING };
    let hasForm = false;
    for (const { offer, place } of offersOn(page, site)) {
      const key = `${offer.name} ${place}`;
      let block = drawn.get(key);
      if (block === undefined) drawn.set(key, (block = draw({ signup: toSignup(offer, place, site) })));
      places[PLACES[place]] = toHtml(places[PLACES[place]] + block.replaceAll(SOURCE, escapeHtml(page.address)));
      hasForm ||= block.includes("<form");
    }
    return { ...places, hasForm };
  };
}

const NOTHING = toHtml("");

function toSignup(offer: Offer, place: OfferPlace, site: Site): object {
  const { strings, signup: settings } = site.settings;
  const service = settings?.service;
  const instance = { source: `${SOURCE}#${place}`, consent: consentVersion(offer), asksFirstName: offer.firstName !== "no", addresses: funnelOf(offer, site) };
  const usable = service && !isExample(service) ? service : undefined;
  const target = usable && toSignupTarget(usable, instance);
  const shown = site.preview ? throughInbox(toSignupTarget(service ?? PREVIEW_SERVICE, instance), offer) : target;
  return {
    id: `signup-${offer.name}-${place}`,
    place,
    swatches: place !== "post-top" && place !== "sidebar",
    heading: offer.heading,
    pitch: offer.pitch,
    learn: place === "page" || place === "home" ? offer.learn : [],
    button: offer.button,
    consent: linkWords(offer.consent),
    consentBox: offer.consentBox,
    smallPrint: offer.smallPrint ?? "",
    firstName: shown?.kind === "form" && shown.firstName !== undefined ? offer.firstName : "no",
    form: shown?.kind === "form" ? { ...shown, enctype: shown.enctype ?? "", firstName: shown.firstName ?? "", trap: shown.trap ?? "", attributes: Object.entries(shown.attributes) } : "",
    hosted: shown?.kind === "link" ? shown.address : "",
    mark: site.preview && !usable ? strings.signup.onlyPreview : "",
    more: offer.page !== undefined && place !== "page" && place !== "pitch" ? { address: offer.page, text: strings.signup.more } : "",
  };
}

/** A preview sends to its own inbox, which shows what the service would have received. */
function throughInbox(target: SignupTarget, offer: Offer): SignupTarget {
  if (target.kind === "link") return target;
  return { ...target, action: `/_inbox/submit?offer=${encodeURIComponent(offer.name)}`, enctype: undefined };
}
