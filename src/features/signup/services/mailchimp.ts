// Mailchimp: the embedded form of an audience.
import { id } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { read, wordList } from "../../../lib/schema.ts";
import { doubleOptIn, customFields, customFieldValues, tags } from "../ids.ts";
import { addressOf, isHost, valueOf, type EmbedForm, type EmbedReading } from "../embed-code.ts";
import { readPermissions } from "../gdpr-boxes.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

const CODE = 'the form\'s address in the embed code (look for "Embedded forms")';

export const mailchimp = defineService({
  name: "mailchimp",
  label: "Mailchimp",
  ids: {
    server: id({
      key: "server",
      pattern: /^[\w-]+\.us\d{1,2}\.list-manage\.com$/u,
      what: "a Mailchimp server",
      where: `Copy the part between https:// and /subscribe in ${CODE}, as in example.us21.list-manage.com.`,
      example: "example.us21.list-manage.com",
    }),
    u: id({
      key: "u",
      pattern: /^[0-9a-f]{25}$/u,
      what: "a Mailchimp account",
      where: `Copy the 25 digits and letters a to f after u= in ${CODE}.`,
      example: "0123456789abcdef012345678",
    }),
    id: id({
      key: "id",
      pattern: /^[0-9a-f]{10}$/u,
      what: "a Mailchimp audience",
      where: `Copy the 10 digits and letters a to f after id= in ${CODE}.`,
      example: "0123456789",
    }),
    f_id: id({
      key: "f_id",
      pattern: /^[0-9a-f]{10}$/u,
      what: "a Mailchimp form",
      where: `Copy the 10 digits and letters a to f after f_id= in ${CODE}.`,
      example: "0123456789",
    }).optional(),
    tags: tags(/^\d+$/u, "the number of a tag, as in the embed code", "1234567"),
    /** For audiences with GDPR fields: our own consent fills in these boxes. */
    gdpr: wordList("gdpr")
      .refine((numbers) => numbers.every((number) => /^\d+$/u.test(number)), {
        error: ({ input }) =>
          `${read(input)} isn't a list of numbers. Copy the digits in gdpr[…] in the embed code: gdpr: ["12345"]`,
      })
      .optional(),
    customFields: customFields(
      "a merge tag of Mailchimp (at most 10 capital letters, digits and _)",
      /^[A-Z][A-Z0-9_]{0,9}$/u,
      { source: "SOURCE", consent: "CONSENT" },
    ),
    doubleOptIn: doubleOptIn(false),
  },
  example: {
    server: "example.us21.list-manage.com",
    u: "0123456789abcdef012345678",
    id: "0123456789",
    f_id: "0123456789",
  },
  identity: ["server", "u", "id"],
  lessons: 'Automations → create one that starts with "Signs up for email".',
  feedMail: {
    sends: "yes",
    how:
      "Look for an RSS campaign. Its first email has the posts of the last day, week or month, so build the site " +
      "daily. Images may be 600 pixels wide, as in our feeds.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: toAction(ids),
    enctype: undefined,
    email: "EMAIL",
    firstName: instance.asksFirstName ? "FNAME" : undefined,
    hidden: [
      ...hidden("tags", ids.tags?.join(",")),
      ...(ids.gdpr ?? []).map((box) => ({ name: `gdpr[${box}]`, value: "Y" })),
      ...customFieldValues(ids.customFields, instance),
    ],
    honeypot: `b_${ids.u}_${ids.id}`,
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter('Audience → Form builder → "Sign up thank you page". Set the redirect URL to:', at.confirm),
          ...enter('Audience → Form builder → "Confirmation thank you page". Set the redirect URL to:', at.thanks),
        ]
      : [
          ...enter('Audience → Form builder → "Confirmation thank you page". Set the redirect URL to:', at.thanks),
          say(
            'Double opt-in is off unless you switch it on ("Enable double opt-in" in the settings of the audience). If you do, write doubleOptIn: true in content/signup.yaml.',
          ),
        ]),
    ...enter(
      "We don't know of a Mailchimp setting for people who are already subscribed. You can link this page in the message they get:",
      at.already,
    ),
    say("Leave reCAPTCHA off in the settings of the audience if signups should go through without a further page."),
    ...makeFields('in the settings of the audience under "Audience fields and merge tags"', ids.customFields, {
      source: "SOURCE",
      consent: "CONSENT",
    }),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    return isHost(url, "list-manage.com") && /^\/subscribe\/?(?:post|$)/u.test(url.pathname)
      ? readForm(form, url)
      : undefined;
  },
});

interface AudienceIds {
  readonly server: string;
  readonly u: string;
  readonly id: string;
  readonly f_id?: string | undefined;
}

/** Old forms have no f_id. */
function toAction({ server, u, id, f_id }: AudienceIds): string {
  const query = new URLSearchParams(f_id === undefined ? { u, id } : { u, id, f_id });
  return `https://${server}/subscribe/post?${query.toString()}`;
}

// Forms that Mailchimp hosts send u and id as fields instead.
function readForm(form: EmbedForm, url: URL): EmbedReading {
  const get = (key: string): string | undefined => url.searchParams.get(key) ?? valueOf(form, key);
  const sticks = (valueOf(form, "tags") ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
  const formId = get("f_id");
  const permissions = readPermissions(form);
  const honeypot = form.fields.find(({ name }) => name.startsWith("b_"))?.name;
  const own = `b_${get("u") ?? ""}_${get("id") ?? ""}`;
  return {
    ids: {
      server: url.hostname,
      u: get("u"),
      id: get("id"),
      ...(formId === undefined ? {} : { f_id: formId }),
      ...(sticks.length > 0 ? { tags: sticks } : {}),
      ...(permissions.given.length > 0 ? { gdpr: permissions.given } : {}),
    },
    used: [
      "EMAIL",
      "FNAME",
      "MERGE0",
      "MERGE1",
      "u",
      "id",
      "f_id",
      "tags",
      ...permissions.used,
      ...(honeypot === undefined ? [] : [honeypot]),
    ],
    notes: [
      ...permissions.notes,
      ...(formId === undefined
        ? ['This is an older embed code without f_id. If Mailchimp shows "page not found", copy the code again.']
        : []),
      ...(honeypot !== undefined && honeypot !== own
        ? [`The honeypot for robots in the code (${honeypot}) belongs to another account; the site uses ${own}.`]
        : []),
    ],
  };
}
