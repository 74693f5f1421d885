// Buttondown: everybody is asked to confirm, and any further field is kept
// (https://docs.buttondown.com/building-your-subscriber-base).
import { id } from "../../forms/account-id.ts";
import { doubleOptIn, customFieldValues, tags } from "../ids.ts";
import { addressOf, isHost } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter } from "../setup-step.ts";

export const buttondown = defineService({
  name: "buttondown",
  label: "Buttondown",
  ids: {
    username: id({
      key: "username",
      pattern: /^[\w.-]+$/u,
      what: "a Buttondown username",
      where: "Copy the part after buttondown.com/ in the address of your newsletter.",
      example: "your-newsletter",
    }),
    tags: tags(),
    doubleOptIn: doubleOptIn(true),
  },
  example: { username: "your-newsletter" },
  identity: ["username"],
  lessons: 'Write an automation that starts when a subscriber confirms (look for "Automations").',
  feedMail: {
    sends: "yes",
    how:
      "Look for RSS-to-email, a paid feature. " +
      "It reads the feed every half hour, and sends what was published after you connected it.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `https://buttondown.com/api/emails/embed-subscribe/${ids.username}`,
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "metadata__first-name" : undefined,
    hidden: [
      { name: "embed", value: "1" },
      ...(ids.tags ?? []).map((value) => ({ name: "tag", value })),
      ...customFieldValues({ source: "metadata__source", consent: "metadata__consent" }, instance),
    ],
    honeypot: undefined,
    attributes: {},
  }),
  setup: (ids, at) => [
    ...(ids.doubleOptIn
      ? [
          ...enter("Settings → Subscribing → redirect after sign-up. If your plan has it, enter:", at.confirm),
          ...enter("In the same place → redirect after confirming. Enter:", at.thanks),
        ]
      : enter("Settings → Subscribing → redirect after sign-up. If your plan has it, enter:", at.thanks)),
    ...enter(
      "We know of no setting for readers who are already on the list. You can link to this page in your welcome email:",
      at.already,
    ),
    {
      text: "Nothing to set up: Buttondown keeps these as metadata of each subscriber.",
      values: ["first-name", "source", "consent"],
    },
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const username = /^\/api\/emails\/embed-subscribe\/([^/]+)/u.exec(url?.pathname ?? "")?.[1];
    if (!isHost(url, "buttondown.com", "buttondown.email") || username === undefined) return undefined;
    const sticks = form.fields
      .filter(({ name, type, value }) => name === "tag" && type === "hidden" && value !== "")
      .map(({ value }) => value);
    return {
      ids: { username, ...(sticks.length > 0 ? { tags: sticks } : {}) },
      used: [
        "email",
        "embed",
        "tag",
        "metadata__first-name",
        "metadata__name",
        "metadata[name]",
        "metadata[first-name]",
      ],
      notes: isHost(url, "buttondown.email")
        ? ["The code sends to buttondown.email, the old address of Buttondown; the site sends to buttondown.com."]
        : [],
    };
  },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"]);
    const username = /^\/([\w.-]+)\/?$/u.exec(url?.pathname ?? "")?.[1];
    if (tag !== "iframe" || !isHost(url, "buttondown.com", "buttondown.email") || username === undefined)
      return undefined;
    return {
      ids: { username },
      used: [],
      notes: ["The code was a frame with Buttondown's own form in it; the site draws the form itself."],
    };
  },
});
