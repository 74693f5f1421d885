// Sendy on an own server: the form of a list.
import { id, rootAddress } from "../../forms/account-id.ts";
import { yesNo } from "../../../lib/schema.ts";
import { doubleOptIn, customFields, customFieldValues } from "../ids.ts";
import { addressOf, valueOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

export const sendy = defineService({
  name: "sendy",
  label: "Sendy",
  ids: {
    root: rootAddress({
      key: "root",
      what: "the address of a Sendy",
      where: "Copy the part before /subscribe in the form's code, as in root: https://sendy.example.org.",
      example: "https://sendy.example.org",
    }),
    list: id({
      key: "list",
      pattern: /^[A-Za-z0-9]{10,40}$/u,
      what: "the id of a Sendy list",
      where: 'Copy the value of list in the form\'s code (look for "Subscribe form"), about 22 letters and digits.',
      example: "0123456789abcdefghijkl",
    }),
    /** For lists with Sendy's GDPR fields: our own consent fills in its checkbox. */
    gdpr: yesNo("gdpr").optional(),
    customFields: customFields("the name of a custom field in Sendy (letters and digits)", /^[A-Za-z0-9]+$/u, {
      source: "Source",
      consent: "Consent",
    }),
    doubleOptIn: doubleOptIn(false),
  },
  example: { root: "https://sendy.example.org", list: "0123456789abcdefghijkl" },
  identity: ["root", "list"],
  lessons: 'Write an autoresponder for the list (look for "Autoresponders"), one email for each lesson.',
  feedMail: {
    sends: "no",
    how:
      "We found no such feature in Sendy itself: " +
      "write a campaign for each post, or let a job of your server call Sendy's API.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `${ids.root}/subscribe`,
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "name" : undefined,
    hidden: [
      { name: "list", value: ids.list },
      { name: "subform", value: "yes" },
      ...(ids.gdpr === true ? [{ name: "gdpr", value: "true" }] : []),
      ...customFieldValues(ids.customFields, instance),
    ],
    honeypot: "hp",
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter('List → Settings → "Subscribe success page". Enter:', at.confirm),
          ...enter('List → Settings → "Subscription confirmed page". Enter:', at.thanks),
        ]
      : [
          ...enter('List → Settings → "Subscribe success page". Enter:', at.thanks),
          say(
            "Lists are single opt-in by default. If you turn on double opt-in, write doubleOptIn: true in content/signup.yaml.",
          ),
        ]),
    ...enter('List → Settings → "Already subscribed page". Enter:', at.already),
    say("List → Settings → reCAPTCHA: leave it off, or sign-ups will be rejected."),
    ...makeFields("among the custom fields of the list", ids.customFields, { source: "Source", consent: "Consent" }),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const list = valueOf(form, "list");
    const isOurs = valueOf(form, "subform") !== undefined || form.fields.some(({ name }) => name === "hp");
    if (url === undefined || list === undefined || !isOurs || !/\/subscribe\/?$/u.test(url.pathname)) return undefined;
    const hasBox = form.fields.some(({ name }) => name === "gdpr");
    return {
      ids: { root: url.origin + url.pathname.replace(/\/subscribe\/?$/u, ""), list, ...(hasBox ? { gdpr: true } : {}) },
      used: ["email", "name", "list", "subform", "hp", "gdpr"],
      notes: hasBox
        ? [
            "Sendy's form has a box for consent. The consent of your own form takes its place, next to the button: gdpr: true tells Sendy that it was given.",
          ]
        : [],
    };
  },
});
