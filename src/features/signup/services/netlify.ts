// Netlify Forms: the site's host stores submissions; it can't email a list (https://docs.netlify.com/forms/setup/).
import { id } from "../../forms/account-id.ts";
import { customFieldValues } from "../ids.ts";
import { defineService } from "../service.ts";
import { say } from "../setup-step.ts";

const HONEYPOT = "bot-field";

export const netlify = defineService({
  name: "netlify",
  label: "Netlify Forms",
  ids: {
    form: id({
      key: "form",
      pattern: /^[\w-]+$/u,
      what: "the name of a form",
      where: "Choose a name of letters, digits and hyphens, as in form: signup; Netlify lists the form under it.",
      example: "signup",
    }),
  },
  example: { form: "signup" },
  identity: [],
  lessons: "Netlify keeps addresses but sends no emails. Move the addresses to a service that does.",
  feedMail: { sends: "no", how: "Netlify keeps addresses but sends no emails." },
  toTarget: (ids, instance) => ({
    kind: "form",
    // Netlify wants a path of the site here, without its origin.
    action: URL.parse(instance.addresses.thanks ?? "")?.pathname ?? "/",
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "first-name" : undefined,
    hidden: [
      { name: "form-name", value: ids.form },
      ...customFieldValues({ source: "source", consent: "consent" }, instance),
    ],
    honeypot: HONEYPOT,
    attributes: { name: ids.form, "data-netlify": "true", "data-netlify-honeypot": HONEYPOT },
  }),
  setup: () => [
    say(
      'Switch on form detection for the site (look for "Forms"), then deploy it once more: Netlify finds forms only while it deploys.',
    ),
    say("Nothing to enter for the page after signing up: the form leads there by itself."),
    say(
      "Netlify keeps what was sent, with page and consent version, but sends no emails. Move the addresses to an email service, and let it ask readers to confirm.",
    ),
  ],
  fromForm({ attributes, fields }) {
    const isOurs =
      ["netlify", "data-netlify"].some((key) => Object.hasOwn(attributes, key)) ||
      fields.some(({ name }) => name === "form-name");
    if (!isOurs) return undefined;
    const honeypot = attributes["netlify-honeypot"] ?? attributes["data-netlify-honeypot"] ?? HONEYPOT;
    return {
      ids: { form: fields.find(({ name }) => name === "form-name")?.value ?? attributes["name"] },
      used: ["form-name", "email", "first-name", "name", honeypot],
    };
  },
});
