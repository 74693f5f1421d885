// Substack: its form works in its own frame only, so readers are led to the page of the publication.
import { addressOf, isHost } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://example.substack.com/subscribe";

export const substack = defineHostedPage({
  name: "substack",
  label: "Substack",
  where: "Write the address of your Substack followed by /subscribe.",
  example: EXAMPLE,
  lessons: "Substack sends one welcome email to new subscribers. Put the links to the lessons there.",
  feedMail: { sends: "no", how: "Substack emails only posts that are written in Substack." },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes["src"] ?? attributes["href"]);
    const publication = ["iframe", "script", "page"].includes(tag) ? publicationAt(url) : undefined;
    if (publication === undefined) return undefined;
    return {
      ids: { page: `https://${publication}/subscribe` },
      used: [],
      notes: [
        "Substack's form works in its own frame only, so a button takes readers to the sign-up page of your Substack. Open it once to see that it is there.",
      ],
    };
  },
});

/** The host of a publication; open.substack.com has all of them, at /pub/NAME. */
function publicationAt(url: URL | undefined): string | undefined {
  if (!isHost(url, "substack.com") || /^(?:www\.)?substack\.com$/u.test(url.hostname)) return undefined;
  if (url.hostname !== "open.substack.com") return url.host;
  const name = /^\/pub\/([a-z\d-]+)/u.exec(url.pathname)?.[1];
  return name === undefined ? undefined : `${name}.substack.com`;
}
