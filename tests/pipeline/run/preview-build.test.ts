// The runs of a preview, one for each save: what pages show, and where problems are.
import { rmSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createPreviewBuild, type PreviewBuild } from "../../../src/pipeline/run/preview-build.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { makeFolder, namesIn } from "../../commands/folders.ts";
import { writeFiles } from "../../commands/write-files.ts";
import { NEW_KEY, NOW } from "../../site/build-fixture.ts";

const SITE =
  "title: Small Site\nurl: https://small.example\nshareImages: none\nsearch: off\npaintings: off\nrecentPosts: 0\n";
const post = (title: string, text: string, date = "2013-04-25"): string =>
  `---\ntitle: ${title}\ndate: ${date}\npermalink: /${title.toLowerCase()}/\n---\n${text}\n`;

let build: PreviewBuild | undefined;
afterEach(() => build?.close());

/** A preview of two posts; `save` writes a file, or removes it, and builds again. */
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
  await preview.run();
  const save = async (name: string, text: string | undefined): Promise<void> => {
    if (text === undefined) rmSync(path.join(content, name));
    else writeFiles(content, { [name]: text });
    await preview.run();
  };
  return { preview, output, save, pageAt: preview.pages.textOf };
}

test("pages are rendered when they are asked for, and never written", async () => {
  const { output, pageAt } = await startPreview();
  expect(await pageAt("bread/index.html")).toContain("<p>Flour.</p>");
  expect(await pageAt("feed.xml")).toContain("<title>Bread</title>");
  expect(namesIn(output).filter((name) => /\.(?:html|xml)$/u.test(name))).toEqual([]);
});

test("a page shows the text that was saved last", async () => {
  const { save, pageAt } = await startPreview();
  await save("posts/bread.md", post("Bread", "Rye."));
  expect(await pageAt("bread/index.html")).toContain("Rye.");
});

test("the look changes with files, and not with texts", async () => {
  const { preview, save } = await startPreview();
  const first = preview.look;
  await save("posts/bread.md", post("Bread", "Rye."));
  expect(preview.look).toBe(first);
  await save("public/bowl.txt", "A bowl");
  expect(preview.look).toBe(first + 1);
});

describe("a file that was saved with a fault", () => {
  test("has its problems where its page was, and every page points to them", async () => {
    const { save, pageAt } = await startPreview();
    await save("posts/bread.md", post("Bread", "Flour.", "soon"));
    expect(await pageAt("bread/index.html")).toContain("&quot;soon&quot; is not a date");
    expect(await pageAt("salt/index.html")).toContain("content/posts/bread.md");
    await save("posts/bread.md", post("Bread", "Flour."));
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
  expect(preview.pages.has("bread/index.html")).toBe(false);
  await expect(preview.pages.textOf("bread/index.html")).rejects.toThrow("bread/index.html was never planned");
});
