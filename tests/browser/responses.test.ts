// The comments on a post as readers meet them: on a desktop, on a phone, and with a screen reader.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { writeFiles } from "../commands/write-files.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { borrowBrowser, serve } from "./browser.ts";

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;

const said = (id: number, parent?: number): string =>
  `  - id: ${id}\n    author: Reader ${id}\n    date: 2014-05-02 09:${String(id % 60).padStart(2, "0")}\n${parent === undefined ? "" : `    parent: ${parent}\n`}    text: What reader ${id} has to say takes a line or two on a phone.\n`;

/** A post like the one that this program was begun for: two responses, of which one was lost on the way. */
const SEED = `notImported: 1
comments:
  - id: 7
    author: Christine Livingston
    date: 2013-04-26 09:12
    text: I have a name for mine by now, and it is a kind one.
  - id: 8
    author: Lisa Mitchell
    date: 2013-04-26 20:30
    parent: 7
    byAuthor: true
    text: Which one?
`;

beforeAll(async () => {
  const content = makeFolder();
  const write = (name: string, text: string): void => writeFiles(content, { [name]: text });
  write(
    "site.yaml",
    "title: Inner Canvas\nurl: https://painting.example\nshareImages: none\npaintings: off\nsearch: off\nauthor: { name: Lisa Mitchell }\ncomments: { service: netlify }\n",
  );
  const head = (title: string, more = ""): string => `---\ntitle: ${title}\ndate: 2013-04-25\n${more}---\n\nWords.\n`;
  write("posts/mistakes.md", head("artists value mistakes", "permalink: /mistakes/\n"));
  write("posts/mistakes.comments.yaml", SEED);
  write("posts/closed.md", head("Closed", "comments: closed\npermalink: /closed/\n"));
  write("posts/closed.comments.yaml", `comments:\n${said(1)}`);
  write("posts/off.md", head("Off", 'comments: "off"\npermalink: /off/\n'));
  write("posts/off.comments.yaml", `comments:\n${said(1)}`);
  write("posts/many.md", head("Many", "permalink: /many/\n"));
  write("posts/quotes.md", head("Quotes", "permalink: /quotes/\n"));
  write(
    "posts/quotes.comments.yaml",
    `comments:\n${["> ", "- ", "1. ", "> - > "].map((mark, id) => `${said(id)}`.replace(/text: .*/u, `text: "${mark.repeat(60 / mark.length)}${"word ".repeat(40)}"`)).join("")}`,
  );
  write("posts/scripts.md", head("Scripts", "permalink: /scripts/\n"));
  write(
    "posts/scripts.comments.yaml",
    `comments:\n${said(1)}${said(2).replace(/text: .*/u, "text: תודה רבה, זה עזר לי מאוד.")}`,
  );
  // Half of them answer the one before, so that a thread would go 275 deep.
  write(
    "posts/many.comments.yaml",
    `comments:\n${Array.from({ length: 550 }, (_, index) => said(index + 1, index > 0 && index < 275 ? index : undefined)).join("")}`,
  );
  const [{ output }, launched] = await Promise.all([buildFixture(content), borrowBrowser()]);
  [browser, server] = [launched, await serve(output)];
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test("a screen reader hears how many there are, who says what, who answers whom, and where to reply", async () => {
  await page.goto(`${server.origin}/mistakes/`);
  const heard = await page.getByRole("region", { name: "2 responses to “artists value mistakes”" }).ariaSnapshot();
  expect(heard.replaceAll("\u202F", " ")).toContain(
    `- heading "2 responses to “artists value mistakes”" [level=2]
- paragraph: 1 comment from the old site is not shown here.
- list:
  - listitem:
    - article:
      - text: "Christine Livingston says:"
      - link "Apr 26, 2013, 9:12 AM":
        - /url: "#comment-7"
        - time: Apr 26, 2013, 9:12 AM
      - paragraph: I have a name for mine by now, and it is a kind one.
      - paragraph:
        - link "Reply to Christine Livingston":
          - /url: "#reply"
    - list:
      - listitem:
        - article:
          - text: Lisa Mitchell
          - strong: (author)
          - text: "says:"
          - link "Apr 26, 2013, 8:30 PM":
            - /url: "#comment-8"
            - time: Apr 26, 2013, 8:30 PM
          - paragraph: Which one?`
      .replaceAll("\n", "\n  ")
      .replace(/^/u, "  "),
  );
  expect(heard).toContain('- heading "Leave a Reply" [level=2]');
});

test("the count in the byline leads to the responses, and a date to its comment", async () => {
  await page.goto(`${server.origin}/mistakes/`);
  await page.getByRole("link", { name: "2 comments" }).first().click();
  expect(new URL(page.url()).hash).toBe("#responses");
  await page.locator("#comment-8 time").click();
  expect(new URL(page.url()).hash).toBe("#comment-8");
  expect(
    await page
      .locator("#comment-8 .comment-author")
      .evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe("underline");
});

test("a closed thread is shown and says that it is closed; one that is off is not shown", async () => {
  await page.goto(`${server.origin}/closed/`);
  expect(await page.locator("#responses").innerText()).toMatch(/Reader 1 says:.*Replies to this post are closed\.$/su);
  expect(await page.locator("#responses :is(form, .reply-to)").count()).toBe(0);
  await page.goto(`${server.origin}/off/`);
  expect(await page.locator("#responses, #reply").count()).toBe(0);
  expect(await page.content()).not.toContain("Reader 1");
});

test("550 comments, half of them in one chain, stay readable on a phone", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${server.origin}/many/`);
  const widths = await page
    .locator(".comment-text")
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
  expect(widths).toHaveLength(550);
  expect(Math.min(...widths)).toBeGreaterThan(230);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  expect(await page.getByText("550 responses to “Many”").count()).toBe(1);
});

test("Hebrew text starts at the right of its box, other text at the left", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${server.origin}/scripts/`);
  const sides = await page.locator(".comment-text p").evaluateAll((elements) =>
    elements.map((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const [inner, outer] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
      return inner.left - outer.left < outer.right - inner.right ? "left" : "right";
    }),
  );
  expect(sides).toEqual(["left", "right"]);
});

test("quotes and lists within each other, as deep as they go, leave room for words on a phone", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${server.origin}/quotes/`);
  const widths = await page
    .locator(".comment-text :is(p, li):not(:has(p, ul, ol, blockquote))")
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
  expect(widths).toHaveLength(4);
  expect(Math.min(...widths)).toBeGreaterThan(150);
});
