// The site as commands see it that build no pages.
import { expect, test } from "vitest";
import { formatProblems } from "../../../src/lib/problem.ts";
import { loadSite } from "../../../src/pipeline/run/load-site.ts";
import { makeFolder } from "../../commands/folders.ts";
import type { Files } from "../../commands/write-files.ts";
import { NOON } from "../content/sample-site.ts";

const SITE = "title: Small Site\nurl: https://small.example\n";
const post = (title: string, lines = ""): string => `---\ntitle: ${title}\ndate: 2013-04-25\n${lines}---\nText.\n`;
const load = (files: Files) =>
  loadSite({ content: makeFolder(files), label: "words", clock: () => NOON, newKey: () => "anewkey" });

test("has drafts, scheduled posts, and the files next to them", async () => {
  const { site, assets, problems } = await load({
    "site.yaml": SITE,
    "posts/a.md": post("A", "draft: true\n"),
    "posts/b/index.md": post("B").replace("2013", "2028").replace("Text", "[A bowl](bowl.jpg)"),
    "posts/b/bowl.jpg": "picture",
  });
  expect(site.posts.map(({ title, state }) => [title, state])).toEqual([
    ["B", "scheduled"],
    ["A", "draft"],
  ]);
  expect(assets).toEqual([{ source: "posts/b/bowl.jpg", output: "2028/04/25/b/bowl.jpg" }]);
  expect([problems, site.now, site.preview]).toEqual([[], NOON, true]);
});

test("leaves out what has problems, and reports them under the name of the folder", async () => {
  const { site, problems } = await load({
    "site.yaml": SITE,
    "posts/a.md": post("A"),
    "posts/b.md": "no front matter",
  });
  expect(site.posts.map(({ title }) => title)).toEqual(["A"]);
  expect(formatProblems(problems)).toMatch(/^words\/posts\/b\.md\n {2}line 1: There is no front matter\./u);
});

test("faulty settings end it, because nothing can be said without them", async () => {
  await expect(load({ "site.yaml": "title: Small Site\n" })).rejects.toThrow("url");
});
