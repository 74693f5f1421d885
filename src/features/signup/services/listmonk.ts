// listmonk on an own server: a public form for one or more of its lists (https://listmonk.app/docs/).
import * as z from "zod";
import { id, rootAddress, UUID } from "../../forms/account-id.ts";
import { hidden } from "../../forms/hidden-field.ts";
import { read } from "../../../lib/schema.ts";
import { doubleOptIn, nextPage } from "../ids.ts";
import { addressOf } from "../embed-code.ts";
import { defineService } from "../service.ts";
import { enter, say } from "../setup-step.ts";

const EXAMPLE_LIST = "00000000-0000-0000-0000-000000000000";

const list = id({
  key: "lists",
  pattern: UUID,
  what: "the UUID of a listmonk list",
  where:
    'Copy the 36 characters of the list, which are under its name and in the value of l in the code under "Forms".',
  example: EXAMPLE_LIST,
});

export const listmonk = defineService({
  name: "listmonk",
  label: "listmonk",
  ids: {
    root: rootAddress({
      key: "root",
      what: "the address of a listmonk",
      where: "Write the address of your listmonk, as in root: https://lists.example.org.",
      example: "https://lists.example.org",
    }),
    lists: z
      .array(list, {
        error: ({ input }) =>
          input === undefined
            ? `is missing. Write the UUIDs of your public lists, as in lists: ["${EXAMPLE_LIST}"].`
            : `${read(input)} should be a list. Write lists: ["${EXAMPLE_LIST}"].`,
      })
      .min(1, { error: `is empty. Write the UUIDs of your public lists, as in lists: ["${EXAMPLE_LIST}"].` }),
    doubleOptIn: doubleOptIn(true),
  },
  example: { root: "https://lists.example.org", lists: [EXAMPLE_LIST] },
  identity: ["root", "lists"],
  lessons:
    "We don't know of automatic email series in listmonk. Send the lessons as campaigns, or put their links into one welcome email.",
  feedMail: {
    sends: "no",
    how: "We found no such feature: write a campaign for each post, or let a job of your server call listmonk's API.",
  },
  toTarget: (ids, instance) => ({
    kind: "form",
    action: `${ids.root}/subscription/form`,
    enctype: undefined,
    email: "email",
    firstName: instance.asksFirstName ? "name" : undefined,
    hidden: [
      ...ids.lists.map((value) => ({ name: "l", value })),
      ...hidden("next", nextPage(ids.doubleOptIn, instance.addresses)),
    ],
    honeypot: "nonce",
    attributes: {},
  }),
  setup: (ids, at) => [
    say("List → make it public: listmonk rejects sign-ups for private lists."),
    ...enter(
      "Settings → Security → trusted addresses. listmonk redirects readers only to these. Add exactly this line:",
      nextPage(ids.doubleOptIn, at),
    ),
    ...(ids.doubleOptIn
      ? enter(
          "List → make it double opt-in. Readers confirm on a page of listmonk, so link to this page in its template or in the welcome email:",
          at.thanks,
        )
      : [say("If you make the list double opt-in, write doubleOptIn: true in content/signup.yaml.")]),
    ...enter(
      "We know of no setting for readers who are already on the list. You can link to this page in your emails:",
      at.already,
    ),
    say("Leave the captcha off, or sign-ups will be rejected."),
    say(
      "listmonk's public form takes only an address and a name. It doesn't keep the page of a sign-up or the version of the consent text.",
    ),
  ],
  fromForm(form) {
    const url = addressOf(form.action);
    const lists = form.fields.filter(({ name }) => name === "l").map(({ value }) => value);
    if (url === undefined || !url.pathname.endsWith("/subscription/form")) return undefined;
    return {
      ids: { root: url.origin + url.pathname.slice(0, -"/subscription/form".length), lists },
      used: ["email", "name", "l", "nonce", "next"],
      notes:
        lists.length > 1
          ? [
              `The code holds ${lists.length} lists, and everyone who signs up joins all of them. Remove the ones you don't want.`,
            ]
          : [],
    };
  },
});
