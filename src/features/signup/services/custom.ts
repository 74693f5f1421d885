// Any other service that takes a plain form: its address, and the names of its fields.
import * as z from "zod";
import { id, webAddress } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { read, yesNo } from "../../../lib/schema.ts";
import { doubleOptIn, nextPage, customFields, customFieldValues } from "../ids.ts";
import { addressOf, type EmbedField } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, say } from "../setup-step.ts";

const fieldName = (key: string, example: string) =>
  id({
    key,
    pattern: /^\P{Cc}+$/u,
    what: "the name of a field",
    where: `Copy it from name= in the form's code, as in ${key}: ${example}.`,
    example,
  });

const BY_DEFAULT = { source: "source", consent: "consent" };

export const custom = defineService({
  name: "custom",
  label: "the form service",
  ids: {
    action: webAddress({
      key: "action",
      what: "an address",
      where: "Copy the form's address from action= in its code, as in action: https://example.org/subscribe.",
      example: "https://example.org/subscribe",
    }),
    email: fieldName("email", "email"),
    firstName: fieldName("firstName", "first_name").optional(),
    hidden: z
      .record(z.string(), hiddenValue(), {
        error: () => `needs more than one value. Write it like this: hidden: { list: weekly }.`,
      })
      .optional(),
    honeypot: fieldName("honeypot", "website").optional(),
    /** The field that takes the address of the page to lead to next. */
    redirect: fieldName("redirect", "_next").optional(),
    multipart: yesNo("multipart").optional(),
    customFields: customFields("the name of a field", /^\P{Cc}+$/u, BY_DEFAULT),
    doubleOptIn: doubleOptIn(false),
  },
  example: { action: "https://example.org/subscribe", email: "email" },
  identity: ["action"],
  lessons:
    "Send the lessons with your service's series of emails. Services call it autoresponder, sequence, drip, automation or journey.",
  feedMail: {
    sends: "unclear",
    how:
      'Look for "RSS" at your service. If it refuses the address because it wants one that ends in .rss, as Drip ' +
      "does, take the last of these.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: ids.action,
    enctype: ids.multipart === true ? "multipart/form-data" : undefined,
    email: ids.email,
    firstName: instance.asksFirstName ? ids.firstName : undefined,
    hidden: [
      ...Object.entries(ids.hidden ?? {}).map(([name, value]) => ({ name, value })),
      ...customFieldValues(ids.customFields ?? BY_DEFAULT, instance),
      ...(ids.redirect === undefined ? [] : hidden(ids.redirect, nextPage(ids.doubleOptIn, instance.addresses))),
    ],
    honeypot: ids.honeypot,
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter("Page after signing up, which asks to look into the inbox:", at.confirm),
          ...enter("Page after confirming:", at.thanks),
        ]
      : [
          ...enter("Page after signing up:", at.thanks),
          say("If your service asks to confirm first, write doubleOptIn: true in content/signup.yaml."),
        ]),
    ...enter("Page for readers who are on the list already:", at.already),
    say(
      ids.customFields === undefined
        ? "The form sends the page of each signup as source and the version of the words agreed to as consent. " +
            "If your service turns unknown fields away, add customFields: {} to content/signup.yaml."
        : "The form sends the page of each signup and the version of the words agreed to in the fields named under " +
            "remember.",
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const visible = form.fields.filter(({ type, concealed }) => type !== "hidden" && !concealed);
    const email = visible.find(({ type }) => type === "email") ?? visible.find(({ name }) => /e-?mail/iu.test(name));
    const firstName = visible.find((field) => field !== email && isFirstName(field));
    const honeypot = form.fields.find(({ type, concealed }) => concealed && type === "text");
    const redirect = form.fields.find(
      ({ name, type }) => type === "hidden" && /^_?(?:next|redirect|return_?(?:url)?|success_?url)$/iu.test(name),
    );
    const kept = form.fields.filter((field) => field.type === "hidden" && field !== redirect);
    return {
      ids: {
        action: url?.href ?? form.action,
        email: email?.name,
        ...(firstName === undefined ? {} : { firstName: firstName.name }),
        ...(kept.length === 0 ? {} : { hidden: Object.fromEntries(kept.map(({ name, value }) => [name, value])) }),
        ...(honeypot === undefined ? {} : { honeypot: honeypot.name }),
        ...(redirect === undefined ? {} : { redirect: redirect.name }),
        ...(form.attributes["enctype"]?.toLowerCase() === "multipart/form-data" ? { multipart: true } : {}),
      },
      used: [email, firstName, honeypot, redirect, ...kept].flatMap((field) =>
        field === undefined ? [] : [field.name],
      ),
      notes: [
        ...(redirect === undefined
          ? []
          : [`The field ${redirect.name} will hold the address of your own thank-you page.`]),
        ...(honeypot === undefined
          ? []
          : [`The field ${honeypot.name}, which people do not see, was taken for a honeypot for robots.`]),
      ],
    };
  },
});

// Sent exactly as it was typed, so nothing that YAML takes for a number or an answer may pass: 007 would be sent as 7.
function hiddenValue() {
  return z.preprocess(
    (value) => value ?? "",
    z.string({
      error: ({ input }) =>
        Array.isArray(input) || typeof input === "object"
          ? `${read(input)} is not text. Write one value.`
          : `was read as ${read(input)}, which may not be what was typed. ` +
            `Put quotes around what the form's code holds, as in list: "007".`,
    }),
  );
}

// CleverReach and others number their fields, and only the label says what they are for.
function isFirstName({ type, name, label }: EmbedField): boolean {
  return (
    type === "text" &&
    (FIRST_NAME.test(label) ||
      /first[-_ ]?name|given[-_ ]?name|\bfname\b|vorname|prenom|prénom|(?:^|\[)name\]?$/iu.test(name))
  );
}

const FIRST_NAME =
  /^(?:your )?(?:first|given) ?name\b|^(?:dein |ihr )?vorname|^prénom|^prenom|^nombre$|^nome$|^voornaam|^imię/iu;
