// MailerLite: an embedded form. Its script is left out, so its success page is its own plain answer.
import { id } from "../../forms/account-id.ts";
import { doubleOptIn, customFields, customFieldValues } from "../ids.ts";
import { addressOf, isHost } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

const CODE = 'in the HTML code of an embedded form (look for "Embed" and "HTML")';

export const mailerlite = defineService({
  name: "mailerlite",
  label: "MailerLite",
  ids: {
    account: id({
      key: "account",
      pattern: /^\d{4,8}$/u,
      what: "a MailerLite account",
      where: `Copy the digits between /jsonp/ and /forms/ ${CODE}.`,
      example: "1234567",
    }),
    form: id({
      key: "form",
      pattern: /^\d{15,20}$/u,
      what: "a MailerLite form",
      where: `Copy the 17 or 18 digits between /forms/ and /subscribe ${CODE}.`,
      example: "123456789012345678",
    }),
    customFields: customFields("the key of a field in MailerLite (small letters, digits and _)", /^[a-z0-9_]+$/u, {
      source: "source",
      consent: "consent",
    }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { account: "1234567", form: "123456789012345678" },
  identity: ["account", "form"],
  lessons:
    'Build an automation that starts when a subscriber completes this form or joins its group (look for "Automations").',
  feedMail: {
    sends: "yes",
    how:
      'Look for an RSS campaign. The feed is read at the time that you set, and "only new posts" means new since ' +
      "the last sending; a changed post is not sent again.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `https://assets.mailerlite.com/jsonp/${ids.account}/forms/${ids.form}/subscribe`,
    enctype: undefined,
    email: "fields[email]",
    firstName: instance.asksFirstName ? "fields[name]" : undefined,
    hidden: [
      { name: "ml-submit", value: "1" },
      { name: "anticsrf", value: "true" },
      ...customFieldValues(ids.customFields, instance, (name) => `fields[${name}]`),
    ],
    honeypot: undefined,
    attributes: {},
  }),
  setup: (ids, at) => [
    say(
      "MailerLite shows your success page with its own script, and this site doesn't run it: after sending, readers see MailerLite's plain answer. Try it, and decide whether that works for you.",
    ),
    ...(ids.doubleOptIn
      ? enter('Form → "Double opt-in thank you page" → your own URL. Enter:', at.thanks)
      : enter('Form → "Success page" → your own URL. Enter:', at.thanks)),
    ...enter(
      'Form → Settings → "check your inbox" page. MailerLite may not offer one for plain forms. If it does, enter:',
      ids.doubleOptIn ? at.confirm : undefined,
    ),
    ...enter(
      "We know of no setting for readers who are already on the list. You can link to this page in your emails:",
      at.already,
    ),
    say("Form → Settings → reCAPTCHA: turn it off, or sign-ups will be rejected."),
    ...makeFields(
      'among the fields of your subscribers (look for "Fields"), and add them to the form',
      ids.customFields,
      {
        source: "source",
        consent: "consent",
      },
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const [, account, number] = /^\/jsonp\/([^/]+)\/forms\/([^/]+)/u.exec(url?.pathname ?? "") ?? [];
    if (!isHost(url, "mailerlite.com") || account === undefined || number === undefined) return undefined;
    return { ids: { account, form: number }, used: ["fields[email]", "fields[name]", "ml-submit", "anticsrf"] };
  },
  fromElement({ tag, attributes }) {
    const isClassic =
      tag === "form" &&
      isHost(addressOf(attributes["action"]), "static.mailerlite.com", "app.mailerlite.com", "landing.mailerlite.com");
    const isEmbedded = (attributes["class"] ?? "").split(/\s+/u).includes("ml-embedded");
    const isUniversal =
      tag === "script" &&
      isHost(addressOf(attributes["src"]), "mailerlite.com") &&
      /universal/u.test(attributes["src"] ?? "");
    if (!isClassic && !isEmbedded && !isUniversal) return undefined;
    return {
      refusal:
        'This is MailerLite\'s script code or one of MailerLite Classic, which does not hold the numbers that a form needs. Copy the code that MailerLite gives under "HTML" instead.',
    };
  },
});
