// ActiveCampaign: an inline form of an account.
import { id } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { doubleOptIn, customFields, customFieldValues } from "../ids.ts";
import { addressOf, isHost, valueOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

const CODE = 'in the form\'s full embed code (look for "Integrate" and "Full embed")';

export const activecampaign = defineService({
  name: "activecampaign",
  label: "ActiveCampaign",
  ids: {
    account: id({
      key: "account",
      pattern: /^[\w-]+\.activehosted\.com$/u,
      what: "an ActiveCampaign host",
      where: `Copy the part between https:// and /proc.php ${CODE}.`,
      example: "example.activehosted.com",
    }),
    u: id({
      key: "u",
      pattern: /^\d{1,7}$/u,
      what: "an ActiveCampaign number",
      where: `Copy the value of u, digits, ${CODE}.`,
      example: "1",
    }),
    f: id({
      key: "f",
      pattern: /^\d{1,7}$/u,
      what: "an ActiveCampaign form",
      where: `Copy the value of f, digits, ${CODE}.`,
      example: "1",
    }),
    s: id({
      key: "s",
      pattern: /^\w{0,64}$/u,
      what: "an ActiveCampaign value",
      where: `Copy the value of s ${CODE}, or leave the line out where it is empty.`,
      example: "",
    }).default(""),
    or: id({
      key: "or",
      pattern: /^[0-9a-f-]{32,36}$/u,
      what: "an ActiveCampaign value",
      where: `Copy the value of or ${CODE}.`,
      example: "0123456789abcdef0123456789abcdef",
    }).optional(),
    firstName: id({
      key: "firstName",
      pattern: /^(?:firstname|fullname)$/u,
      what: "a name field of ActiveCampaign",
      where: "Write firstname or fullname, as your form has it.",
      example: "firstname",
    }).default("firstname"),
    customFields: customFields("the number of a field in ActiveCampaign (its digits in field[12])", /^\d{1,7}$/u, {
      source: "12",
      consent: "13",
    }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { account: "example.activehosted.com", u: "1", f: "1" },
  identity: ["account"],
  lessons: 'Build an automation that starts when a contact submits this form (look for "Automations").',
  feedMail: {
    sends: "yes",
    how:
      "Look for a campaign triggered by RSS. We haven't been able to test it: " + "send yourself a test email first.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `https://${ids.account}/proc.php`,
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? ids.firstName : undefined,
    hidden: [
      { name: "u", value: ids.u },
      { name: "f", value: ids.f },
      { name: "s", value: ids.s },
      { name: "c", value: "0" },
      { name: "m", value: "0" },
      { name: "act", value: "sub" },
      { name: "v", value: "2" },
      ...hidden("or", ids.or),
      ...customFieldValues(ids.customFields, instance, (name) => `field[${name}]`),
    ],
    honeypot: undefined,
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter('Form → Options → "On submit" → open a URL. Enter:', at.confirm),
          ...enter("Form → Options → Opt-in confirmation → after it, open a URL. Enter:", at.thanks),
        ]
      : enter('Form → Options → "On submit" → open a URL. Enter:', at.thanks)),
    ...enter(
      "We know of no setting for readers who are already on the list. You can link to this page in your emails:",
      at.already,
    ),
    say("Leave the captcha out of the form, or sign-ups will be rejected."),
    ...makeFields(
      "among the custom fields, and add them to the form (signup.yaml needs the number of each, which is in the form's code)",
      ids.customFields,
      { source: '"12"', consent: '"13"' },
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    if (!isHost(url, "activehosted.com") || url.pathname !== "/proc.php") return undefined;
    const s = valueOf(form, "s") ?? "";
    const or = valueOf(form, "or") ?? "";
    const isFull = form.fields.some(({ name }) => name === "fullname");
    return {
      ids: {
        account: url.hostname,
        u: valueOf(form, "u") ?? valueOf(form, "f"),
        f: valueOf(form, "f"),
        ...(s === "" ? {} : { s }),
        ...(or === "" ? {} : { or }),
        ...(isFull ? { firstName: "fullname" } : {}),
      },
      used: ["email", "firstname", "fullname", "u", "f", "s", "c", "m", "act", "v", "or"],
    };
  },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"]);
    const number = url?.searchParams.get("id") ?? undefined;
    if (
      tag !== "script" ||
      !isHost(url, "activehosted.com") ||
      !url.pathname.endsWith("/embed.php") ||
      number === undefined
    )
      return undefined;
    return {
      ids: { account: url.hostname, u: number, f: number },
      used: [],
      notes: [
        "The simple embed code tells only one number, which was taken for both u and f, as full codes have it. Compare it with the full embed code if signups do not arrive.",
      ],
    };
  },
});
