// The HTML of the guide: contents, pages and results of the search, with the styles of the preview's inbox.
import { hash } from "node:crypto";
import { INBOX_STYLES } from "../../../features/inbox/inbox-styles.ts";
import { escapeHtml } from "../../../lib/html.ts";
import { GUIDE, type GuidePage } from "./load-guide.ts";
import type { GuideResult } from "./search-guide.ts";

const TITLE = "Inner Canvas guide";

// The site's own colors come first; the fallback is for a preview whose first build failed.
const STYLES = `
@layer fallback, site;
${INBOX_STYLES.trim()}
@layer fallback { :root { color-scheme: light dark; --wall: light-dark(#eef0ee, #17191b); 
  --sheet: light-dark(#fafbfa, #202326);
  --ink: light-dark(#1f2429, #e6e6df); --soft: light-dark(#50585e, #a4aaa3); --line: light-dark(#c9cdc9, #40464a);
  --pigment: light-dark(#3353a4, #a9bdf2); --serif: Georgia, serif; --sans: system-ui, sans-serif;
  --mono: ui-monospace, Menlo, Consolas, monospace; } }
html { scroll-padding-block-start: 1rem; }
header, .guide { max-inline-size: 72rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 2rem; }
header p { margin-block: 0; }
header p + p a { font: inherit; text-decoration: underline var(--pigment) 0.075em; }
.guide { display: grid; gap: 0 4rem; margin-inline: auto; }
.guide > * { min-inline-size: 0; }
main { margin-inline: 0; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: 1.5rem; }
label { flex-basis: 100%; color: var(--soft); }
input { flex: 1 1 10rem; min-inline-size: 0; padding: .6rem .75rem; 
  border: 1px solid var(--field, var(--soft)); border-radius: 2px;
  background: var(--sheet); color: inherit; font: inherit; }
form button { margin: 0; padding: .6rem 1rem; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding-block: .3rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav [aria-current] { color: var(--pigment); font-weight: 600; }
main h2 { margin-block: 3rem .5rem; } main h3 { margin-block: 2.25rem .4rem; } main h4 { margin-block: 1.75rem .3rem; }
main p, main li { max-inline-size: 42rem; } main li { margin-block: .3rem; }
main pre { padding: 1rem; background: var(--sheet); border-inline-start: 3px solid var(--pigment); }
main :not(pre) > code { padding: .1em .25em; background: var(--sheet); }
main :is(h2, h3, h4) > code { padding: 0; background: none; font: 600 .9em/1.2 var(--mono); }
main img { display: block; max-inline-size: 100%; block-size: auto; margin-block: 1.5rem;
  border: 1px solid var(--line); }
main ol, main ul { padding-inline-start: 1.5rem; } main p, main pre, main table { margin-block: 1rem; }
main table { display: block; overflow-x: auto; overflow-wrap: normal; } main th:first-child { inline-size: auto; }
main td { min-inline-size: 6rem; } main .results { padding: 0; }
.results { padding: 0; list-style: none; } .results li { margin-block: 1.75rem; }
.results a { font: 400 1.25rem/1.3 var(--serif); }
.results p { margin-block: .25rem 0; }
.results p:first-of-type { color: var(--soft); }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline var(--pigment) 2px; }
@media (width >= 60rem) { .guide { grid-template-columns: 14rem minmax(0, 1fr); }
  .side { position: sticky; inset-block-start: 0; align-self: start; max-block-size: 100vh;
  overflow-y: auto; padding-block-end: 2rem; } }
@media (width < 60rem) { nav ol { display: flex; flex-wrap: wrap; gap: 0 1.25rem; } }
`;

/** Nothing of another site, and no script at all. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  `style-src 'self' 'sha256-${hash("sha256", STYLES, "base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

export function renderContents(pages: readonly GuidePage[]): string {
  const items = pages.map(({ address, title, sections }) => {
    const lead = sections[0]?.text.split("\n")[0] ?? "";
    return `<li><a href="${address}">${escapeHtml(title)}</a><p>${escapeHtml(lead)}</p></li>`;
  });
  return renderFrame(TITLE, `<h1>${TITLE}</h1>\n<ol class="results">\n${items.join("\n")}\n</ol>`, { pages });
}

export function renderGuidePage(page: GuidePage, pages: readonly GuidePage[]): string {
  const next = pages[pages.indexOf(page) + 1];
  const more = next ? `<p>Next: <a href="${next.address}">${escapeHtml(next.title)}</a></p>\n` : "";
  return renderFrame(page.title, page.html + more, { pages, current: page.address });
}

export function renderResults(query: string, results: readonly GuideResult[], pages: readonly GuidePage[]): string {
  const items = results.map(({ address, heading, page, excerpt }) => {
    const words = excerpt.map((part, index) =>
      index % 2 === 1 ? `<mark>${escapeHtml(part)}</mark>` : escapeHtml(part),
    );
    return `<li><a href="${address}">${escapeHtml(heading)}</a><p>${escapeHtml(page)}</p><p>${words.join("")}</p></li>`;
  });
  const list =
    items.length === 0
      ? "<p>Nothing found. Try another word, or only a part of it.</p>"
      : `<ol class="results">\n${items.join("\n")}\n</ol>`;
  return renderFrame(`Search: ${query}`, `<h1>Results for “${escapeHtml(query)}”</h1>\n${list}`, { pages, query });
}

export function renderMissing(pages: readonly GuidePage[]): string {
  const words = "<p>The guide has no page at this address. Choose one from the list, or search.</p>";
  return renderFrame("Page not found", `<h1>Page not found</h1>\n${words}`, { pages });
}

interface Frame {
  readonly pages: readonly GuidePage[];
  readonly current?: string;
  readonly query?: string;
}

function renderFrame(title: string, body: string, { pages, current, query = "" }: Frame): string {
  const links = pages.map(({ address, title: name }) => {
    const mark = address === current ? ' aria-current="page"' : "";
    return `<li><a href="${address}"${mark}>${escapeHtml(name)}</a></li>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title === TITLE ? title : `${title} – ${TITLE}`)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${STYLES}</style>
</head>
<body data-pigment="ultra">
<header><p><a href="${GUIDE}">${TITLE}</a></p><p><a href="/">Your site</a></p></header>
<div class="guide">
<div class="side">
<form action="${GUIDE}" role="search">
<label for="q">Search the guide</label>
<input id="q" name="q" type="search" value="${escapeHtml(query)}" required><button>Search</button>
</form>
<nav aria-label="Pages of the guide">
<ol>
${links.join("\n")}
</ol>
</nav>
</div>
<main>
${body}
</main>
</div>
</body>
</html>
`;
}
