// What strangers write is shown, and does nothing: every published attack as a comment, in Chromium.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addToArchive } from "../../src/features/comments/archive/add-to-archive.ts";
import { toReply } from "../../src/features/comments/replies/reply.ts";
import { makeFolder } from "../commands/folders.ts";
import { isHarmless, listCarriedAttacks } from "../features/comments/attacks.ts";
import { buildFixture } from "../site/build-fixture.ts";
import { lookAtComments } from "./attacked-page.ts";
import { borrowBrowser, serve } from "./browser.ts";
import { watchForHarm } from "./watch-for-harm.ts";

const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };
const ON_A_PAGE = 250;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
/** How many comments each page holds. */
let counts: readonly number[];

beforeAll(async () => {
  const replies = listCarriedAttacks().flatMap(
    (attack, index) =>
      toReply(
        {
          id: `${index}`,
          author: attack,
          url: attack,
          time: index * 60_000,
          text: attack,
          parent: index % 3 === 0 ? undefined : `${index - 1}`,
        },
        WORDS,
      ) ?? [],
  );
  const pages = Array.from({ length: Math.ceil(replies.length / ON_A_PAGE) }, (_, index) =>
    replies.slice(index * ON_A_PAGE, (index + 1) * ON_A_PAGE),
  );
  const content = makeFolder({
    "site.yaml": "title: Kiln\nurl: https://kiln.example\nshareImages: none\npaintings: off\nsearch: off\n",
    "posts/clean.md": "---\ntitle: Clean\ndate: 2026-03-07\npermalink: /clean/\n---\n\nWords.\n",
    "posts/clean.comments.yaml": "comments:\n  - { id: 1, author: Ann, date: 2026-03-08, text: Words. }\n",
    ...Object.fromEntries(
      pages.flatMap((comments, index) => [
        [
          `posts/page-${index}.md`,
          `---\ntitle: Page ${index}\ndate: 2026-03-08\npermalink: /page-${index}/\n---\n\nWords.\n`,
        ],
        [`posts/page-${index}.comments.yaml`, addToArchive("", comments, "comments.yaml")],
      ]),
    ),
  });
  counts = pages.map(({ length }) => length);
  const [{ output }, launched] = await Promise.all([buildFixture(content), borrowBrowser()]);
  [browser, server] = [launched, await serve(output)];
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test("harm would be noticed", async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const harm = await watchForHarm(page, server.origin);
  await page.goto(`${server.origin}/clean/`);
  await page.setContent("<script>alert(1)</script><img src='http://127.0.0.1:1/x.png'>", { waitUntil: "commit" });
  await expect.poll(harm).toEqual(["alert(1)", "request: http://127.0.0.1:1/x.png"]);
  await context.close();
});

test("no comment runs a script, makes a request to another host, or leaves its box", async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const harm = await watchForHarm(page, server.origin);
  const outline = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll("body > *, main > *, .responses > *")]
        .map((element) => `${element.tagName}${element.id && `#${element.id}`}`)
        .filter((name) => name !== "OL" && name !== "NAV")
        .join(" "),
    );
  await page.goto(`${server.origin}/clean/`);
  const clean = await outline();
  for (const [index, count] of counts.entries()) {
    await page.goto(`${server.origin}/page-${index}/`);
    expect(await outline()).toBe(clean);
    const seen = await lookAtComments(page);
    expect(seen).toMatchObject({ comments: count, wide: 0, outside: 0, links: [] });
    expect(seen.elements.filter((element) => !isHarmless(element))).toEqual([]);
  }
  expect(harm()).toEqual([]);
});
