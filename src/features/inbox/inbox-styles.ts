// Styles of the preview's inbox: the default colors and fonts, and nothing of the site's layout.

export const INBOX_STYLES = `
@import url("/assets/site.css") layer(site);
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem clamp(1.125rem, 4.4vw, 4.5rem) 4rem; background: var(--wall); color: var(--ink);
  font: 450 1rem/1.5 var(--sans); }
header, main { max-inline-size: 52rem; margin-inline: auto; padding-inline: 0; }
header a { font: 400 1.375rem/1.4 var(--serif); color: inherit; text-decoration: none; }
a { color: inherit; text-decoration: underline var(--pigment) 0.075em; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--pigment); outline-offset: 3px; }
h1, h2, h3, h4 { font-weight: 400; font-family: var(--serif); line-height: 1.15; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.4rem + 2.1vw, 3.1rem); letter-spacing: -0.02em; margin-block: 1rem; }
article { margin-block: 2.5rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 2rem; background: var(--sheet);
  border-block-start: 4px solid var(--pigment); overflow-wrap: anywhere; }
td { white-space: pre-line; } article[data-outcome="robot"] { border-block-start: 4px dashed var(--line); }
h2 { margin-block: 0 .4rem; font-size: 1.6rem; } h3 { margin-block: 2rem .5rem; font-size: 1.25rem; }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
dt { min-inline-size: 8rem; color: var(--soft); }
dd { margin: 0; }
table { inline-size: 100%; table-layout: fixed; border-collapse: collapse; }
th:first-child { inline-size: 8rem; }
th, td { padding: .4rem .8rem .4rem 0; border-block-end: 1px solid var(--line); text-align: start;
  vertical-align: top; }
th { font-weight: 450; }
thead th { color: var(--soft); }
code, pre { font: .9rem/1.6 var(--mono); }
section > details { border-block-end: 1px solid var(--line); }
summary { padding-block: .7rem; cursor: pointer; }
summary h4 { display: inline; margin: 0; font-size: 1.1rem; }
summary span { color: var(--soft); }
iframe { display: block; inline-size: 100%; block-size: 34rem; border: 1px solid var(--line); background: #fff;
  resize: vertical; }
pre { white-space: pre-wrap; } em { color: var(--soft); }
button { margin-block: 1.25rem 0; padding: .7rem 1.5rem; border: 0;
  border-radius: 2px 3px 2px 4px / 3px 2px 4px 2px; background: none; box-shadow: inset 0 0 0 1.5px var(--ink);
  color: inherit; font: inherit; font-weight: 600; line-height: 1.6rem; cursor: pointer; }
button:hover { background: var(--ink); color: var(--wall); }
.actions { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.actions form:not(:last-child) button { background: var(--pigment); box-shadow: none; color: var(--wall); }
.actions form:not(:last-child) button:hover { background: var(--ink); }
blockquote { margin: 1rem 0 0; font: 400 1.2rem/1.55 var(--serif); } blockquote p { margin-block: 0 .6em; }
`;
