// beehiiv: its forms are frames, so readers are led to the page in the frame or to the page of the publication.
import { addressOf, isHost, type EmbedReading } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://example.beehiiv.com/subscribe";

export const beehiiv = defineHostedPage({
  name: "beehiiv",
  label: "beehiiv",
  where: "Write the address of your beehiiv publication followed by /subscribe.",
  example: EXAMPLE,
  lessons: 'Build an automation that starts when someone signs up (look for "Automations").',
  feedMail: { sends: "unclear", how: "We haven't been able to test it: look for RSS at beehiiv." },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"] ?? attributes["href"]);
    if (!isHost(url, "beehiiv.com")) return undefined;
    if (tag === "page") return fromPage(url);
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

/** A publication has its sign-up page at /subscribe; a form has a page without one. */
function fromPage({ origin, hostname, pathname }: URL): EmbedReading | undefined {
  if (/^(?:www\.|app\.)?beehiiv\.com$/u.test(hostname)) return undefined;
  const isForm = /^(?:subscribe-forms|embeds)\./u.test(hostname);
  return { ids: { page: `${origin}${isForm ? pathname : "/subscribe"}` }, used: [], notes: [BUTTON] };
}

const BUTTON = "beehiiv's form works with its own script only, so a button takes readers to a page at beehiiv.";

const FRAME =
  "The page is the one that was in the frame. The sign-up page of your publication may look better: " +
  `write its address in its place, as in ${EXAMPLE}.`;
