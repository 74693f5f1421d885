// Addresses that are too long for file names are reported, and leave nothing on the disk.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../commands/folders.ts";
import { runCommandLine } from "../../commands/run-command-line.ts";

const SITE = "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\npaintings: off\nsearch: off\n";
const post = (head: string, day = "01"): string => `---\ntitle: Soup\ndate: 2026-03-${day}\n${head}\n---\n\nHot.\n`;
const LONG = "\u6162".repeat(86);
const PART = `has a part of 258 bytes, "${"\u6162".repeat(24)}…", and disks take 240`;

function build(head: string, given: readonly string[] = []) {
  const folder = makeFolder({
    "content/site.yaml": SITE,
    "content/posts/soup.md": post(head),
    "content/posts/rye.md": post("tags: [warm]", "02"),
  });
  const { code, stdout, stderr } = runCommandLine("build", given, { folder });
  return { code, stdout, stderr, left: readdirSync(folder).sort() };
}

describe("is reported with its line:", () => {
  test.each([
    [
      "a tag",
      `tags: [warm, ${LONG}]`,
      `line 4, tags: This page can't be written: its address ${PART}. Write a shorter one: tags: [${"\u6162".repeat(24)}]`,
    ],
    [
      "a category",
      `categories: [${LONG}]`,
      `line 4, categories: This page can't be written: its address ${PART}. Write a shorter one: categories: [${"\u6162".repeat(24)}]`,
    ],
    [
      "a permalink",
      `permalink: /${LONG}/`,
      `line 4, permalink: This page can't be written: its address ${PART}. Write a shorter one, such as permalink: /another-address/`,
    ],
    [
      "an alias",
      `aliases: [/${LONG}/]`,
      `line 4, aliases: This page can't be written: its address ${PART}. Remove it from this list.`,
    ],
    [
      "a whole path",
      `permalink: ${"/slow".repeat(200)}/`,
      "line 4, permalink: This page can't be written: its address has 1010 bytes, and disks take 800. Write a shorter one, such as permalink: /another-address/",
    ],
  ])("%s", (_, head, message) => {
    expect(build(head)).toEqual({
      code: 1,
      stdout: "",
      stderr: `content/posts/soup.md\n  ${message}\n\n1 problem in 1 file. The site was not changed.\n`,
      left: ["content"],
    });
  });
});

test("the rest is built with --skip-broken", () => {
  const { code, stdout, stderr, left } = build(`tags: [${LONG}]`, ["--skip-broken"]);
  expect({ code, stderr, left }).toEqual({ code: 0, stderr: "", left: ["_site", "content"] });
  expect(stdout).toContain("1 with problems");
});
