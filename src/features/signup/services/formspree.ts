// Formspree stores and forwards submissions; it can't email a list (https://formspree.io).
import { id } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { customFieldValues } from "../ids.ts";
import { addressOf, isHost } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, say } from "../setup-step.ts";

export const formspree = defineService({
  name: "formspree",
  label: "Formspree",
  ids: {
    form: id({
      key: "form",
      pattern: /^[a-z0-9]{6,12}$/iu,
      what: "the id of a Formspree form",
      where: "Copy the part after https://formspree.io/f/ in the form's address.",
      example: "abcdefgh",
    }),
  },
  example: { form: "abcdefgh" },
  identity: ["form"],
  lessons: "Formspree keeps addresses but sends no newsletters. Move the addresses to a service that does.",
  feedMail: { sends: "no", how: "Formspree keeps addresses but sends no newsletters." },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `https://formspree.io/f/${ids.form}`,
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "name" : undefined,
    hidden: [
      ...customFieldValues({ source: "source", consent: "consent" }, instance),
      ...hidden("_next", instance.addresses.thanks),
    ],
    honeypot: "_gotcha",
    attributes: {},
  }),
  setup: (_ids, at) => [
    ...enter(
      "The form sends along where a reader is led next. Some plans prefer the setting of the form (look for a redirect); enter the same there:",
      at.thanks,
    ),
    say(
      "Formspree keeps what was sent, with page and consent version, but sends no newsletters. Move the addresses to an email service, and let it ask readers to confirm.",
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const number = /^\/f\/([^/]+)/u.exec(url?.pathname ?? "")?.[1];
    return isHost(url, "formspree.io") && number !== undefined
      ? { ids: { form: number }, used: ["email", "_replyto", "name", "_next", "_gotcha"] }
      : undefined;
  },
});
