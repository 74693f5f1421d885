// The build command as typed in a terminal.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { makeFolder } from "./folders.ts";
import { writeFiles } from "./write-files.ts";
import { runCommandLine } from "./run-command-line.ts";

const posts = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [
    `content/posts/p${index}.md`,
    `---\ntitle: Post ${index}\ndate: 2013-04-25\n---\nText\n`,
  ]),
);

test("a large site with faulty settings reports them, and leaves nothing running in the background", () => {
  const folder = makeFolder({ ...posts, "content/site.yaml": "titel: Kitchen\n" });
  const { code, stderr } = runCommandLine("build", [], { folder });
  expect([code, stderr]).toEqual([1, expect.stringContaining("Did you mean title?")]);
});

test("an output folder that must not be replaced is refused at once, however large the site is", () => {
  const folder = makeFolder({ ...posts, "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\n" });
  const { code, stderr } = runCommandLine("build", ["--output=content"], { folder });
  expect([code, stderr]).toEqual([1, expect.stringContaining("The site was not changed.")]);
});

test("a date that changes moves a post, and the build proposes its alias and keeps its id in feeds", () => {
  const post = (date: string, more = ""): string => `---\ntitle: Slow bread\ndate: ${date}\n${more}---\n\nFlour.\n`;
  const folder = makeFolder({
    "content/site.yaml":
      "title: Kitchen\nurl: https://plain-words.net\nshareImages: none\npaintings: off\nsearch: off\n",
    "content/posts/slow-bread.md": post("2026-03-08"),
  });
  const idsInFeed = (): string[] =>
    readFileSync(path.join(folder, "_site/feed.xml"), "utf8").match(/<guid [^<]*/gu) ?? [];
  expect(runCommandLine("build", [], { folder }).code).toBe(0);
  const ids = idsInFeed();
  expect(readFileSync(path.join(folder, "content/addresses.yaml"), "utf8")).toContain(
    "/2026/03/08/slow-bread/:\n  file: posts/slow-bread.md\n",
  );

  writeFiles(folder, { "content/posts/slow-bread.md": post("2026-03-09") });
  const moved = runCommandLine("build", [], { folder });
  expect(moved.stdout).toContain("So that old links still work, add this line: aliases: [/2026/03/08/slow-bread/]");
  expect(idsInFeed()).toEqual(ids);

  writeFiles(folder, { "content/posts/slow-bread.md": post("2026-03-09", "aliases: [/2026/03/08/slow-bread/]\n") });
  expect(runCommandLine("build", [], { folder }).stdout).not.toMatch(/warning|addresses\.yaml/u);
  expect(idsInFeed()).toEqual(ids);
});

test("the sample site doesn't record its addresses", () => {
  expect(existsSync(path.join(PROGRAM.root, "content/addresses.yaml"))).toBe(false);
});
