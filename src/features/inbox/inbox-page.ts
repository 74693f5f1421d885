// The page /_inbox/ of a preview: the submissions of its forms, and what their services would have received.
import { escapeHtml, toHtml, type Html } from "../../lib/html.ts";
import type { InboxFault, ServiceRequest } from "./service-request.ts";
import { INBOX_STYLES } from "./inbox-styles.ts";

export interface InboxWords {
  /** Title of the site. */
  readonly site: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly zone: string;
}

/** A rendered submission. */
export interface InboxEntry {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly html: Html;
}

/** A whole page with the newest entry first. Its last button posts to /_inbox/clear. */
export function renderInbox(entries: readonly InboxEntry[], { site }: InboxWords): string {
  const lead =
    "<p>Forms in this preview send here, and nothing leaves this computer unless you press a button below. Sign up or comment on any page to see what your service would have received.</p>";
  const clear = '<form method="post" action="/_inbox/clear"><button>Empty this inbox</button></form>';
  const articles = entries.toSorted((a, b) => b.time - a.time).map(({ html }) => html);
  return renderPage(
    "Inbox of the preview",
    site,
    articles.length === 0 ? `${lead}\n<p>Nothing has come in yet.</p>` : `${lead}\n${articles.join("\n")}\n${clear}`,
  );
}

/** The page for a form that no service would take; send it with `fault.status`. */
export function renderInboxFault({ message, back }: InboxFault, words: InboxWords): string {
  return renderNotice({ title: "The form was not taken", message, back }, words);
}

/** A page with one message and a link back to a path of the preview. */
export function renderNotice(
  { title, message, back }: { readonly title: string; readonly message: string; readonly back: string },
  { site }: InboxWords,
): string {
  return renderPage(title, site, `<p>${escapeHtml(message)}</p>\n<p><a href="${escapeHtml(back)}">Back</a></p>`);
}

/** When something came in, on the clock of the site. */
export function renderTime(time: number, { language, zone }: InboxWords): Html {
  const clock = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium", timeZone: zone });
  return toHtml(`<time datetime="${new Date(time).toISOString()}">${escapeHtml(clock.format(time))}</time>`);
}

/** Names and their values. */
export function renderFacts(facts: readonly (readonly [string, string | undefined])[]): Html {
  const rows = facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${renderValue(value)}</dd></div>`);
  return toHtml(`<dl>\n${rows.join("\n")}\n</dl>`);
}

/**
 * The request that the service would have received, field by field; a button posts `number` to `forward`, which sends
 * it.
 */
export function renderRequest(
  { label, address, enctype, fields, obstacle }: ServiceRequest,
  number: number,
  forward: string,
): Html {
  const rows = fields
    .map(
      ({ name, value }) =>
        `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${renderValue(value)}</td></tr>`,
    )
    .join("\n");
  const attempt =
    obstacle === undefined
      ? renderButton(`Send this to ${label} now`, forward, number)
      : `<p>${escapeHtml(obstacle)}</p>`;
  return toHtml(`<h3>What would have been sent (${escapeHtml(label)})</h3>
<p><code>POST ${escapeHtml(address)}</code><br><code>${enctype ?? "application/x-www-form-urlencoded"}</code></p>
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
${attempt}`);
}

/** A form that is nothing but a button. */
export function renderButton(words: string, action: string, number: number): Html {
  return toHtml(
    `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="number" value="${number}"><button>${escapeHtml(words)}</button></form>`,
  );
}

function renderValue(value: string | undefined): string {
  return value === undefined || value === "" ? "<em>empty</em>" : escapeHtml(value);
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
<body data-pigment="ultra">
<header><p><a href="/">${escapeHtml(site)}</a></p></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
