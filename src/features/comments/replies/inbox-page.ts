// A comment on the page /_inbox/ of a preview: its text, the request that the service would have received, and the
// buttons for it.
import { escapeHtml, toHtml, type Html } from "../../../lib/html.ts";
import {
  renderButton,
  renderFacts,
  renderRequest,
  renderTime,
  type InboxEntry,
  type InboxWords,
} from "../../inbox/inbox-page.ts";
import type { WaitingReply } from "./inbox.ts";

const STATES: Readonly<Record<WaitingReply["state"], string>> = {
  waiting: "A comment waiting for you",
  approved: "Approved",
  robot: "Spam: dropped",
};

/** Its buttons post `number` to /_inbox/reply/approve, /_inbox/reply/drop and /_inbox/reply/forward. */
export function renderWaitingReply(reply: WaitingReply, words: InboxWords): InboxEntry {
  const { number, time, post, title, name, email, website, comment, answers, state, request } = reply;
  const id = `reply-${number}`;
  const on = title === undefined ? "" : ` on “<a href="${escapeHtml(post)}">${escapeHtml(title)}</a>”`;
  const html = toHtml(`<article aria-labelledby="${id}" data-outcome="${state}">
<h2 id="${id}">${escapeHtml(name === "" ? "No name" : name)}${on}</h2>
<p><strong>${STATES[state]}</strong>, ${renderTime(time, words)}</p>
<blockquote>${paragraphsOf(comment)}</blockquote>
${renderActions(reply)}
<h3>What the reader typed</h3>
${renderFacts([
  ["Name", name],
  ["Email address", email],
  ["Website", website],
  ["In reply to", answers ?? "the post itself"],
])}
${renderRequest(request, number, "/_inbox/reply/forward")}
</article>`);
  return { time, html };
}

function renderActions({ state, number, post, raw }: WaitingReply): Html {
  if (state === "approved")
    return toHtml(`<p><a href="${escapeHtml(`${post}#comment-${raw.id}`)}">See it below the post</a></p>`);
  const drop = renderButton("Drop", "/_inbox/reply/drop", number);
  return toHtml(
    `<div class="actions">${state === "waiting" ? renderButton("Approve", "/_inbox/reply/approve", number) : ""}${drop}</div>`,
  );
}

function paragraphsOf(text: string): string {
  if (text === "") return "<p><em>empty</em></p>";
  return text
    .split(/(?:\r?\n[ \t]*){2,}/u)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\r?\n/gu, "<br>")}</p>`)
    .join("");
}
