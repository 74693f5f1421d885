// Flodesk: its forms are drawn by its script, so readers are led to the page that it hosts.
import { addressOf, isHost } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://example.myflodesk.com/letters";

export const flodesk = defineHostedPage({
  name: "flodesk",
  label: "Flodesk",
  where: 'Make a full-page form (look for "Forms" and "Full page") and copy its address.',
  example: EXAMPLE,
  lessons: 'Build a workflow that starts when someone joins through this form (look for "Workflows").',
  feedMail: { sends: "unclear", how: "We found no word on it: look for RSS at Flodesk." },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"] ?? attributes["href"]);
    if (tag === "page" && isHost(url, "myflodesk.com")) return { ids: { page: url.href }, used: [] };
    const isCode = (attributes["id"] ?? "").startsWith("fd-form-") || (tag === "script" && isHost(url, "flodesk.com"));
    if (!isCode) return undefined;
    return {
      ids: { page: EXAMPLE },
      used: [],
      notes: [
        `Flodesk's form is drawn by its script and doesn't work without it. Make a full-page form at Flodesk, and write its address in place of ${EXAMPLE}.`,
      ],
    };
  },
});
