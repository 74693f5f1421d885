// The runs of a preview, one for each save: what is written again, and where problems are shown.
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Build } from "../../../src/pipeline/run/build.ts";
import { createPreviewBuild } from "../../../src/pipeline/run/preview-build.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { makeFolder } from "../../commands/folders.ts";
import { NEW_KEY, NOW } from "../../site/build-fixture.ts";

const SITE =
  "title: Small Site\nurl: https://small.example\nshareImages: none\nsearch: off\npaintings: off\nrecentPosts: 0\n";
const post = (title: string, text: string, date = "2013-04-25"): string =>
  `---\ntitle: ${title}\ndate: ${date}\npermalink: /${title.toLowerCase()}/\n---\n${text}\n`;

let build: Build | undefined;
afterEach(() => build?.close());

/** A preview of two posts; `save` writes a file, or removes it, and gives the pages that are written again. */
async function startPreview() {
  const content = makeFolder({
    "site.yaml": SITE,
    "posts/bread.md": post("Bread", "Flour."),
    "posts/salt.md": post("Salt", "Sea.", "2015-06-07"),
  });
  const output = path.join(makeFolder(), "site");
  const preview = createPreviewBuild({
    content,
    label: "content",
    output,
    clock: () => NOW,
    newKey: () => NEW_KEY,
    cache: PROGRAM.cache,
    machineClock: Date.now,
  });
  build = preview;
  await preview.prepare();
  const first = preview.outputs();
  const save = async (name: string, text: string | undefined): Promise<readonly string[]> => {
    if (text === undefined) rmSync(path.join(content, name));
    else writeFileSync(path.join(content, name), text);
    await preview.prepare();
    return preview.outputs();
  };
  const pageAt = async (name: string): Promise<string> =>
    String(await preview.complete(await preview.render(name), path.join(output, name)));
  return { preview, first, save, pageAt };
}

test("writes every page at first, and none again while nothing changes", async () => {
  const { first, save } = await startPreview();
  expect(first).toEqual(expect.arrayContaining(["index.html", "bread/index.html", "salt/index.html", "404.html"]));
  expect(await save("posts/bread.md", post("Bread", "Flour."))).toEqual([]);
});

test("writes the pages that show a post again when it is saved", async () => {
  const { save, pageAt } = await startPreview();
  const written = await save("posts/bread.md", post("Bread", "Rye."));
  expect(written).toEqual(expect.arrayContaining(["bread/index.html", "index.html", "feed.xml"]));
  expect(written).not.toContain("404.html");
  expect(await pageAt("bread/index.html")).toContain("Rye.");
});

describe("a file that was saved with a fault", () => {
  test("has its problems where its page was, and every page points to them", async () => {
    const { save, pageAt } = await startPreview();
    expect(await save("posts/bread.md", post("Bread", "Flour.", "soon"))).toContain("404.html");
    expect(await pageAt("bread/index.html")).toContain("&quot;soon&quot; is not a date");
    expect(await pageAt("salt/index.html")).toContain("content/posts/bread.md");
    expect(await save("posts/bread.md", post("Bread", "Flour."))).toContain("404.html");
    expect(await pageAt("bread/index.html")).toContain("Flour.");
    expect(await pageAt("salt/index.html")).not.toContain("content/posts/bread.md");
  });

  test("leaves the settings as they were, where it is site.yaml", async () => {
    const { save, pageAt } = await startPreview();
    await save("site.yaml", `${SITE}timezone: Mars/Olympus\n`);
    const html = await pageAt("salt/index.html");
    expect(html).toContain("Small Site");
    expect(html).toContain("Mars/Olympus");
  });
});

test("a removed page can't be rendered", async () => {
  const { preview, save } = await startPreview();
  await save("posts/bread.md", undefined);
  await expect(preview.render("bread/index.html")).rejects.toThrow("bread/index.html was never planned");
});
