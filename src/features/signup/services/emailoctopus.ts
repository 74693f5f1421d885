// EmailOctopus: a form; only its id and the numbers of its fields are used.
import { id, UUID } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { doubleOptIn, nextPage, customFields, customFieldValues } from "../ids.ts";
import { addressOf, isHost } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

// The same in every form that EmailOctopus gives out.
const HONEYPOT = "hpc4b27b6e-eb38-11e9-be00-06b4694bee2a";

const HOST = "eocampaign1.com";

export const emailoctopus = defineService({
  name: "emailoctopus",
  label: "EmailOctopus",
  ids: {
    form: id({
      key: "form",
      pattern: UUID,
      what: "the id of an EmailOctopus form",
      where: "Copy the 36 characters after data-form= in the form's embed code.",
      example: "00000000-0000-0000-0000-000000000000",
    }),
    host: id({
      key: "host",
      pattern: /^eo[a-z]+\d+\.com$/u,
      what: "a host of EmailOctopus",
      where: `Copy the part between https:// and /form/ in the embed code, as in ${HOST}.`,
      example: HOST,
    }).default(HOST),
    firstName: id({
      key: "firstName",
      pattern: /^field_\d+$/u,
      what: "a field of an EmailOctopus form",
      where: "Write field_1 for the second field of the form, field_2 for the third.",
      example: "field_1",
    }).default("field_1"),
    customFields: customFields("a field of an EmailOctopus form (field_2 is its third)", /^field_\d+$/u, {
      source: "field_2",
      consent: "field_3",
    }),
    doubleOptIn: doubleOptIn(false),
  },
  example: { form: "00000000-0000-0000-0000-000000000000" },
  identity: ["form"],
  lessons: 'Build an automation that starts when a contact joins the list (look for "Automations").',
  feedMail: { sends: "unclear", how: "We found no word on it: look for RSS among the campaigns." },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `https://${ids.host}/form/${ids.form}`,
    enctype: undefined,
    email: "field_0",
    firstName: instance.asksFirstName ? ids.firstName : undefined,
    hidden: [
      ...customFieldValues(ids.customFields, instance),
      ...hidden("successRedirectUrl", nextPage(ids.doubleOptIn, instance.addresses)),
    ],
    honeypot: HONEYPOT,
    attributes: {},
  }),
  setup: (ids, at) => [
    ...enter(
      "Form → Redirect. Our form sends the next page too, but EmailOctopus may prefer its own setting. Enter:",
      nextPage(ids.doubleOptIn, at),
    ),
    ...(ids.doubleOptIn
      ? enter(
          'List → "Consent & customisation" → "Double opt-in email" → where the confirmation link goes. Enter:',
          at.thanks,
        )
      : [
          say(
            'List → "Consent & customisation" → "Double opt-in email" is off by default. If you turn it on, write doubleOptIn: true in content/signup.yaml.',
          ),
        ]),
    ...enter(
      "We know of no setting for readers who are already on the list. You can link to this page in your emails:",
      at.already,
    ),
    say(
      `The first name goes into ${ids.firstName}: make it the ${ordinal(ids.firstName)} field of the form, or name another in content/signup.yaml.`,
    ),
    say(
      "Switch the invisible reCAPTCHA off for this form, or sign-ups will be rejected. Then sign up yourself: EmailOctopus may answer with a line of code instead of a page.",
    ),
    ...makeFields("at the end of the form", ids.customFields, { source: "field_2", consent: "field_3" }),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const number = /^\/form\/([^/]+)/u.exec(url?.pathname ?? "")?.[1];
    if (url === undefined || number === undefined || !/^eo[a-z]+\d+\.com$/u.test(url.hostname)) return undefined;
    const hasName = form.fields.some(({ name }) => name === "field_1");
    return {
      ids: { form: number, ...otherHost(url) },
      used: ["field_0", "field_1", HONEYPOT, "successRedirectUrl"],
      notes: hasName ? [NAME_NOTE] : [],
    };
  },
  fromElement({ tag, attributes }) {
    const url = addressOf(tag === "form" ? attributes["action"] : attributes["src"]);
    if (tag === "form" && isHost(url, "emailoctopus.com"))
      return {
        refusal:
          "This is an old embed code (it sends to emailoctopus.com). Make a form in EmailOctopus and copy its code instead.",
      };
    const number = /^\/form\/([0-9a-f-]{36})(?:\.js)?$/iu.exec(url?.pathname ?? "")?.[1];
    if (
      !["script", "iframe"].includes(tag) ||
      url === undefined ||
      number === undefined ||
      !/^eo[a-z]+\d+\.com$/u.test(url.hostname)
    )
      return undefined;
    return {
      ids: { form: number, ...otherHost(url) },
      used: [],
      notes: [`The script of EmailOctopus does not tell the order of its fields. ${NAME_NOTE}`],
    };
  },
});

const NAME_NOTE =
  "The first name is taken to be the second field of the form, field_1. If it is another, add a line such as firstName: field_2.";

function otherHost({ hostname }: URL): { host?: string } {
  return hostname === HOST ? {} : { host: hostname };
}

function ordinal(field: string): string {
  const number = Number(field.slice("field_".length)) + 1;
  return ["first", "second", "third", "fourth", "fifth"][number - 1] ?? `${number}th`;
}
