// The ways by which strangers' words reach a page: the form and the inbox of a preview, and the exports of services.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveFileOf } from "../../src/features/comments/archive/archive-file.ts";
import { createArchiveParser } from "../../src/features/comments/archive/parse-archive.ts";
import { decide, type Desk } from "../../src/features/comments/replies/decide.ts";
import { importReplies } from "../../src/features/comments/import/import-replies.ts";
import { loadQueue } from "../../src/features/comments/replies/queue-file.ts";
import { createPreviewInbox } from "../../src/commands/preview/inbox.ts";
import { sendAnswer } from "../../src/commands/preview/server/answer.ts";
import { readForm } from "../../src/commands/preview/server/read-form.ts";
import { isHarmless, listAttacks } from "../features/comments/attacks.ts";
import { makeFolder } from "../commands/folders.ts";
import { buildFixture, NOW } from "../site/build-fixture.ts";
import { lookAtComments } from "./attacked-page.ts";
import { borrowBrowser, serve } from "./browser.ts";
import { watchForHarm } from "./watch-for-harm.ts";

const POSTS = Array.from({ length: 24 }, (_, index) => `post-${index}`);
const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };
const attacks = listAttacks();

let browser: Browser;
let page: Page;
let content: string;
let inbox: Server;
let origin: string;

beforeAll(async () => {
  content = makeFolder({
    "site.yaml":
      "title: Kiln\nurl: https://kiln.example\nshareImages: none\npaintings: off\nsearch: off\ncomments: { service: custom, action: https://forms.inner-canvas.org/reply }\n",
    ...Object.fromEntries(
      POSTS.map((slug) => [
        `posts/${slug}.md`,
        `---\ntitle: ${slug}\ndate: 2026-03-08\npermalink: /${slug}/\n---\n\nWords.\n`,
      ]),
    ),
  });
  const { output, result } = await buildFixture(content, { plainPages: false });
  const answer = createPreviewInbox({
    content,
    label: "content",
    current: () => result,
    clock: () => NOW,
    send: fetch,
  });
  inbox = createServer((request, response) => {
    const url = new URL(request.url ?? "", origin);
    const slug = POSTS.find((one) => url.pathname === `/${one}/`);
    const html = slug === undefined ? "" : readFileSync(path.join(output, slug, "index.html"));
    if (!url.pathname.startsWith("/_inbox/"))
      return void response.setHeader("content-type", "text/html; charset=utf-8").end(html);
    const fields = request.method === "POST" ? readForm(request) : undefined;
    void Promise.resolve(fields).then(async (sent) =>
      sendAnswer(response, await answer({ url, fields: sent, from: request.headers.referer })),
    );
  });
  await new Promise<void>((resolve) => inbox.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(inbox.address() as AddressInfo).port}`;
  browser = await borrowBrowser();
  page = await (await browser.newContext({ bypassCSP: true })).newPage();
});

afterAll(async () => {
  await browser.close();
  inbox.close();
});

const postOf = (index: number): string => POSTS[index % POSTS.length] ?? "";
const approve = (number: number): Promise<Response> =>
  fetch(`${origin}/_inbox/reply/approve`, {
    method: "POST",
    body: new URLSearchParams({ number: `${number}` }),
    redirect: "manual",
  });

/**
 * Writes each attack into every field of the form below a post, also into those that only robots write to, and sends
 * it: the last as a browser does, the others by requests with the same fields, all at once, because a thousand pages
 * take a minute. Returns where each led.
 */
async function sendForms(reader: Page, slug: string, texts: readonly string[]): Promise<string[]> {
  await reader.goto(`${origin}/${slug}/`);
  const led = await reader.evaluate(async (all) => {
    const [form] = document.querySelectorAll<HTMLFormElement>("form.reply-form");
    if (!form) return [];
    // As a preview has it.
    form.action = "/_inbox/reply";
    const sent: FormData[] = [];
    for (const text of all) {
      for (const [name, value] of Object.entries({
        name: text,
        email: "ann@example.org",
        website: text,
        comment: text,
        consent: text,
      })) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
      }
      sent.push(new FormData(form));
    }
    const places = await Promise.all(
      sent.slice(0, -1).map(async (fields) => {
        const { url } = await fetch(form.action, {
          method: form.method,
          body: new URLSearchParams(
            [...fields].map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
          ),
        });
        return new URL(url).pathname;
      }),
    );
    form.submit();
    return places;
  }, texts);
  await reader.waitForURL((url) => url.pathname !== `/${slug}/`);
  return [...led, new URL(reader.url()).pathname];
}

test("the form sends every attack, and the inbox shows it as words and approves it into an archive", async () => {
  const owner = await page.context().newPage();
  const harms = await Promise.all([page, owner].map((one) => watchForHarm(one, origin)));
  let taken = 0;
  for (const [number, slug] of POSTS.entries()) {
    const led = await sendForms(
      page,
      slug,
      attacks.filter((_, index) => index % POSTS.length === number),
    );
    // Only white space or control characters: not a comment.
    expect(new Set(led).difference(new Set(["/reply-received/", "/_inbox/reply"]))).toEqual(new Set());
    await lookAtInbox(owner);
    const answers = await Promise.all(
      led.filter((address) => address === "/reply-received/").map(() => approve(++taken)),
    );
    expect(new Set(answers.map(({ status }) => status)).difference(new Set([303, 409]))).toEqual(new Set());
  }
  expect(taken).toBeGreaterThan(1000);
  expect(harms.flatMap((harm) => harm())).toEqual([]);
}, 180_000);

async function lookAtInbox(owner: Page): Promise<void> {
  await owner.goto(`${origin}/_inbox/`);
  const seen = await owner.evaluate(() => ({
    stray: [
      ...new Set(
        [...document.querySelectorAll("main article :is(blockquote, dd, td, h2) *")].map(({ localName }) => localName),
      ),
    ],
    active: document.querySelectorAll(
      "script, img, iframe, svg, object, embed, link:not([rel='icon']), [onclick], [onerror], [onload]",
    ).length,
    wrong: [...document.forms].filter((form) => !new URL(form.action).pathname.startsWith("/_inbox/")).length,
  }));
  expect(seen).toEqual({ stray: expect.any(Array), active: 0, wrong: 0 });
  expect(seen.stray.filter((name) => !["p", "br", "em", "a", "code"].includes(name))).toEqual([]);
}

test("an import takes every attack once, and its owner's approval leads to the same archives", () => {
  const file = path.join(makeFolder(), "submissions.json");
  const submissions = attacks.map((attack, index) => ({
    id: `a${index}`,
    created_at: "2026-03-09T10:00:00Z",
    data: {
      name: attack,
      email: attack,
      website: attack,
      comment: `Import: ${attack}`,
      post: `/${postOf(index)}/`,
      parent: attack,
    },
  }));
  writeFileSync(file, JSON.stringify(submissions));
  const desk: Desk = {
    folder: content,
    label: "content",
    findSource: (place) =>
      POSTS.includes(place.replaceAll("/", "")) ? `posts/${place.replaceAll("/", "")}.md` : undefined,
  };
  expect(importReplies(file, desk, { words: WORDS, wait: false, now: NOW }).waiting.length).toBeGreaterThan(1000);
  expect(importReplies(file, desk, { words: WORDS, wait: false, now: NOW }).waiting).toEqual([]);
  const ids = loadQueue(desk).waiting.map(({ id }) => id);
  expect(decide(ids, "approved", desk).done).toHaveLength(ids.length);
});

test("the built pages show all comments, and none runs a script, makes a request to another host, or leaves its box", async () => {
  const parse = createArchiveParser({ zone: "UTC", now: NOW });
  const { output } = await buildFixture(content, { plainPages: false });
  const server = await serve(output);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  const reader = await context.newPage();
  const harm = await watchForHarm(reader, server.origin);
  let shown = 0;
  for (const slug of POSTS) {
    const { archive } = parse(readFileSync(path.join(content, archiveFileOf(`posts/${slug}.md`))), slug);
    shown += archive.comments.length;
    await reader.goto(`${server.origin}/${slug}/`);
    const seen = await lookAtComments(reader);
    expect(seen).toMatchObject({ comments: archive.comments.length, wide: 0, outside: 0, links: [] });
    expect(seen.elements.filter((element) => !isHarmless(element))).toEqual([]);
  }
  expect(shown).toBeGreaterThan(2000);
  expect(harm()).toEqual([]);
  server.close();
});
