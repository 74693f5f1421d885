// The signups on a page: a signup form in each of its places, with the form that its email service takes.
import { escapeHtml, toHtml, type Html } from "../../lib/html.ts";
import { linkWords } from "../../features/forms/linked-words.ts";
import { consentVersionOf } from "../../features/signup/signup-settings.ts";
import type { FormServiceSettings } from "../../features/forms/form-service.ts";
import type { SignupForm } from "../../features/signup/signup-form.ts";
import { PREVIEW_SERVICE, toSignupTarget, usableService } from "../../features/signup/target.ts";
import type { Signup } from "../../features/signup/signup-settings.ts";
import { funnelOf, signupsOn, type SignupPlace } from "../site/signups.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Site } from "../site/site.ts";

/** The HTML for each slot of a layout; empty where a page has no form. */
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
  /** The page itself explains the form, so the heading is for screen readers only. */
  readonly hidesHeading?: true;
  /** The page has the form above already. */
  readonly repeats?: true;
  /** Asks for the email address alone, unless the form requires a name. */
  readonly short?: true;
}

const APPEARANCES: Readonly<Record<Exclude<SignupPlace, "home-top">, Appearance>> = {
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

/** The same as long as a page's signups are the same, with the same settings. */
export function signupsKey(page: PlannedPage, site: Site): string {
  return signupsOn(page, site)
    .map(({ form, place }) => `${form.name} ${place}`)
    .join("\n");
}

/** Makes the renderer of a site's signups; each form is rendered once for each place. */
export function createSignups(site: Site, render: Render): (page: PlannedPage) => SignupPlaces {
  const rendered = new Map<string, Html>();
  return (page) => {
    const places: Record<Slot, Html> = { top: NOTHING, side: NOTHING, end: NOTHING };
    let hasForm = false;
    for (const { form: signup, place } of signupsOn(page, site)) {
      const key = `${signup.name} ${place}`;
      const block = rendered.get(key) ?? renderPlace(signup, place, site, render);
      rendered.set(key, block);
      const slot = place === "home-top" ? "top" : APPEARANCES[place].slot;
      places[slot] = toHtml(places[slot] + block.replaceAll(SOURCE, escapeHtml(page.address)));
      hasForm ||= block.includes("<form");
    }
    return { ...places, hasForm };
  };
}

const NOTHING = toHtml("");

function renderPlace(signup: Signup, place: SignupPlace, site: Site, render: Render): Html {
  const service = site.settings.signup?.service;
  const usable = usableService(service, site.settings.site.url);
  const shown = usable ?? (site.preview ? (service ?? PREVIEW_SERVICE) : undefined);
  if (place === "home-top") return shown ? render("partials/signup-line.njk", { line: toLine(signup) }) : NOTHING;
  if (shown) return render("partials/signup.njk", { signup: toSignup(signup, place, shown, site) });
  return APPEARANCES[place].repeats
    ? NOTHING
    : render("partials/signup-closed.njk", { id: idOf(signup, place), place });
}

/** On the home page: a line about the form, with a link to it. */
function toLine(signup: Signup): object {
  return { text: signup.teaser ?? signup.heading, address: signup.landingPage ?? `#${idOf(signup, "home")}` };
}

function idOf(signup: Signup, place: SignupPlace): string {
  return `signup-${signup.name}-${place}`;
}

function toSignup(
  signup: Signup,
  place: Exclude<SignupPlace, "home-top">,
  service: FormServiceSettings,
  site: Site,
): object {
  const { strings, site: settings } = site.settings;
  const { shows, short = false, repeats, hidesHeading = false } = APPEARANCES[place];
  const firstName = short && signup.firstName === "optional" ? "no" : signup.firstName;
  const target = toSignupTarget(service, {
    source: `${SOURCE}#${place}`,
    consent: consentVersionOf(signup),
    asksFirstName: firstName !== "no",
    addresses: funnelOf(signup, site),
  });
  const form = target.kind === "form" ? target : undefined;
  const isOnlyPreview = site.preview && !usableService(site.settings.signup?.service, settings.url);
  return {
    id: idOf(signup, place),
    place,
    element: repeats ? "div" : "aside",
    swatches: shows.includes("swatches"),
    heading: signup.heading,
    hidesHeading,
    pitch: shows.includes("pitch") ? signup.pitch : [],
    highlights: shows.includes("highlights") ? signup.highlights : [],
    button: signup.button,
    consent: linkWords(signup.consent),
    consentCheckbox: signup.consentCheckbox,
    smallPrint: short ? "" : (signup.smallPrint ?? ""),
    // Some services take no name.
    firstName: form?.firstName === undefined ? "no" : firstName,
    nameNote: signup.firstName === "optional" ? strings.signup.optional : "",
    form: form ? toFormValues(form, signup, site) : "",
    hosted: target.kind === "link" ? target.address : "",
    mark: isOnlyPreview ? strings.signup.onlyPreview : "",
    more: shows.includes("more") ? moreAbout(signup, strings.signup.more) : "",
  };
}

function moreAbout({ landingPage }: Signup, text: string): object | "" {
  return landingPage === undefined ? "" : { address: landingPage, text };
}

/** Layouts accept no undefined values, so missing values become empty texts. */
function toFormValues(form: SignupForm, signup: Signup, site: Site): object {
  const sent = site.preview ? throughInbox(form, signup) : form;
  const { firstName = "", honeypot = "" } = sent;
  return { ...sent, firstName, honeypot, attributes: attributesOf(sent, signup, site) };
}

/** A preview sends forms to its inbox, which shows the request that the service would have received. */
function throughInbox(form: SignupForm, signup: Signup): SignupForm {
  return { ...form, action: `/_inbox/submit?form=${encodeURIComponent(signup.name)}`, enctype: undefined };
}

/** Attributes that the service requires, and the texts for signup.js. */
function attributesOf(
  form: SignupForm,
  signup: Signup,
  { settings }: Site,
): readonly (readonly [name: string, value: string])[] {
  const words = settings.strings.signup;
  return [
    ...(form.enctype === undefined ? [] : [["enctype", form.enctype] as const]),
    ...Object.entries(form.attributes),
    ["data-missing-email", words.missingEmail],
    ["data-wrong-email", words.wrongEmail],
    ...(signup.firstName === "required" ? [["data-missing-name", words.missingName] as const] : []),
    ...(signup.consentCheckbox ? [["data-missing-consent", words.missingConsent] as const] : []),
    ["data-sending", words.sending],
  ];
}
