// AWeber: a sign-up form of a list; it honours every page that the form names.
import { id } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { doubleOptIn, nextPage, customFields, customFieldValues, tags } from "../ids.ts";
import { addressOf, isHost, valueOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, makeFields, say } from "../setup-step.ts";

const CODE = 'in the form\'s raw HTML code (look for "Publish", "I will install my form" and "Raw HTML version")';

export const aweber = defineService({
  name: "aweber",
  label: "AWeber",
  ids: {
    list: id({
      key: "list",
      pattern: /^awlist\d+$/u,
      what: "an AWeber list",
      where: `Copy the value of listname, awlist and digits, ${CODE}.`,
      example: "awlist1234567",
    }),
    form: id({
      key: "form",
      pattern: /^\d{4,12}$/u,
      what: "an AWeber form",
      where: `Copy the value of meta_web_form_id, digits, ${CODE}.`,
      example: "1234567890",
    }),
    tags: tags(/^[^,]+$/u, "a tag"),
    customFields: customFields("the name of a custom field in AWeber", /^[^\s,][^,]*$/u, {
      source: "Source",
      consent: "Consent",
    }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { list: "awlist1234567", form: "1234567890" },
  identity: ["list", "form"],
  lessons: 'Write a campaign that starts when someone subscribes (look for "Campaigns" or "Workflows").',
  feedMail: {
    sends: "yes",
    how: 'Look for "Blog broadcast". We haven\'t been able to test it: send yourself a test email first.',
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: "https://www.aweber.com/scripts/addlead.pl",
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "name" : undefined,
    hidden: [
      { name: "listname", value: ids.list },
      { name: "meta_web_form_id", value: ids.form },
      { name: "meta_split_id", value: "" },
      { name: "meta_message", value: "1" },
      // If a name were required, AWeber would reject readers who leave the optional field empty.
      { name: "meta_required", value: "email" },
      // 1 would append the reader's input to the address of the next page, and so to the logs of its host.
      { name: "meta_forward_vars", value: "0" },
      { name: "meta_adtracking", value: instance.source },
      ...hidden("meta_tags", ids.tags?.join(",")),
      ...hidden("redirect", nextPage(ids.doubleOptIn, instance.addresses)),
      ...hidden("meta_redirect_onlist", instance.addresses.already),
      ...customFieldValues(ids.customFields, instance, (name) => `custom ${name}`),
    ],
    honeypot: undefined,
    attributes: {},
  }),
  setup: (ids, at) => [
    say(
      "Nothing to enter for the page after signing up and the page for readers who are on the list already: the form sends both along.",
    ),
    ...(ids.doubleOptIn
      ? enter(
          'In the settings of the list, look for the confirmation message and there for "Confirmation success page":',
          at.thanks,
        )
      : [say("If you switch confirmed opt-in on for the list, write doubleOptIn: true in content/signup.yaml.")]),
    say("AWeber shows the page that a signup came from under Ad Tracking. It may be cut off after some characters."),
    ...makeFields(
      'among the custom fields of the list (look for "Custom fields"), and let forms set them',
      ids.customFields,
      { source: "Source", consent: "Consent" },
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    if (!isHost(url, "aweber.com") || !url.pathname.endsWith("/addlead.pl")) return undefined;
    const sticks = (valueOf(form, "meta_tags") ?? "")
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean);
    const pages = ["redirect", "meta_redirect_onlist"]
      .map((name) => addressOf(valueOf(form, name)))
      .filter((page) => page !== undefined && !isHost(page, "aweber.com"));
    return {
      ids: {
        list: valueOf(form, "listname"),
        form: valueOf(form, "meta_web_form_id"),
        ...(sticks.length > 0 ? { tags: sticks } : {}),
      },
      used: [
        "email",
        "name",
        "listname",
        "meta_web_form_id",
        "meta_split_id",
        "redirect",
        "meta_redirect_onlist",
        "meta_adtracking",
        "meta_message",
        "meta_required",
        "meta_forward_vars",
        "meta_tooltip",
        "meta_tags",
        "meta_refcode",
      ],
      notes:
        pages.length > 0
          ? [`The code led readers to ${pages.map(String).join(" and ")}; the site leads them to its own pages.`]
          : [],
    };
  },
  fromElement({ tag, attributes }) {
    if (tag !== "script" || !isHost(addressOf(attributes["src"]), "forms.aweber.com")) return undefined;
    return {
      refusal:
        'This is AWeber\'s JavaScript code, which does not hold the name of the list. Copy the code that AWeber gives under "Raw HTML version" instead.',
    };
  },
});
