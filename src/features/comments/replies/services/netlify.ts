// Netlify Forms: the site's host stores submissions (https://docs.netlify.com/forms/setup/,
// https://docs.netlify.com/forms/spam-filters/).
import { id } from "../../../forms/account-id.ts";
import { OUR_NAMES } from "../reply-form.ts";
import { defineReplyService } from "../service.ts";

const HONEYPOT = "bot-field";

const WHERE = "Choose a name of letters, digits and hyphens, as in form: replies; Netlify lists the form under it.";

export const netlify = defineReplyService({
  name: "netlify",
  label: "Netlify Forms",
  where: WHERE,
  ids: {
    form: id({
      key: "form",
      pattern: /^[\w-]+$/u,
      what: "the name of a form",
      where: WHERE,
      example: "replies",
    }).prefault("replies"),
  },
  example: { form: "replies" },
  identity: [],
  toTarget: ({ form }, { received }) => ({
    kind: "form",
    // Netlify wants a path of the site here, without its origin.
    action: URL.parse(received)?.pathname ?? "/",
    names: OUR_NAMES,
    // Netlify adds this one when it deploys; written out, the form is the same everywhere.
    hidden: [{ name: "form-name", value: form }],
    honeypot: HONEYPOT,
    attributes: { name: form, "data-netlify": "true", "data-netlify-honeypot": HONEYPOT },
  }),
});
