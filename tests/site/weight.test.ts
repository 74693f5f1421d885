// What a reader's first visit weighs, as hosts send it.
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { toOutputFile } from "../../src/lib/url.ts";
import type { SitePost } from "../../src/pipeline/site/site-entries.ts";
import { makeFolder, namesIn } from "../commands/folders.ts";
import { buildFixture, CONTENT } from "./build-fixture.ts";

const MOST = 12_000;
const RESPONSES = [
  "It rose on the second day.",
  "Mine too.",
  "How do you keep the sink from becoming the place where everybody stands?",
];

interface Weighed {
  readonly folder: string;
  readonly posts: readonly SitePost[];
}

let shipped: Weighed;
/** The same with a post of 1 400 words, and one of 1 000 that was answered three times. */
let full: Weighed;
beforeAll(async () => {
  shipped = await build(CONTENT);
  full = await build(withForms());
});

async function build(content: string): Promise<Weighed> {
  const { output, result } = await buildFixture(content, {
    output: path.join(makeFolder(), "site"),
    plainPages: false,
  });
  return { folder: output, posts: result.site.posts };
}

function withForms(): string {
  const content = makeFolder();
  cpSync(CONTENT, content, { recursive: true });
  const change = (name: string, from: RegExp, to: string): void =>
    writeFileSync(path.join(content, name), readFileSync(path.join(content, name), "utf8").replace(from, to));
  change("site.yaml", /^comments:$/mu, "shareImages: none\nsearch: off\ncomments:");
  change("site.yaml", /^ {2}- label: Search\n {4}url: .*\n/mu, "");
  const folder = path.join(content, "posts/2022");
  const room = readFileSync(path.join(folder, "a-room-for-making-things.md"), "utf8").replace(
    /^date: .*/mu,
    "date: 2022-03-15 10:00",
  );
  writeFileSync(path.join(folder, "long.md"), cutAt(1400, room));
  writeFileSync(path.join(folder, "answered.md"), cutAt(1000, room.replace("10:00", "11:00")));
  writeFileSync(
    path.join(folder, "answered.comments.yaml"),
    `comments:\n${RESPONSES.map((text, index) => `  - { id: ${index + 1}, author: Ada Example, date: 2022-04-0${index + 1}, text: "${text}" }\n`).join("")}`,
  );
  return content;
}

/** The front matter, and whole paragraphs as long as there is room for them. */
function cutAt(most: number, source: string): string {
  const [head = "", ...paragraphs] = source.split("\n\n");
  let words = 0;
  return [head, ...paragraphs.filter((paragraph) => (words += paragraph.split(/\s+/u).length) <= most)].join("\n\n");
}

const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
const readPage = ({ folder }: Weighed, page: string): string => readFileSync(path.join(folder, page), "utf8");
const stylesheetsOf = (site: Weighed, page: string): string[] =>
  [...readPage(site, page).matchAll(/<link\b[^>]*>/gu)]
    .filter(([tag]) => /\brel="?stylesheet\b/u.test(tag))
    .map(([tag]) => /\bhref="?\/([^" >]+)/u.exec(tag)?.[1] ?? "");
const weightOf = (site: Weighed, page: string): number =>
  [page, ...stylesheetsOf(site, page)].reduce(
    (sum, name) => sum + packed(readFileSync(path.join(site.folder, name))),
    0,
  );
const pagesOf = ({ folder }: Weighed): string[] => namesIn(folder).filter((name) => name.endsWith(".html"));

test("every post that ships is at most 12 kB of HTML and CSS, without its pictures", () => {
  expect(shipped.posts.length).toBeGreaterThan(10);
  for (const { address } of shipped.posts)
    expect(weightOf(shipped, toOutputFile(address)), address).toBeLessThanOrEqual(MOST);
});

test("a post with both forms is as light up to 1400 words, or 1000 words with three comments", () => {
  const ordinary = full.posts.filter(({ words }) => words <= 1400);
  expect(Math.max(...ordinary.map(({ words }) => words))).toBeGreaterThan(1350);
  expect(ordinary.filter(({ words, archive }) => words > 900 && archive.comments.length === 3)).toHaveLength(1);
  for (const { address, comments } of ordinary) {
    const page = toOutputFile(address);
    const html = readPage(full, page);
    expect(
      [html.includes("https://lists.innercanvas.example"), /class="?reply-form/u.test(html) || comments !== "open"],
      address,
    ).toEqual([true, true]);
    expect(weightOf(full, page), address).toBeLessThanOrEqual(MOST);
  }
});

test("a post asks for one stylesheet, and for one more for each of code or a table, a gallery, and a thread", () => {
  for (const site of [shipped, full]) {
    for (const { address, archive, hasCodeOrTable, hasGallery } of site.posts) {
      expect(stylesheetsOf(site, toOutputFile(address)), address).toHaveLength(
        1 + [hasCodeOrTable, hasGallery, archive.comments.length > 0].filter(Boolean).length,
      );
    }
  }
});

test("other pages ask for three at most", () => {
  for (const page of pagesOf(shipped)) expect(stylesheetsOf(shipped, page).length, page).toBeLessThanOrEqual(3);
});

test("every class on a page is in a stylesheet that it loads", () => {
  const namesOf = (css: string): Set<string> =>
    new Set([...css.matchAll(/\.([a-z][a-z-]*)/gu)].map(([, name = ""]) => name));
  const sheets = new Map(
    namesIn(full.folder)
      .filter((name) => name.endsWith(".css") && name.startsWith("assets/"))
      .map((name) => [name, namesOf(readPage(full, name))]),
  );
  expect(sheets.size).toBeGreaterThan(6);
  for (const page of pagesOf(full)) {
    const html = readPage(full, page);
    const loaded = stylesheetsOf(full, page);
    for (const [, quoted, bare] of html.matchAll(/\bclass=(?:"([^"]*)"|([^\s">]+))/gu)) {
      for (const name of (quoted ?? bare ?? "").split(" ")) {
        const knowing = [...sheets].filter(([, names]) => names.has(name)).map(([sheet]) => sheet);
        if (loaded.length > 0 && knowing.length > 0)
          expect(
            knowing.some((sheet) => loaded.includes(sheet)),
            `${name} on ${page}`,
          ).toBe(true);
      }
    }
    if (/<(?:pre|code|table)\b/u.test(html))
      expect(loaded, page).toContainEqual(expect.stringContaining("code-and-tables"));
  }
});

test("the home page is at most 20 kB", () => {
  expect(weightOf(shipped, "index.html")).toBeLessThanOrEqual(20_000);
});

test("the scripts that a post may have are at most 2 kB together, and so is any other page's", () => {
  const size = (name: string): number => packed(readFileSync(path.join(PROGRAM.public, name)));
  expect(size("light.js") + size("signup.js") + size("reply.js")).toBeLessThanOrEqual(2000);
  for (const name of readdirSync(PROGRAM.public).filter((file) => file.endsWith(".js")))
    expect(size(name), name).toBeLessThanOrEqual(2000);
});

test("the fonts of an English site are at most 70 kB, and those of text and labels are preloaded", () => {
  const fonts = readdirSync(path.join(shipped.folder, "fonts"));
  expect(
    fonts.reduce((sum, name) => sum + readFileSync(path.join(shipped.folder, "fonts", name)).length, 0),
  ).toBeLessThanOrEqual(70_000);
  const preloads = [...readPage(shipped, "index.html").matchAll(/<link\b[^>]*\brel="?preload\b[^>]*>/gu)].map(
    ([tag]) => /\/fonts\/([^" >]+)/u.exec(tag)?.[1] ?? "",
  );
  expect(preloads.map((name) => name.replace(/-\w+\.woff2$/u, "")).toSorted()).toEqual(["labels", "text"]);
  expect(fonts).toEqual(expect.arrayContaining(preloads));
});

test("no page has a style of its own, so that a strict policy can forbid them", () => {
  const styled = pagesOf(shipped).filter((page) => / style=|<style/u.test(readPage(shipped, page)));
  expect(styled).toEqual([]);
});
