// Brevo, formerly Sendinblue: a sign-up form with an individual address.
import { id, webAddress } from "../../forms/account-id.ts";
import { yesNo } from "../../../lib/schema.ts";
import { doubleOptIn, customFields, customFieldValues } from "../ids.ts";
import { addressOf, isHost, valueOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

const EXAMPLE = "https://01234567.sibforms.com/serve/MUIFA0123456789";

export const brevo = defineService({
  name: "brevo",
  label: "Brevo",
  ids: {
    address: webAddress({
      key: "address",
      what: "the address of a Brevo form",
      where:
        'Copy it from the form\'s code under "Share": it begins with https://, goes on with .sibforms.com/serve/ and ends before any question mark.',
      example: EXAMPLE,
      accepts: (url) =>
        /^[0-9a-z]+\.sibforms\.com$/u.test(url.hostname) &&
        /^\/serve\/MUI[\w=-]+$/u.test(url.pathname) &&
        url.search === "",
    }),
    firstName: id({
      key: "firstName",
      pattern: /^[A-Z][A-Z0-9_]*$/u,
      what: "a contact attribute of Brevo",
      where: "Write the attribute of the first name in your account, in capital letters: FIRSTNAME, PRENOM or VORNAME.",
      example: "FIRSTNAME",
    }).default("FIRSTNAME"),
    locale: id({
      key: "locale",
      pattern: /^[a-z]{2}(?:-[A-Za-z]{2})?$/u,
      what: "a language of Brevo",
      where: "Write en, fr, de, es, it or pt.",
      example: "en",
    }).default("en"),
    /** Forms with a consent checkbox reject readers who have not checked it; our own consent fills it in. */
    optIn: yesNo("optIn").optional(),
    customFields: customFields("a contact attribute of Brevo (capital letters, digits and _)", /^[A-Z][A-Z0-9_]*$/u, {
      source: "SOURCE",
      consent: "CONSENT",
    }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { address: EXAMPLE },
  identity: ["address"],
  lessons: 'Build an automation that starts when a contact joins the list of this form (look for "Automations").',
  feedMail: {
    sends: "yes",
    how: "Look for an RSS campaign. We haven't been able to test it: send yourself a test email first.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: ids.address,
    enctype: undefined,
    email: "EMAIL",
    firstName: instance.asksFirstName ? ids.firstName : undefined,
    hidden: [
      ...(ids.optIn === true ? [{ name: "OPT_IN", value: "1" }] : []),
      ...customFieldValues(ids.customFields, instance),
      { name: "locale", value: ids.locale },
      { name: "html_type", value: "simple" },
    ],
    honeypot: "email_address_check",
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter(
            'Form → "Settings" → double confirmation email → redirect after the form is sent. Enter:',
            at.confirm,
          ),
          ...enter("In the same place → redirect after the click in the confirmation email. Enter:", at.thanks),
        ]
      : enter('Form → "Settings" → redirect after the form is sent. Enter:', at.thanks)),
    ...enter(
      "In the same place → what readers see who are already on the list. If Brevo offers a URL there, enter:",
      at.already,
    ),
    say("Leave the captcha out of the form, or sign-ups will be rejected."),
    ...makeFields(
      'among the contact attributes (look for "Contact attributes"), and add them to the form',
      ids.customFields,
      { source: "SOURCE", consent: "CONSENT" },
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    if (!isHost(url, "sibforms.com")) return undefined;
    const name = ["FIRSTNAME", "PRENOM", "VORNAME", "NOMBRE", "NOME", "FNAME"].find((one) =>
      form.fields.some((field) => field.name === one && field.type !== "hidden"),
    );
    const locale = valueOf(form, "locale");
    const hasBox = form.fields.some((field) => field.name === "OPT_IN");
    return {
      ids: {
        address: url.origin + url.pathname,
        ...(name === undefined || name === "FIRSTNAME" ? {} : { firstName: name }),
        ...(locale === undefined || locale === "en" ? {} : { locale }),
        ...(hasBox ? { optIn: true } : {}),
      },
      used: ["EMAIL", "OPT_IN", "locale", "html_type", "email_address_check", ...(name === undefined ? [] : [name])],
      notes: hasBox
        ? [
            "Brevo's form has a box for consent. The consent of your own form takes its place, next to the button: optIn: true tells Brevo that it was given.",
          ]
        : [],
    };
  },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"]);
    if (tag !== "iframe" || !isHost(url, "sibforms.com") || !url.pathname.startsWith("/serve/")) return undefined;
    return {
      ids: { address: url.origin + url.pathname },
      used: [],
      notes: [
        "The code was a frame with Brevo's own form in it; the site draws the form itself. If that form has a box for consent, add optIn: true.",
      ],
    };
  },
});
