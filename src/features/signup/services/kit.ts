// Kit, formerly ConvertKit: a form of any kind; only its number is used.
import { id } from "../../forms/account-id.ts";
import { doubleOptIn, customFields, customFieldValues, tags } from "../ids.ts";
import { addressOf, isHost, type EmbedField, type EmbedForm } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

export const kit = defineService({
  name: "kit",
  label: "Kit",
  ids: {
    form: id({
      key: "form",
      pattern: /^\d{5,8}$/u,
      what: "the number of a Kit form",
      where:
        'Copy the 5 to 8 digits between /forms/ and /subscriptions in the form\'s HTML code (look for "Embed" and "HTML").',
      example: "1234567",
    }),
    tags: tags(/^\d+$/u, "the number of a tag, as in the address of the tag in Kit", "1234567"),
    customFields: customFields("the key of a custom field in Kit (small letters, digits and _)", /^[a-z0-9_]+$/u, {
      source: "source",
      consent: "consent",
    }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { form: "1234567" },
  identity: ["form"],
  // The answer to a form may lead through other hosts of Kit, and browsers check each of them.
  leadsThrough: ["https://*.kit.com"],
  lessons:
    'Write a sequence, and an automation that adds subscribers of this form to it (look for "Sequences" and "Visual automations").',
  feedMail: {
    sends: "yes",
    how:
      'Look for "RSS" among the automations. We haven\'t been able to test it: ' + "send yourself a test email first.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `https://app.kit.com/forms/${ids.form}/subscriptions`,
    enctype: undefined,
    email: "email_address",
    firstName: instance.asksFirstName ? "fields[first_name]" : undefined,
    hidden: [
      ...(ids.tags ?? []).map((value) => ({ name: "tags[]", value })),
      ...customFieldValues(ids.customFields, instance, (name) => `fields[${name}]`),
    ],
    honeypot: undefined,
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter('Form → Settings → when a visitor subscribes → "Redirect to an external page". Enter:', at.confirm),
          ...enter("Incentive email → Settings → where the confirmation link goes → a URL. Enter:", at.thanks),
        ]
      : enter('Form → Settings → when a visitor subscribes → "Redirect to an external page". Enter:', at.thanks)),
    ...enter(
      "Look in the settings of the form for what returning subscribers see. If Kit offers an address there, enter:",
      at.already,
    ),
    say("Leave reCAPTCHA off for this form if signups should go through without a further page."),
    ...makeFields(
      "among the custom fields of your subscribers (signup.yaml takes their keys, without fields[…])",
      ids.customFields,
      { source: "source", consent: "consent" },
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const number = /^\/forms\/([^/]+)\/subscriptions/u.exec(url?.pathname ?? "")?.[1];
    if (!isHost(url, "kit.com", "convertkit.com", "ck.page") || number === undefined) return undefined;
    const sticks = tagsIn(form);
    return {
      ids: { form: number, ...(sticks.length > 0 ? { tags: sticks } : {}) },
      used: ["email_address", "email", "fields[first_name]", "first_name", "tags[]"],
      notes: [
        ...(url.hostname === "app.kit.com"
          ? []
          : [`The code sends to ${url.hostname}, an old address of Kit; the site sends to app.kit.com.`]),
        ...form.fields.filter(isTagChoice).map((field) => noteOnChoice(field, sticks)),
      ],
    };
  },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"]);
    if (
      tag !== "script" ||
      !isHost(url, "kit.com", "convertkit.com", "ck.page") ||
      attributes["data-uid"] === undefined
    )
      return undefined;
    return {
      refusal:
        'This is Kit\'s JavaScript code, which does not hold the number of the form. Copy the code that Kit gives under "HTML" instead.',
    };
  },
});

function isTagChoice({ name, type, value }: EmbedField): boolean {
  return name === "tags[]" && type !== "hidden" && /^\d+$/u.test(value);
}

function noteOnChoice({ label, value }: EmbedField, fixed: readonly string[]): string {
  const line = [...fixed, value].map((tag) => `"${tag}"`).join(", ");
  return (
    `The box for the tag ${label === "" ? value : `"${label}"`} was left out, so readers can't choose it. ` +
    `To give the tag to everyone who signs up, write tags: [${line}].`
  );
}

// A tag that the reader may choose is a checkbox; only fixed tags are imported.
function tagsIn(form: EmbedForm): string[] {
  return form.fields
    .filter(({ name, type, value }) => name === "tags[]" && type === "hidden" && /^\d+$/u.test(value))
    .map(({ value }) => value);
}
