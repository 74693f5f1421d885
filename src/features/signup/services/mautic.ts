// Mautic on an own server: a form with fields of any names (https://docs.mautic.org).
import { id, rootAddress } from "../../forms/account-id.ts";
import { doubleOptIn, nextPage, customFields, customFieldValues } from "../ids.ts";
import { addressOf, valueOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

const ALIAS = /^[a-z0-9_]+$/u;

const aliasOf = (key: string, example: string) =>
  id({
    key,
    pattern: ALIAS,
    what: "the HTML name of a field in Mautic",
    where:
      "Copy it from the field's tab in the form, or from between the brackets of mauticform[…] in the code, as in " +
      `${key}: ${example}.`,
    example,
  });

export const mautic = defineService({
  name: "mautic",
  label: "Mautic",
  ids: {
    root: rootAddress({
      key: "root",
      what: "the address of a Mautic",
      where: "Copy what comes before /form/submit in the form's code, as in root: https://mautic.example.org.",
      example: "https://mautic.example.org",
    }),
    form: id({
      key: "form",
      pattern: /^\d{1,7}$/u,
      what: "the number of a Mautic form",
      where: "Copy the digits after formId= in the form's code.",
      example: "1",
    }),
    formName: id({
      key: "formName",
      pattern: /^\w+$/u,
      what: "the name of a Mautic form",
      where: "Copy the value of mauticform[formName] from the form's code.",
      example: "signup",
    }).optional(),
    email: aliasOf("email", "email").default("email"),
    firstName: aliasOf("firstName", "firstname").default("firstname"),
    honeypot: aliasOf("honeypot", "captcha").optional(),
    customFields: customFields("the HTML name of a field in Mautic (small letters, digits and _)", ALIAS, {
      source: "source",
      consent: "consent",
    }),
    doubleOptIn: doubleOptIn(false),
  },
  example: { root: "https://mautic.example.org", form: "1" },
  identity: ["root"],
  lessons: "Build a campaign that starts when a contact submits this form, one email for each lesson.",
  feedMail: {
    sends: "no",
    how: "We found no such feature. Write an email for each post, or call Mautic's API from a job on your server.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `${ids.root}/form/submit?formId=${ids.form}`,
    enctype: "multipart/form-data",
    email: field(ids.email),
    firstName: instance.asksFirstName ? field(ids.firstName) : undefined,
    hidden: [
      ...customFieldValues(ids.customFields, instance, field),
      { name: field("formId"), value: ids.form },
      { name: field("return"), value: nextPage(ids.doubleOptIn, instance.addresses) ?? "" },
      ...(ids.formName === undefined ? [] : [{ name: field("formName"), value: ids.formName }]),
    ],
    honeypot: ids.honeypot === undefined ? undefined : field(ids.honeypot),
    attributes: {},
  }),
  setup: (ids, at) => [
    ...enter(
      'Form → "Successful submit action" → "Remain at form", which uses the page that our form sends, or a redirect to:',
      nextPage(ids.doubleOptIn, at),
    ),
    ...(ids.doubleOptIn
      ? enter("Link the confirmation email to:", at.thanks)
      : [
          say(
            "Mautic doesn't ask readers to confirm. If you build a campaign that does, write doubleOptIn: true in content/signup.yaml.",
          ),
        ]),
    ...enter(
      "We know of no setting for contacts who are already on the list. You can link to this page in your emails:",
      at.already,
    ),
    say(
      "A captcha field without an answer works as a honeypot for spam. Name it in content/signup.yaml, as in honeypot: captcha. Leave other captchas out.",
    ),
    ...makeFields("or hidden ones in the form", ids.customFields, { source: "source", consent: "consent" }),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    if (url === undefined || !url.pathname.endsWith("/form/submit")) return undefined;
    const shown = form.fields
      .filter(({ type }) => type !== "hidden")
      .map(({ name, type }) => ({ type, alias: /^mauticform\[(\w+)\]$/u.exec(name)?.[1] ?? "" }));
    const names = shown.map(({ alias }) => alias).filter(Boolean);
    const email =
      shown.find(({ type, alias }) => type === "email" && alias !== "")?.alias ??
      names.find((name) => /mail/u.test(name));
    const firstName = names.find((name) => /first_?name|^f?_?name$|vorname|prenom|nombre/u.test(name));
    const honeypot = names.find((name) => /captcha/u.test(name));
    const formName = valueOf(form, field("formName")) ?? "";
    return {
      ids: {
        root: url.origin + url.pathname.slice(0, -"/form/submit".length),
        form: url.searchParams.get("formId") ?? valueOf(form, field("formId")),
        ...(formName === "" ? {} : { formName }),
        ...(email === undefined || email === "email" ? {} : { email }),
        ...(firstName === undefined || firstName === "firstname" ? {} : { firstName }),
        ...(honeypot === undefined ? {} : { honeypot }),
      },
      used: [
        "formId",
        "return",
        "formName",
        "messenger",
        "submit",
        email ?? "email",
        firstName ?? "firstname",
        ...(honeypot === undefined ? [] : [honeypot]),
      ].map(field),
      notes:
        honeypot === undefined
          ? []
          : [
              `The field ${honeypot} was taken for a honeypot that people leave empty. If it asks for an answer, remove it from the form in Mautic.`,
            ],
    };
  },
});

function field(name: string): string {
  return `mauticform[${name}]`;
}
