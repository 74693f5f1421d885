// A build step by step, without Eleventy: what it plans, renders and completes, before anything is written.
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { BuildOptions } from "../../../src/pipeline/run/options.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import type { Build } from "../../../src/pipeline/run/build.ts";
import { createSiteBuild } from "../../../src/pipeline/run/site-build.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import type { Files } from "../../commands/write-files.ts";
import { NEW_KEY, NOW } from "../../site/build-fixture.ts";

const SITE = "title: Small Site\nurl: https://small.example\nshareImages: none\nsearch: off\npaintings: off\n";
const POST = "---\ntitle: Bread\ndate: 2013-04-25\npermalink: /bread/\naliases: [/loaf/]\n---\nFlour.\n";

let build: Build | undefined;
afterEach(() => build?.close());

function start(files: Files, options: Partial<BuildOptions> = {}): { build: Build; output: string } {
  const output = path.join(makeFolder(), "site");
  build = createSiteBuild({
    content: makeFolder(files),
    label: "content",
    output,
    clock: () => NOW,
    newKey: () => NEW_KEY,
    cache: PROGRAM.cache,
    machineClock: Date.now,
    leaveOut: false,
    ...options,
  });
  return { build, output };
}

test("plans, renders and completes a page, and writes nothing by itself", async () => {
  const progress: string[] = [];
  const { build: one, output } = start(
    { "site.yaml": SITE, "posts/bread.md": POST },
    { onProgress: (stage, done, total) => progress.push(`${stage} ${done} ${total}`) },
  );
  await one.prepare();
  expect(one.outputs()).toEqual(expect.arrayContaining(["index.html", "bread/index.html", "feed.xml"]));
  const text = await one.render("bread/index.html");
  expect(text).not.toContain("<p>Flour.");
  expect(progress).toEqual([`write 1 ${one.outputs().length}`]);
  const page = String(await one.complete(text, path.join(output, "bread/index.html")));
  expect(page).toContain("<p>Flour.");
  expect(page.length).toBeLessThan(text.length);
  expect(one.result).toBeUndefined();
  expect(() => namesIn(output)).toThrow("ENOENT");
});

describe("old addresses", () => {
  const outputsFor = async (host: string): Promise<readonly string[]> => {
    const { build: one } = start({ "site.yaml": `${SITE}host: ${host}\n`, "posts/bread.md": POST });
    await one.prepare();
    return one.outputs();
  };

  test("have pages on a host without redirects, and rules on others", async () => {
    const [pages, rules] = [await outputsFor("github-pages"), await outputsFor("netlify")];
    expect([pages.includes("loaf/index.html"), pages.includes("_redirects")]).toEqual([true, false]);
    expect([rules.includes("loaf/index.html"), rules.includes("_redirects")]).toEqual([false, true]);
  });
});

test("problems of the author end it before anything is rendered", async () => {
  const { build: one } = start({ "site.yaml": SITE, "posts/bread.md": POST.replace("2013-04-25", "soon") });
  await expect(one.prepare()).rejects.toThrow('date: "soon"');
  expect(() => one.outputs()).toThrow("nothing has been prepared");
});

test("a page that wasn't planned can't be rendered", async () => {
  const { build: one } = start({ "site.yaml": SITE });
  await one.prepare();
  await expect(one.render("bread/index.html")).rejects.toThrow("bread/index.html was never planned");
});
