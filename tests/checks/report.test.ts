// The report page of a check.
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { CHROMIUM_ARGUMENTS } from "../../src/checks/chromium.ts";
import { renderReport } from "../../src/checks/report.ts";
import { findChromium } from "../browser/ensure-chromium.ts";

const FACTS = { title: "Bread & jam", url: "https://kitchen.invalid", when: "25 Nov 2026, 10:00 UTC" };

test("names the checks, and says so when there are no problems", () => {
  const page = renderReport([{ name: "Links", scope: "12 links", problems: [] }], FACTS);
  expect(page).toContain("<h1>No problems found</h1>");
  expect(page).toContain('<tr><th scope="row">Links</th><td>12 links</td><td class="good">OK</td></tr>');
  expect(page).toContain("<p>Bread &amp; jam, https://kitchen.invalid, looked at 25 Nov 2026, 10:00 UTC.</p>");
});

test("does not report a skipped check as passed", () => {
  const page = renderReport([{ name: "In the browser", scope: "--max-pages=0", leftOut: true, problems: [] }], FACTS);
  expect(page).toContain('<td>--max-pages=0</td><td class="">skipped</td>');
});

test("groups problems by check and file, escapes what they quote, and links to what explains them", () => {
  const problem = {
    file: "content/posts/a.md",
    line: 3,
    message: 'A <script> in "x". More: https://html-validate.org/rules/no-dup-id.html',
    severity: "error",
  } as const;
  const page = renderReport(
    [
      {
        name: "HTML",
        scope: "2 pages",
        problems: [problem, { ...problem, line: undefined, severity: "warning", message: "Small." }],
      },
    ],
    FACTS,
  );
  expect(page).toContain("<h1>1 problem and 1 warning in 1 file</h1>");
  expect(page).toContain('<h2 id="html">HTML</h2><h3><code>content/posts/a.md</code></h3>');
  expect(page).toContain(
    'line 3: A &lt;script&gt; in &quot;x&quot;. More: <a href="https://html-validate.org/rules/no-dup-id.html" rel="noreferrer">',
  );
  expect(page).toContain(
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<title>1 problem and 1 warning in 1 file: Bread &amp; jam</title>\n<style>:root{color-scheme:light dark;--ink:light-dark(#1f2328,#e6e6e1);--soft:light-dark(#565d63,#a9aeb0);\n--wall:light-dark(#eff1ee,#15181b);--line:light-dark(#c9cdc8,#3a4046);\n--error:light-dark(#a3282b,#ff9f97);--warning:light-dark(#7d5500,#e8bd6a);--good:light-dark(#2c6440,#8fd0a5)}\nbody{margin:0;background:var(--wall);color:var(--ink);font:1.0625rem/1.55 "Hanken Grotesk",system-ui,sans-serif}\nmain{max-inline-size:56rem;margin:0 auto;padding:clamp(1.125rem,4.4vw,4.5rem)}\nh1{font:400 clamp(1.9rem,1.4rem + 2.1vw,3.1rem)/1.1 Literata,Georgia,serif;margin:0 0 .4em}\nh2{font:400 1.5rem/1.2 Literata,Georgia,serif;margin:2.2em 0 .3em}\nh3{font-size:1rem;margin:1.2em 0 .2em}\np{color:var(--soft)}\ntable{border-collapse:collapse;inline-size:100%;margin-block:2rem}\nth,td{text-align:start;padding:.5rem 1rem .5rem 0;vertical-align:top;font-weight:400;\nborder-block-end:1px solid var(--line)}\nthead th{color:var(--soft);font-size:.9rem}\ntbody th{font-weight:600}\ntd{color:var(--soft)}\nul{margin:0;padding-inline-start:1.2rem}\nli{margin-block:.35em;overflow-wrap:anywhere}\ncode{font:.92em/1.4 ui-monospace,monospace;overflow-wrap:anywhere}\na{color:inherit;text-underline-offset:.2em}\ntd.error,li.error::marker{color:var(--error);font-weight:600}\ntd.warning,li.warning::marker{color:var(--warning);font-weight:600}\ntd:last-child{white-space:nowrap}\ntd.good{color:var(--good)}\n@media (max-width:36rem){td:nth-child(2),thead th:nth-child(2){display:none}td:last-child{white-space:normal}}</style>\n</head>\n<body>\n<main>\n<h1>1 problem and 1 warning in 1 file</h1>\n<p>Bread &amp; jam, https://kitchen.invalid, looked at 25 Nov 2026, 10:00 UTC.</p>\n<table>\n<thead><tr><th scope="col">Looked at</th><th scope="col">How much</th><th scope="col">Found</th></tr></thead><tbody>\n<tr><th scope="row"><a href="#html">HTML</a></th><td>2 pages</td><td class="error">1 problem and 1 warning</td></tr>\n</tbody></table>\n<section><h2 id="html">HTML</h2><h3><code>content/posts/a.md</code></h3><ul><li class="error">line 3: A &lt;script&gt; in &quot;x&quot;. More: <a href="https://html-validate.org/rules/no-dup-id.html" rel="noreferrer">https://html-validate.org/rules/no-dup-id.html</a></li><li class="warning">(warning) Small.</li></ul></section>\n</main>\n</body>\n</html>\n',
  );
  expect(page).not.toContain("<script");
});

test("is valid HTML", async () => {
  const page = renderReport(
    [{ name: "Old addresses", scope: "1 old address", problems: [{ file: "a", message: "B.", severity: "error" }] }],
    FACTS,
  );
  const { results } = await new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "long-title": "off" },
  }).validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test.skipIf(!findChromium())("is no wider than a phone", async () => {
  const problem = {
    file: `content/posts/${"long-".repeat(30)}.md`,
    message: `https://kitchen.invalid/${"a".repeat(200)} is long.`,
  };
  const page = renderReport(
    [
      {
        name: "Titles and descriptions",
        scope: "2,000 pages",
        problems: [
          { ...problem, severity: "error" },
          { ...problem, severity: "warning" },
        ],
      },
    ],
    FACTS,
  );
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: [...CHROMIUM_ARGUMENTS] });
  try {
    const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await tab.setContent(page);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(360);
  } finally {
    await browser.close();
  }
});
