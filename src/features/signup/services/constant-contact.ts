// Constant Contact: its forms are drawn by its script, so readers are led to the page that it hosts.
import { addressOf, isHost } from "../embed-code.ts";
import { hostedPage, leadToPage } from "../hosted-page.ts";
import { defineService } from "../service.ts";

const EXAMPLE = "https://lp.constantcontactpages.com/example";

export const constantContact = defineService({
  name: "constant-contact",
  label: "Constant Contact",
  ids: {
    page: hostedPage(
      'Make a sign-up landing page (look for "Sign-up forms" and "Landing page") and copy its address.',
      EXAMPLE,
    ),
  },
  example: { page: EXAMPLE },
  identity: ["page"],
  lessons: 'Build an automation that starts when a contact joins the list (look for "Automations").',
  feedMail: { sends: "unclear", how: "We found no word on it: look for RSS at Constant Contact." },
  toTarget: ({ page }) => ({ kind: "link", address: page }),
  setup: (_ids, at) => leadToPage("Constant Contact", at),
  fromElement({ tag, attributes }) {
    const isInline = (attributes["class"] ?? "").split(/\s+/u).includes("ctct-inline-form");
    if (!isInline && !(tag === "script" && isHost(addressOf(attributes["src"]), "ctctcdn.com"))) return undefined;
    return {
      ids: { page: EXAMPLE },
      used: [],
      notes: [
        `Constant Contact's form is drawn by its script and doesn't work without it. Write the address of your sign-up page there in place of ${EXAMPLE}.`,
      ],
    };
  },
});
