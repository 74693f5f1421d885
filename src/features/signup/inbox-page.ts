// A signup on the page /_inbox/ of a preview: the request that the email service would have received, and the emails
// that would follow.
import { escapeHtml, toHtml } from "../../lib/html.ts";
import { renderFacts, renderRequest, renderTime, type InboxEntry, type InboxWords } from "../inbox/inbox-page.ts";
import type { Mail, Submission } from "./inbox.ts";

const OUTCOMES: Readonly<Record<Submission["outcome"], string>> = {
  new: "New on the list",
  already: "On the list already",
  robot: "Spam: dropped",
};

/** Its button posts `number` to /_inbox/forward. */
export function renderSubmission(submission: Submission, words: InboxWords): InboxEntry {
  const { number, time, email, firstName, formName, outcome, request } = submission;
  const id = `submission-${number}`;
  const html = toHtml(`<article aria-labelledby="${id}" data-outcome="${outcome}">
<h2 id="${id}">${escapeHtml(email === "" ? "No address" : email)}</h2>
<p><strong>${OUTCOMES[outcome]}</strong>, ${renderTime(time, words)}</p>
<h3>What the reader typed</h3>
${renderFacts([
  ["Email address", email],
  ["First name", firstName],
  ["Form", formName],
])}
${renderRequest(request, number, "/_inbox/forward")}
${renderMails(submission)}
</article>`);
  return { time, html };
}

const NO_MAILS: Readonly<Record<Submission["outcome"], string>> = {
  new: "None that this site knows of.",
  already: "None: people who are already subscribed get nothing new.",
  robot: "None.",
};

function renderMails({ mails, outcome, number }: Submission): string {
  const body =
    mails.length === 0
      ? `<p>${NO_MAILS[outcome]}</p>`
      : mails.map((mail, index) => renderMail(mail, `mail-${number}-${index + 1}`, index === 0)).join("\n");
  return `<h3>The emails that would come next</h3>\n${body}`;
}

function renderMail({ subject, html, text, when }: Mail, id: string, open: boolean): string {
  const note = when === undefined ? "" : ` <span>${escapeHtml(when)}</span>`;
  return `<section aria-labelledby="${id}">
<details${open ? " open" : ""}><summary><h4 id="${id}">${escapeHtml(subject)}</h4>${note}</summary>
<iframe sandbox="allow-top-navigation-by-user-activation" title="${escapeHtml(`Mail: ${subject}`)}" loading="lazy"
srcdoc="${escapeHtml(openAtTop(html))}"></iframe>
<details><summary>As plain text</summary><pre>${escapeHtml(text)}</pre></details>
</details>
</section>`;
}

// Links of an email replace the whole page, as they would open a browser from an email program.
function openAtTop(html: string): string {
  return html.replace(
    /^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/iu,
    (start) => `${start}<base target="_top">`,
  );
}
