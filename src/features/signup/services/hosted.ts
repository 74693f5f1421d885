// Any other service with a sign-up page of its own: a button leads there.
import { addressOf } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://example.org/subscribe";

export const hosted = defineHostedPage({
  name: "hosted",
  label: "your email service",
  where: "Copy the address of the sign-up page that your email service hosts.",
  example: EXAMPLE,
  lessons:
    "Send the lessons with your service's series of emails. Services call it autoresponder, sequence, drip, automation or journey.",
  feedMail: { sends: "unclear", how: 'Look for "RSS" at your service.' },
  fromElement({ tag, attributes }) {
    const url = addressOf(attributes[tag === "page" ? "href" : "src"]);
    if (url?.protocol !== "https:") return undefined;
    if (tag === "page") return { ids: { page: url.href }, used: [], notes: [OPEN] };
    if (tag !== "iframe") return undefined;
    return {
      ids: { page: url.href },
      used: [],
      notes: [`The code is a frame with a page of ${url.hostname} in it, and a button takes readers there. ${OPEN}`],
    };
  },
});

const OPEN = "Open that page once to see that readers can sign up there.";
