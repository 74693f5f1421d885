// Any other service that takes a plain form: its address and its field names.
import { id, webAddress } from "../../../forms/account-id.ts";
import { record } from "../../../../lib/schema.ts";
import { OUR_NAMES, REPLY_FIELDS } from "../reply-form.ts";
import { defineReplyService } from "../service.ts";

const WHERE = "Copy the form's address from action= in its code, as in action: https://example.org/reply.";

const fieldName = (key: string, example: string) =>
  id({
    key,
    pattern: /^\P{Cc}+$/u,
    what: "the name of a field",
    where: `Copy it from name= in the form's code, as in ${key}: ${example}.`,
    example,
  });

const fields = Object.fromEntries(REPLY_FIELDS.map((field) => [field, fieldName(field, OUR_NAMES[field]).optional()]));

export const custom = defineReplyService({
  name: "custom",
  label: "the form service",
  where: WHERE,
  ids: {
    action: webAddress({ key: "action", what: "an address", where: WHERE, example: "https://example.org/reply" }),
    /** Names of the fields that the service calls differently. */
    fields: record(fields, "fields: { comment: message }").optional(),
    honeypot: fieldName("honeypot", "_gotcha").optional(),
    /** The field that takes the address of the page to lead to next. */
    redirect: fieldName("redirect", "_next").optional(),
  },
  example: { action: "https://example.org/reply" },
  identity: ["action"],
  toTarget: ({ action, fields: own = {}, honeypot, redirect }, { received }) => ({
    kind: "form",
    action,
    names: { ...OUR_NAMES, ...Object.fromEntries(Object.entries(own).filter(([, name]) => name !== undefined)) },
    hidden: redirect === undefined ? [] : [{ name: redirect, value: received }],
    honeypot,
    attributes: {},
  }),
});
