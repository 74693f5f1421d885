// Chromium's findings on a page with one problem.
import { beforeAll, describe, expect, test } from "vitest";
import { checkInBrowser, chooseTelling } from "../../src/checks/accessibility.ts";
import type { BuiltSite } from "../../src/checks/built-site.ts";
import { findChromium } from "../browser/ensure-chromium.ts";
import { buildKitchen, tamper, told } from "./tampered-site.ts";

let kitchen: BuiltSite;
beforeAll(async () => {
  kitchen = await buildKitchen();
});

const POST = "slow-bread/index.html";
const only = (built: BuiltSite, output: string): BuiltSite => ({
  ...built,
  pages: built.pages.filter((page) => page.output === output),
});
const look = (built: BuiltSite) =>
  checkInBrowser(built, { program: findChromium() ?? "", most: 10, onProgress: () => undefined });

test("a site without barriers has no problems", async () => {
  const { problems, pages } = await look(kitchen);
  expect(told(problems)).toEqual([]);
  expect(pages).toBeGreaterThan(5);
});

describe("reports", () => {
  // What headings.ts, pictures.ts, links.ts and html-validity.ts say of all pages is not said again.
  test("leaves missing alt texts and skipped heading levels to the other checks", async () => {
    const { problems } = await look(
      only(
        tamper(kitchen, POST, (html) =>
          html.replace(
            "Flour and water.",
            '</p><h4>Deep</h4><img src="/favicon.svg" width="9" height="9"><a href="/jam/"></a><p>',
          ),
        ),
        POST,
      ),
    );
    expect(told(problems)).toEqual([]);
  });

  test.each([
    [
      "a field without a label",
      "<input>",
      new RegExp(
        String.raw`^content/posts/slow-bread\.md Form elements must have labels: <input>.* More: https://` +
          String.raw`dequeuniversity\.com/`,
        "u",
      ),
    ],
    [
      "what comes from elsewhere",
      '<img src="https://tracker.invalid/pixel.gif" alt="">',
      /tracker\.invalid\/pixel\.gif/u,
    ],
    [
      "what is wider than the screen",
      '<input size="400" aria-label="Long">',
      /^content\/posts\/slow-bread\.md The page is wider than its screen, so readers have to scroll sideways\.$/u,
    ],
    [
      "the line of what was written as HTML",
      '<input id="Flour and water.">',
      /^content\/posts\/slow-bread\.md line 10: Form elements must have labels/u,
    ],
    [
      "a script that the page's policy stops",
      "<script>document.title = 'x'</script>",
      /^content\/posts\/slow-bread\.md Chromium complains: .*Content Security Policy/u,
    ],
  ])("%s", async (_what, markup, message) => {
    const { problems } = await look(
      only(
        tamper(kitchen, POST, (html) => html.replace("Flour and water.", `</p>${markup}<p>`)),
        POST,
      ),
    );
    expect(
      told(problems).some((line) => message.test(line)),
      told(problems).join("\n"),
    ).toBe(true);
  });
});

test("unreadable colors are reported with the mode they are in", async () => {
  const style = [...kitchen.outputs].find((name) => /^assets\/site-.*\.css$/u.test(name)) ?? "";
  const dim = tamper(kitchen, style, (css) => `${css}main p{color:light-dark(#000,#444)!important}`);
  const { problems } = await look(only(dim, POST));
  expect(told(problems)).toEqual([
    expect.stringMatching(
      new RegExp(
        String.raw`^content/posts/slow-bread\.md Elements must meet minimum color contrast ratio thresholds: ` +
          String.raw`<.*\(in the dark, on a phone\) More: https://dequeuniversity\.com/rules/axe/`,
        "u",
      ),
    ),
  ]);
});

test("pages with the same kinds of elements are checked once", () => {
  const page = kitchen.pages.find(({ output }) => output === POST);
  const odd = tamper(kitchen, POST, (html) => html.replace("Flour and water.", "<kbd>Flour</kbd>")).pages.find(
    ({ output }) => output === POST,
  );
  if (!page || !odd) throw new Error("no post");
  expect(chooseTelling([page, page, odd, page])).toEqual([page, odd]);
});
