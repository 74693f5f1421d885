// Substack: its form works in its own frame only, so readers are led to the page of the publication.
import { addressOf, isHost } from "../embed-code.ts";
import { hostedPage, leadToPage } from "../hosted-page.ts";
import { defineService } from "../service.ts";

const EXAMPLE = "https://example.substack.com/subscribe";

export const substack = defineService({
  name: "substack",
  label: "Substack",
  ids: { page: hostedPage("Write the address of your Substack followed by /subscribe.", EXAMPLE) },
  example: { page: EXAMPLE },
  identity: ["page"],
  lessons: "Substack sends one welcome email to new subscribers. Put the links to the lessons there.",
  feedMail: { sends: "no", how: "Substack emails only posts that are written in Substack." },
  toTarget: ({ page }) => ({ kind: "link", address: page }),
  setup: (_ids, at) => leadToPage("Substack", at),
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"] ?? attributes["href"]);
    const isCode = ["iframe", "script", "page"].includes(tag);
    if (!isCode || !isHost(url, "substack.com") || /^(?:www\.)?substack\.com$/u.test(url.hostname)) return undefined;
    const page = `${url.origin}/subscribe`;
    return {
      ids: { page },
      used: [],
      notes: [
        "Substack's form works in its own frame only, so a button takes readers to the sign-up page of your Substack. Open it once to see that it is there.",
      ],
    };
  },
});
