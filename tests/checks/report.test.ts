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
  expect(page).toContain('<li class="warning">warning: Small.</li>');
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
