// What a reader's first visit weighs, as hosts send it.
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { PROGRAM } from "../../src/build/options.ts";
import { toOutputFile } from "../../src/lib/url.ts";
import { makeFolder, namesIn } from "../commands/folders.ts";
import { buildFixture, CONTENT } from "./build-fixture.ts";

let site: string;
let words: ReadonlyMap<string, number>;
beforeAll(async () => {
  const { output, result } = await buildFixture(CONTENT, { output: path.join(makeFolder(), "site") });
  site = output;
  words = new Map(result.site.posts.map((post) => [toOutputFile(post.address), post.words]));
});

const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
const bytesOf = (name: string): Buffer => readFileSync(path.join(site, name));
const stylesheetsOf = (page: string): string[] => [...bytesOf(page).toString().matchAll(/<link rel="stylesheet" href="\/([^"]+)">/gu)].map(([, name = ""]) => name);
const weightOf = (page: string): number => [page, ...stylesheetsOf(page)].reduce((sum, name) => sum + packed(bytesOf(name)), 0);
/** A kilobyte more is what two hundred words more are. */
const LONG = 1500;

test("a post of up to 1 500 words is at most 12 kB of HTML and CSS, without its pictures", () => {
  const ordinary = [...words].filter(([, count]) => count <= LONG).map(([name]) => name).filter((name) => !readFileSync(path.join(site, name), "utf8").includes("<picture>"));
  expect(ordinary.length).toBeGreaterThan(8);
  for (const name of ordinary) expect(weightOf(name), name).toBeLessThanOrEqual(12_000);
});

test("with both of its forms, a post of up to 1 000 words is as light", async () => {
  const content = makeFolder();
  cpSync(CONTENT, content, { recursive: true });
  const change = (name: string, from: RegExp, to: string): void => writeFileSync(path.join(content, name), readFileSync(path.join(content, name), "utf8").replace(from, to));
  change("site.yaml", /^comments:$/mu, "shareImages: none\nsearch: off\ncomments: { service: formspree, form: xqzkwmnr }");
  change("signup.yaml", /^offers:$/mu, "service: { name: buttondown, username: ann }\noffers:");
  const { output, result } = await buildFixture(content, { output: path.join(makeFolder(), "site") });
  const ordinary = result.site.posts.filter((post) => post.words <= 1000 && post.image === undefined);
  expect(ordinary.length).toBeGreaterThan(5);
  for (const post of ordinary) {
    const page = path.join(output, toOutputFile(post.address));
    const html = readFileSync(page, "utf8");
    expect([html.includes("https://buttondown.com"), /<form class="?reply-form/u.test(html) || post.comments !== "open"], post.address).toEqual([true, true]);
    const stylesheets = [...html.matchAll(/<link href=\/?([^" >]+\.css) rel=stylesheet>|<link rel="stylesheet" href="\/([^"]+)">/gu)].map(([, short, long]) => path.join(output, short ?? long ?? ""));
    expect(stylesheets, post.address).toHaveLength(1);
    expect([page, ...stylesheets].reduce((sum, file) => sum + packed(readFileSync(file)), 0), post.address).toBeLessThanOrEqual(12_000);
  }
});

test("a post asks for one stylesheet, other pages for two besides at most", () => {
  for (const name of words.keys()) expect(stylesheetsOf(name), name).toHaveLength(1);
  for (const name of namesIn(site).filter((file) => file.endsWith(".html"))) expect(stylesheetsOf(name).length, name).toBeLessThanOrEqual(3);
});

test("the home page is at most 20 kB", () => {
  expect(weightOf("index.html")).toBeLessThanOrEqual(20_000);
});

test("the scripts that a post may have are at most 2 kB together, and so is any other page's", () => {
  const size = (name: string): number => packed(readFileSync(path.join(PROGRAM.public, name)));
  expect(size("light.js") + size("signup.js") + size("reply.js")).toBeLessThanOrEqual(2000);
  for (const name of readdirSync(PROGRAM.public).filter((file) => file.endsWith(".js"))) expect(size(name), name).toBeLessThanOrEqual(2000);
});

test("the fonts of an English site are at most 70 kB, one of them asked for at once", () => {
  const fonts = readdirSync(path.join(site, "fonts"));
  expect(fonts.reduce((sum, name) => sum + readFileSync(path.join(site, "fonts", name)).length, 0)).toBeLessThanOrEqual(70_000);
  const preloaded = /<link rel="preload" href="\/fonts\/([^"]+)" as="font"/u.exec(readFileSync(path.join(site, "index.html"), "utf8"))?.[1];
  expect(fonts).toContain(preloaded);
});

test("no page has a style of its own, so that a strict policy can forbid them", () => {
  const styled = namesIn(site).filter((name) => name.endsWith(".html") && / style=|<style/u.test(readFileSync(path.join(site, name), "utf8")));
  expect(styled).toEqual([]);
});
