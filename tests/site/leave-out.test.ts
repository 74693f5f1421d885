// `--skip-broken`: one author's slip does not keep the others off the site.
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { filesThatMention, makeFolder, namesIn } from "../commands/folders.ts";
import { runCommandLine, type CommandRun } from "../commands/run-command-line.ts";

const post = (head: string, text: string): string => `---\n${head}\n---\n\n${text}\n`;

let folder: string;
let run: CommandRun;
beforeAll(() => {
  folder = makeFolder({
    "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\nminify: off\n",
    "content/posts/soup.md": post(
      "title: Soup\ndate: 2026-03-01\ntags: [warm]",
      "With [rye](rye.md), and [salt](salt.md).",
    ),
    "content/posts/rye.md": post("title: Rye\ndate: 2026-03-02\ntags: [warm, rye]\ndraft: maybe", "Unseen flour."),
    "content/posts/salt.md": post("title: Salt\ndate: 2026-03-03\ntags: [warm]", "A pinch."),
    "content/posts/pepper.md": post("title: Pepper\ndate: 2026-03-04\npermalink: /spice/", "A grain."),
    "content/posts/paprika.md": post("title: Paprika\ndate: 2026-03-05\npermalink: /spice/", "A spoon."),
    "content/posts/plate/index.md": post("title: Plate\ndate: 2026-03-06", "![A plate](plat.svg)"),
    "content/posts/plate/plate.svg": "<svg/>",
    "content/pages/about.md": post("title: About\ntags: [cook]", "Who cooks."),
    "content/posts/half.md": post("title: Half\ndate: 2026-03-07\ndraft: true", "Half a recipe."),
  });
  run = runCommandLine("build", ["--skip-broken"], { folder });
});

test("exits with 0", () => {
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
});

test("says what was left out and why, and which links lead there", () => {
  expect(run.stdout.replace(/, \d+ kB, in \d+\.\d s/u, "")).toBe(
    [
      "content/pages/about.md",
      "  line 3: tags isn't a setting for pages. Use one of: title, description, author, image, imageAlt, " +
        "painting, updated, draft, unlisted, expires, permalink, slug, aliases, signup.",
      "",
      "content/posts/paprika.md",
      "  line 4, permalink: The address /spice/ is taken by content/posts/pepper.md as well. Write another one.",
      "",
      "content/posts/pepper.md",
      "  line 4, permalink: The address /spice/ is taken by content/posts/paprika.md as well. Write another " + "one.",
      "",
      "content/posts/plate/index.md",
      "  line 6: There is no image plat.svg. Did you mean plate.svg?",
      "",
      "content/posts/rye.md",
      '  line 5, draft: "maybe" isn\'t true or false. Write draft: true or draft: false.',
      "",
      "These links lead to files that were skipped:",
      "content/posts/soup.md",
      "  line 7: The link rye.md won't work, because it was left out. Remove the link " + "until it has one.",
      "",
      "22 files for 2 posts and 0 pages: _site/",
      "not published: 1 draft, 5 with problems",
      "Nothing is scheduled.",
      "",
    ].join("\n"),
  );
});

test("builds the rest, and nothing else", () => {
  const pages = namesIn(path.join(folder, "_site")).filter((name) => name.endsWith(".html"));
  expect(pages).toEqual([
    "2026/03/01/soup/index.html",
    "2026/03/03/salt/index.html",
    "2026/03/index.html",
    "2026/index.html",
    "404.html",
    "archive/index.html",
    "blog/index.html",
    "follow/index.html",
    "index.html",
    "search/index.html",
    "tag/warm/index.html",
  ]);
});

test("names nothing that was left out in lists, feeds or the sitemap", () => {
  expect(
    filesThatMention(
      path.join(folder, "_site"),
      "Rye",
      "/rye",
      "Pepper",
      "Paprika",
      "Plate",
      "plate.svg",
      "About",
      "Half",
    ),
  ).toEqual([]);
});

test("a link to a file that was left out keeps its words and loses its target", () => {
  const html = readFileSync(path.join(folder, "_site/2026/03/01/soup/index.html"), "utf8");
  expect(html).toContain('<p>With <a>rye</a>, and <a href="/2026/03/03/salt/">salt</a>.</p>');
});

test("lists links that name an address, too", () => {
  const { code, stdout } = runCommandLine("build", ["--skip-broken"], {
    folder: makeFolder({
      "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\nminify: off\n",
      "content/posts/soup.md": post("title: Soup\ndate: 2026-03-01", "With [rye](/2026/03/02/rye/)."),
      "content/posts/rye.md": post("title: Rye\ndate: 2026-03-02\ndraft: maybe", "Unseen flour."),
    }),
  });
  expect(stdout).toContain(
    "These links lead to files that were skipped:\ncontent/posts/soup.md\n  line 6: The link /2026/03/02/rye/ leads to a page",
  );
  expect(code).toBe(0);
});

test("settings that are wrong stop it, because every page needs them", () => {
  const { code, stderr } = runCommandLine("build", ["--skip-broken"], {
    folder: makeFolder({
      "content/site.yaml": "title: Kitchen\n",
      "content/posts/soup.md": post("title: Soup\ndate: 2026-03-01", "Hot."),
    }),
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      "content/site.yaml\n  url is missing. Add a line like this: url: https://example.org.\n\n1 problem in 1 file. The site was not changed.\n",
  });
});

test("a site without problems is built as usual", () => {
  const { code, stdout } = runCommandLine("build", ["--skip-broken"], {
    folder: makeFolder({
      "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\n",
      "content/posts/soup.md": post("title: Soup\ndate: 2026-03-01", "Hot."),
    }),
  });
  expect(stdout).toMatch(/^20 files for 1 post and 0 pages, .*: _site\/\nNothing is scheduled.\n$/u);
  expect(code).toBe(0);
});

test("where the newest post is left out for its picture, the next one has the share image that its page names", () => {
  const damaged = "not a picture";
  const site = makeFolder({
    "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\nshareImages: 1\nminify: off\nsearch: off\n",
    "content/posts/soup.md": post("title: Soup\ndate: 2026-03-01", "Hot."),
    "content/posts/plate/index.md": post("title: Plate\ndate: 2026-03-06", "![A plate](plate.jpg)"),
    "content/posts/plate/plate.jpg": damaged,
  });
  expect(runCommandLine("build", ["--skip-broken"], { folder: site }).code).toBe(0);
  const output = path.join(site, "_site");
  const page = readFileSync(path.join(output, "2026/03/01/soup/index.html"), "utf8");
  const [, image = ""] = /property="?og:image"? content="?https:\/\/kitchen\.example\/([^" >]+)/u.exec(page) ?? [];
  expect(image).toMatch(/soup/u);
  expect(namesIn(output)).toContain(image);
});
