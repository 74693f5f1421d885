// The search of a small site: its files, when they are made, and links to it from other pages.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { contentsOf, makeFolder, namesIn } from "../../commands/folders.ts";
import { runCommandLine } from "../../commands/run-command-line.ts";
import { buildFixture } from "../../site/build-fixture.ts";

const SITE = "title: Oven\nurl: https://oven.example\nshareImages: none\npaintings: off\n";
const POSTS = {
  "posts/rye.md": "---\ntitle: Rye\ndate: 2026-01-01\n---\n\nA sour dough.\n",
  "posts/oat.md": "---\ntitle: Oat\ndate: 2026-01-02\n---\n\nA soft loaf.\n",
};
const cache = path.join(makeFolder(), "cache");
const build = async (from: string): Promise<string> =>
  (await buildFixture(from, { cache, output: path.join(makeFolder(), "site") })).output;
let content: string;
let site: string;

beforeAll(async () => {
  content = makeFolder({ "site.yaml": SITE, ...POSTS });
  site = await build(content);
});

test("no page but the search names it, and its script is small", () => {
  const pages = namesIn(site).filter((name) => name.endsWith(".html"));
  expect(pages.filter((name) => /pagefind|search-\w+\.js/u.test(readFileSync(path.join(site, name), "utf8")))).toEqual([
    "search/index.html",
  ]);
  expect(brotliCompressSync(readFileSync(path.join(PROGRAM.public, "search.js"))).length).toBeLessThan(2000);
  expect(readdirSync(path.join(site, "pagefind")).filter((name) => /ui|highlight/u.test(name))).toEqual([]);
  expect(readdirSync(path.join(site, "pagefind/fragment"))).toHaveLength(2);
});

describe("another build", () => {
  test("makes no new index, and one without a cache the same", async () => {
    const kept = (): string[] =>
      readdirSync(path.join(cache, "search")).map(
        (key) => `${key} ${statSync(path.join(cache, "search", key)).ctimeMs}`,
      );
    const before = kept();
    expect(contentsOf(await build(content))).toEqual(contentsOf(site));
    expect(kept()).toEqual(before);
    const { output } = await buildFixture(content, {
      cache: path.join(makeFolder(), "cache"),
      output: path.join(makeFolder(), "site"),
    });
    expect(contentsOf(output)).toEqual(contentsOf(site));
  });

  test("has no search files with search: off", async () => {
    const output = await build(makeFolder({ "site.yaml": `${SITE}search: off\n`, ...POSTS }));
    expect([existsSync(path.join(output, "search")), existsSync(path.join(output, "pagefind"))]).toEqual([
      false,
      false,
    ]);
    expect(readFileSync(path.join(output, "404.html"), "utf8")).not.toContain("search-form");
  });

  test("leaves the address to an author's own page", async () => {
    const output = await build(
      makeFolder({
        "site.yaml": SITE,
        ...POSTS,
        "pages/search.md": "---\ntitle: How we search\n---\n\nWith a lamp.\n",
      }),
    );
    expect(readFileSync(path.join(output, "search/index.html"), "utf8")).toContain("With a lamp.");
    expect(existsSync(path.join(output, "pagefind"))).toBe(false);
  });
});

test("if Pagefind is missing, the site is built with a warning", () => {
  const folder = makeFolder({ "content/site.yaml": SITE, "content/posts/rye.md": POSTS["posts/rye.md"] });
  const { code, stdout } = runCommandLine("build", [`--cache=${folder}/cache`], {
    folder,
    environment: { npm_config_arch: "abacus" },
  });
  expect(code).toBe(0);
  expect(stdout).toContain("This build has no search: Pagefind couldn't start");
  expect(existsSync(path.join(folder, "_site/search/index.html"))).toBe(true);
});
