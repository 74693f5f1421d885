// Copies that a computer made are published like any text, so their author hears of them.
import { expect, test } from "vitest";
import { checkCopiedTexts } from "../../../src/pipeline/site/copied-texts.ts";
import { samplePost, type PostChanges } from "../content/sample-entries.ts";

const post = (name: string, changes: PostChanges = {}) =>
  samplePost(name, { title: "Slow bread", source: `posts/${name}`, file: `content/posts/${name}`, ...changes });

test.each([
  ["slow-bread copy.md", "slow-bread.md"],
  ["slow-bread copy 2.md", "slow-bread.md"],
  ["slow-bread - Copy.md", "slow-bread.md"],
  ["slow-bread - Copy (2).md", "slow-bread.md"],
  ["slow-bread-copy.md", "slow-bread.md"],
  ["Copy of slow-bread.md", "slow-bread.md"],
  ["slow-bread 2.md", "slow-bread.md"],
  ["slow-bread (1).markdown", "slow-bread.md"],
  ["slow-bread/index (1).md", "slow-bread/index.md"],
  ["slow-bread Kopie.md", "slow-bread.md"],
  ["slow-bread (Lisa's conflicted copy 2026-03-08).md", "slow-bread.md"],
  ["slow-bread.sync-conflict-20260308-101112-ABCDEFG.md", "slow-bread.md"],
])("%s looks like a copy of %s", (copy, original) => {
  expect(checkCopiedTexts([post(original), post(copy)])).toEqual([
    {
      file: `content/posts/${copy}`,
      message:
        `This file looks like a copy of ${original.split("/").at(-1) ?? ""}, and it is published as well. Delete it. ` +
        "To keep it off the site, add a line to its front matter: draft: true",
      severity: "warning",
    },
  ]);
});

test("the same words under another title are a copy, too", () => {
  expect(checkCopiedTexts([post("a.md"), post("a copy.md", { title: "Slower bread" })])).toHaveLength(1);
});

test.each([
  ["a text of its own", post("a.md"), post("a 2.md", { title: "Part 2", html: "<p>Other words</p>" })],
  ["a draft", post("a.md"), post("a copy.md", { draft: true })],
  ["a copy without its original", post("b.md"), post("a copy.md")],
  ["a year", post("travels.md"), post("travels 2026.md")],
])("%s isn't reported", (_, original, other) => {
  expect(checkCopiedTexts([original, other])).toEqual([]);
});
