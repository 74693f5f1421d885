// check-report.html: all problems found, to read in a browser or to send to a helper.
import { escapeHtml, toHtml, type Html } from "../lib/html.ts";
import { countProblems, formatLine, isError, type Problem } from "../lib/problem.ts";
import { problemsOf, type Finding } from "./check-site.ts";

export interface ReportFacts {
  /** The site's title and address. */
  readonly title: string;
  readonly url: string;
  /** "25 Nov 2026, 10:00 UTC" */
  readonly when: string;
}

/** A page that needs nothing else. */
export function renderReport(findings: readonly Finding[], { title, url, when }: ReportFacts): Html {
  const all = problemsOf(findings);
  const verdict = all.length === 0 ? "No problems found" : countProblems(all);
  const rows = findings.map(
    ({ name, scope, leftOut, problems }) =>
      `<tr><th scope="row">${problems.length === 0 ? escapeHtml(name) : `<a href="#${idOf(name)}">${escapeHtml(name)}</a>`}</th><td>${escapeHtml(scope)}</td><td class="${leftOut === true ? "" : stateOf(problems)}">${escapeHtml(verdictOf({ problems, leftOut }))}</td></tr>`,
  );
  return toHtml(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${verdict}: ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(verdict)}</h1>
<p>${escapeHtml(title)}, ${escapeHtml(url)}, looked at ${escapeHtml(when)}.</p>
<table>
<thead><tr><th scope="col">Looked at</th><th scope="col">How much</th><th scope="col">Found</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>
${findings
  .filter(({ problems }) => problems.length > 0)
  .map(renderFinding)
  .join("\n")}
</main>
</body>
</html>
`);
}

function renderFinding({ name, problems }: Finding): string {
  const byFile = [...Map.groupBy(problems, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = byFile.map(
    ([file, group]) => `<h3><code>${escapeHtml(file)}</code></h3><ul>${group.map(renderProblem).join("")}</ul>`,
  );
  return `<section><h2 id="${idOf(name)}">${escapeHtml(name)}</h2>${files.join("")}</section>`;
}

function renderProblem(problem: Problem): string {
  return `<li class="${isError(problem) ? "error" : "warning"}">${linkify(formatLine(problem))}</li>`;
}

/** The pages that messages refer to can be clicked. */
function linkify(message: string): string {
  return message
    .split(/(https:\/\/[^\s"<>]+[^\s"<>.,:;)])/u)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}" rel="noreferrer">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join("");
}

/** "OK", "2 problems and 1 warning", or "skipped". */
export function verdictOf({ problems, leftOut }: Pick<Finding, "problems" | "leftOut">): string {
  if (leftOut === true) return "skipped";
  return problems.length === 0 ? "OK" : countProblems(problems).replace(/ in \d+ files?$/u, "");
}

function stateOf(problems: readonly Problem[]): string {
  if (problems.some(isError)) return "error";
  return problems.length > 0 ? "warning" : "good";
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/\W+/gu, "-");
}

const STYLE = `:root{color-scheme:light dark;--ink:light-dark(#1f2328,#e6e6e1);--soft:light-dark(#565d63,#a9aeb0);
--wall:light-dark(#eff1ee,#15181b);--line:light-dark(#c9cdc8,#3a4046);
--error:light-dark(#a3282b,#ff9f97);--warning:light-dark(#7d5500,#e8bd6a);--good:light-dark(#2c6440,#8fd0a5)}
body{margin:0;background:var(--wall);color:var(--ink);font:1.0625rem/1.55 "Hanken Grotesk",system-ui,sans-serif}
main{max-inline-size:56rem;margin:0 auto;padding:clamp(1.125rem,4.4vw,4.5rem)}
h1{font:400 clamp(1.9rem,1.4rem + 2.1vw,3.1rem)/1.1 Literata,Georgia,serif;margin:0 0 .4em}
h2{font:400 1.5rem/1.2 Literata,Georgia,serif;margin:2.2em 0 .3em}
h3{font-size:1rem;margin:1.2em 0 .2em}
p{color:var(--soft)}
table{border-collapse:collapse;inline-size:100%;margin-block:2rem}
th,td{text-align:start;padding:.5rem 1rem .5rem 0;vertical-align:top;font-weight:400;
border-block-end:1px solid var(--line)}
thead th{color:var(--soft);font-size:.9rem}
tbody th{font-weight:600}
td{color:var(--soft)}
ul{margin:0;padding-inline-start:1.2rem}
li{margin-block:.35em;overflow-wrap:anywhere}
code{font:.92em/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:.2em}
td.error,li.error::marker{color:var(--error);font-weight:600}
td.warning,li.warning::marker{color:var(--warning);font-weight:600}
td:last-child{white-space:nowrap}
td.good{color:var(--good)}
@media (max-width:36rem){td:nth-child(2),thead th:nth-child(2){display:none}td:last-child{white-space:normal}}`;
