// Formspree stores submissions and emails them to the owner; fields with a leading _ are instructions
// (https://github.com/formspree/formspree).
import { id } from "../../../forms/account-id.ts";
import { OUR_NAMES } from "../reply-form.ts";
import { defineReplyService } from "../service.ts";

const WHERE = "Copy the part after https://formspree.io/f/ in the form's address.";

export const formspree = defineReplyService({
  name: "formspree",
  label: "Formspree",
  where: WHERE,
  ids: {
    form: id({
      key: "form",
      pattern: /^[a-z0-9]{6,12}$/iu,
      what: "the id of a Formspree form",
      where: WHERE,
      example: "abcdefgh",
    }),
  },
  example: { form: "abcdefgh" },
  identity: ["form"],
  toTarget: ({ form }, { received, subject }) => ({
    kind: "form",
    action: `https://formspree.io/f/${form}`,
    names: OUR_NAMES,
    // Some plans redirect to _next, others to the page that is set at Formspree.
    hidden: [
      { name: "_subject", value: subject },
      { name: "_next", value: received },
    ],
    honeypot: "_gotcha",
    attributes: {},
  }),
});
