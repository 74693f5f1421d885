// Comments are put into a page when it is minified already, and in its folder all the same.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../commands/folders.ts";
import { buildFixture } from "../../site/build-fixture.ts";

test.each([
  ["", "/about/"],
  ["/blog", "/blog/about/"],
])("at %j the link of a comment leads to %s, and no mark is left", async (base, address) => {
  const content = makeFolder({
    "site.yaml": `title: Kitchen\nurl: https://kitchen.example${base}\nshareImages: none\nsearch: off\npaintings: off\n`,
    "posts/bread.md":
      "---\ntitle: Bread\ndate: 2026-03-08\npermalink: /bread/\n---\n\nFlour. `<template data-thread-place></template>`\n",
    "posts/bread.comments.yaml":
      "comments:\n  - { id: 1, author: Ann, date: 2026-03-09, text: 'See [about](https://kitchen.example/x).' }\n  - { id: 2, author: Ben, date: 2026-03-09, url: 'https://ben.example/', text: Fine. }\n",
    "pages/about.md": "---\ntitle: About\n---\n\nWords.\n",
  });
  const { output } = await buildFixture(content, { plainPages: false });
  // The description of the page has the words as their author wrote them.
  const [, html = ""] = readFileSync(path.join(output, "bread/index.html"), "utf8").split("<body");
  expect(html.match(/<li id="?comment-\d/gu)).toHaveLength(2);
  expect(html).not.toContain("<template data-thread-place>");
  expect(html).toContain("&lt;template data-thread-place");
  expect(html).toContain(`href=${address}`);
});
