// beehiiv: its forms are frames, so readers are led to the page in the frame or to the page of the publication.
import { addressOf, isHost } from "../embed-code.ts";
import { hostedPage, leadToPage } from "../hosted-page.ts";
import { defineService } from "../service.ts";

const EXAMPLE = "https://example.beehiiv.com/subscribe";

export const beehiiv = defineService({
  name: "beehiiv",
  label: "beehiiv",
  ids: { page: hostedPage("Write the address of your beehiiv publication followed by /subscribe.", EXAMPLE) },
  example: { page: EXAMPLE },
  identity: ["page"],
  lessons: 'Build an automation that starts when someone signs up (look for "Automations").',
  feedMail: { sends: "unclear", how: "We haven't been able to test it: look for RSS at beehiiv." },
  toTarget: ({ page }) => ({ kind: "link", address: page }),
  setup: (_ids, at) => leadToPage("beehiiv", at),
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"] ?? attributes["href"]);
    if (!isHost(url, "beehiiv.com")) return undefined;
    if (tag === "page" && url.pathname === "/subscribe")
      return { ids: { page: url.origin + url.pathname }, used: [], notes: [BUTTON] };
    if (tag === "iframe") return { ids: { page: url.origin + url.pathname }, used: [], notes: [BUTTON, FRAME] };
    // The other scripts of beehiiv come with a frame, or count visits.
    if (tag !== "script" || attributes["data-beehiiv-form"] === undefined) return undefined;
    return {
      ids: { page: EXAMPLE },
      used: [],
      notes: [BUTTON, `Write the address of your publication, followed by /subscribe, in place of ${EXAMPLE}.`],
    };
  },
});

const BUTTON = "beehiiv's form works with its own script only, so a button takes readers to a page at beehiiv.";

const FRAME =
  "The page is the one that was in the frame. The sign-up page of your publication may look better: " +
  `write its address in its place, as in ${EXAMPLE}.`;
