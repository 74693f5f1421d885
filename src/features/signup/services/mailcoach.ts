// Mailcoach, in its cloud or on an own server: it honours every page that the form names (https://www.mailcoach.app).
import { id, rootAddress, UUID } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { doubleOptIn, customFields, customFieldValues, tags } from "../ids.ts";
import { addressOf, valueOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

export const mailcoach = defineService({
  name: "mailcoach",
  label: "Mailcoach",
  ids: {
    root: rootAddress({
      key: "root",
      what: "the address of a Mailcoach",
      where:
        "Copy what comes before /subscribe/ in the address that the list shows for external forms, as in root: https://example.mailcoach.app.",
      example: "https://example.mailcoach.app",
    }),
    list: id({
      key: "list",
      pattern: UUID,
      what: "the UUID of a Mailcoach list",
      where: "Copy the 36 characters after /subscribe/ in the address that the list shows for external forms.",
      example: "00000000-0000-0000-0000-000000000000",
    }),
    tags: tags(/^[^;]+$/u, "a tag"),
    honeypot: id({
      key: "honeypot",
      pattern: /^\S+$/u,
      what: "the name of a field",
      where: "Copy the name of the honeypot field in the settings of the list.",
      example: "website",
    }).optional(),
    customFields: customFields("the name of an attribute in Mailcoach", /^[\w-]+$/u, {
      source: "source",
      consent: "consent",
    }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { root: "https://example.mailcoach.app", list: "00000000-0000-0000-0000-000000000000" },
  identity: ["root", "list"],
  lessons: 'Build an automation that starts when someone subscribes (look for "Automations").',
  feedMail: { sends: "unclear", how: "We found no word on it: look for RSS among the campaigns." },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `${ids.root}/subscribe/${ids.list}`,
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "first_name" : undefined,
    hidden: [
      ...hidden("tags", ids.tags?.join(";")),
      ...hidden("redirect_after_subscribed", instance.addresses.thanks),
      ...hidden("redirect_after_subscription_pending", instance.addresses.confirm),
      ...hidden("redirect_after_already_subscribed", instance.addresses.already),
      ...customFieldValues(ids.customFields, instance, (name) => `attributes[${name}]`),
    ],
    honeypot: ids.honeypot,
    attributes: {},
  }),
  setup: (ids, at) => [
    say('List → Settings → "Onboarding" → turn on "Allow POST from an external form".'),
    say(
      "The pages after signing up, after confirming and for readers who are already on the list need no setting: the form sends them.",
    ),
    ...enter(
      'List → Settings → "Landing pages". After the click in a confirmation email, they may be used instead. Enter:',
      ids.doubleOptIn ? at.thanks : undefined,
    ),
    ...(ids.tags === undefined ? [] : [{ text: "List → Settings → allow forms to set these tags:", values: ids.tags }]),
    ...makeFields("by allowing them as extra attributes in the settings of the list", ids.customFields, {
      source: "source",
      consent: "consent",
    }),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const [, path = "", list] = /^(.*)\/subscribe\/([^/]+)\/?$/u.exec(url?.pathname ?? "") ?? [];
    if (url === undefined || list === undefined || !UUID.test(list)) return undefined;
    const sticks = (valueOf(form, "tags") ?? "")
      .split(";")
      .map((tag) => tag.trim())
      .filter(Boolean);
    const honeypot = form.fields.find((field) => field.concealed && field.type === "text")?.name;
    return {
      ids: {
        root: url.origin + path,
        list,
        ...(sticks.length > 0 ? { tags: sticks } : {}),
        ...(honeypot === undefined ? {} : { honeypot }),
      },
      used: [
        "email",
        "first_name",
        "tags",
        "redirect_after_subscribed",
        "redirect_after_subscription_pending",
        "redirect_after_already_subscribed",
        ...(honeypot === undefined ? [] : [honeypot]),
      ],
    };
  },
});
