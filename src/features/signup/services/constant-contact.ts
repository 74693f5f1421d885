// Constant Contact: its forms are drawn by its script, so readers are led to the page that it hosts.
import { addressOf, isHost } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://lp.constantcontactpages.com/example";

export const constantContact = defineHostedPage({
  name: "constant-contact",
  label: "Constant Contact",
  where: 'Make a sign-up landing page (look for "Sign-up forms" and "Landing page") and copy its address.',
  example: EXAMPLE,
  lessons: 'Build an automation that starts when a contact joins the list (look for "Automations").',
  feedMail: { sends: "unclear", how: "We found no word on it: look for RSS at Constant Contact." },
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
