// FormSubmit emails submissions to the owner and stores nothing; fields with a leading _ are instructions
// (https://formsubmit.co/documentation).
import { id } from "../../../forms/account-id.ts";
import { OUR_NAMES } from "../reply-form.ts";
import { defineReplyService } from "../service.ts";

const WHERE =
  "Copy the part after https://formsubmit.co/ in the form's address: the random letters that FormSubmit emails you, or your own email address.";

export const formsubmit = defineReplyService({
  name: "formsubmit",
  label: "FormSubmit",
  where: WHERE,
  ids: {
    address: id({
      key: "address",
      pattern: /^(?:[0-9a-f]{32}|[^\s@/?#]+@[^\s@/?#]+\.[^\s@/?#]+)$/iu,
      what: "an address of FormSubmit",
      where: WHERE,
      example: "hello@example.org",
    }),
  },
  example: { address: "hello@example.org" },
  identity: ["address"],
  toTarget: ({ address }, { received, subject }) => ({
    kind: "form",
    action: `https://formsubmit.co/${address}`,
    names: OUR_NAMES,
    hidden: [
      { name: "_subject", value: subject },
      { name: "_next", value: received },
      { name: "_template", value: "table" },
      // Its captcha is Google's, which needs scripts and tracks readers. The owner reads comments before they appear
      // anyway.
      { name: "_captcha", value: "false" },
    ],
    honeypot: "_honey",
    attributes: {},
  }),
});
