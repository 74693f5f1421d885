// The page /_inbox/ of a preview: every submission, what the service would have received, and the mails that would follow.
import { escapeHtml } from "../lib/html.ts";
import { INBOX_STYLES } from "./inbox-styles.ts";
import type { InboxFault, Mail, ServiceRequest, Submission } from "./inbox.ts";

export interface InboxWords {
  /** Title of the site. */
  readonly site: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly zone: string;
}

/**
 * A whole page. Its buttons post to /_inbox/forward (field `number`) and /_inbox/clear; an answer to the former is shown
 * with renderNotice.
 */
export function renderInbox(submissions: readonly Submission[], words: InboxWords): string {
  const lead = "<p>Forms of this preview send here, and nothing leaves this machine unless you press a button below. Sign up on any page, and see what your email service would have received.</p>";
  const entries = submissions.map((submission) => renderSubmission(submission, words)).join("\n");
  const clear = '<form method="post" action="/_inbox/clear"><button>Empty this inbox</button></form>';
  return renderPage("Inbox of the preview", words.site, submissions.length === 0 ? `${lead}\n<p>Nobody has signed up yet.</p>` : `${lead}\n${entries}\n${clear}`);
}

/** The page for a form that no service would take; send it with `fault.status`. */
export function renderInboxFault({ message, back }: InboxFault, words: InboxWords): string {
  return renderNotice({ title: "The form was not taken", message, back }, words);
}

/** A page that says one thing and leads back to a path of the preview. */
export function renderNotice({ title, message, back }: { readonly title: string; readonly message: string; readonly back: string }, words: InboxWords): string {
  return renderPage(title, words.site, `<p>${escapeHtml(message)}</p>\n<p><a href="${escapeHtml(back)}">Back</a></p>`);
}

function renderPage(title: string, site: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – ${escapeHtml(site)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${INBOX_STYLES}</style>
</head>
<body>
<header><p><a href="/">${escapeHtml(site)}</a></p></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

const OUTCOMES: Readonly<Record<Submission["outcome"], string>> = { new: "New on the list", already: "On the list already", robot: "A robot: dropped" };

function renderSubmission(submission: Submission, { language, zone }: InboxWords): string {
  const { number, time, email, firstName, offer, outcome, request } = submission;
  const clock = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium", timeZone: zone });
  const id = `submission-${number}`;
  return `<article aria-labelledby="${id}" data-outcome="${outcome}">
<h2 id="${id}">${escapeHtml(email === "" ? "No address" : email)}</h2>
<p><strong>${OUTCOMES[outcome]}</strong>, <time datetime="${new Date(time).toISOString()}">${escapeHtml(clock.format(time))}</time></p>
<h3>What the reader typed</h3>
<dl>
<div><dt>Email address</dt><dd>${shown(email)}</dd></div>
<div><dt>First name</dt><dd>${shown(firstName ?? "")}</dd></div>
<div><dt>Offer</dt><dd>${shown(offer ?? "")}</dd></div>
</dl>
${renderRequest(request, number)}
${renderMails(submission)}
</article>`;
}

function renderRequest({ label, address, enctype, fields, obstacle }: ServiceRequest, number: number): string {
  const rows = fields.map(({ name, value }) => `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${shown(value)}</td></tr>`).join("\n");
  const attempt =
    obstacle === undefined
      ? `<form method="post" action="/_inbox/forward"><input type="hidden" name="number" value="${number}"><button>Send this to ${escapeHtml(label)} now</button></form>`
      : `<p>${escapeHtml(obstacle)}</p>`;
  return `<h3>What would have been sent (${escapeHtml(label)})</h3>
<p><code>POST ${escapeHtml(address)}</code><br><code>${enctype ?? "application/x-www-form-urlencoded"}</code></p>
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
${attempt}`;
}

const NO_MAILS: Readonly<Record<Submission["outcome"], string>> = {
  new: "None that this site knows of.",
  already: "None: whoever is on the list already gets nothing new.",
  robot: "None.",
};

function renderMails({ mails, outcome, number }: Submission): string {
  const body = mails.length === 0 ? `<p>${NO_MAILS[outcome]}</p>` : mails.map((mail, index) => renderMail(mail, `mail-${number}-${index + 1}`, index === 0)).join("\n");
  return `<h3>The mails that would come next</h3>\n${body}`;
}

function renderMail({ subject, html, text, when }: Mail, id: string, open: boolean): string {
  const note = when === undefined ? "" : ` <span>${escapeHtml(when)}</span>`;
  return `<section aria-labelledby="${id}">
<details${open ? " open" : ""}><summary><h4 id="${id}">${escapeHtml(subject)}</h4>${note}</summary>
<iframe sandbox="allow-top-navigation-by-user-activation" title="${escapeHtml(`Mail: ${subject}`)}" loading="lazy" srcdoc="${escapeHtml(openAtTop(html))}"></iframe>
<details><summary>As plain text</summary><pre>${escapeHtml(text)}</pre></details>
</details>
</section>`;
}

// Links of a mail replace the whole page, as they would open a browser from a mail program.
function openAtTop(html: string): string {
  return html.replace(/^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/iu, (start) => `${start}<base target="_top">`);
}

function shown(value: string): string {
  return value === "" ? "<em>empty</em>" : escapeHtml(value);
}
