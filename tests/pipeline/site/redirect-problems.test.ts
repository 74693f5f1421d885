// Problems of old addresses that a host can't redirect, or that lead nowhere.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { AuthorError } from "../../../src/lib/problem.ts";
import { findError } from "../../../src/lib/find-error.ts";
import { formatLine, isError } from "../../../src/lib/problem.ts";
import { makeFolder } from "../../commands/folders.ts";
import { writeFiles } from "../../commands/write-files.ts";
import { buildFixture } from "../../site/build-fixture.ts";

/** Problems of redirects.yaml, a line each; "built" in front where they did not stop the build. */
async function tell(redirects: string, settings = "host: netlify"): Promise<string[]> {
  const content = path.join(makeFolder(), "content");
  writeFiles(content, {
    "site.yaml": `title: Kitchen\nurl: https://kitchen.example\nshareImages: none\npaintings: off\nsearch: off\n${settings}\n`,
    "redirects.yaml": redirects,
    "posts/bread.md": "---\ntitle: Bread\ndate: 2026-03-08\npermalink: /bread/\naliases: [/loaf/]\n---\n\nFlour.\n",
    "pages/goods/jam.md": "---\ntitle: Jam\n---\n\nPlum.\n",
  });
  try {
    const { result } = await buildFixture(content);
    return result.problems
      .filter(({ file }) => file === "content/redirects.yaml")
      .map((problem) => `built: ${formatLine(problem)}`);
  } catch (error) {
    const found = findError(error, AuthorError);
    if (!found) throw error;
    return found.problems.filter(isError).map(formatLine);
  }
}

test.each([
  "/a/: /bread/",
  "/a/*: /goods/*",
  "/?p=12: /bread/",
  "/a/: gone",
  "/a/: https://example.org/",
  "/2019/*: /bread/",
])("%s is accepted", async (line) => {
  expect(await tell(line)).toEqual([]);
});

describe("reported, with what to write instead:", () => {
  test.each([
    ["/a/: /braed/", "line 1, /a/: /braed/ isn't a page of this site. Did you mean /bread/?"],
    ["/a/: /loat/", "line 1, /a/: /loat/ isn't a page of this site. Correct it, or remove the line."],
    ["/a/: /b/\n/b/: /a/", "line 1, /a/: /a/ leads round in a circle, by way of /b/. Write where it should end."],
    ["/a/: /b\n/b/: /a", "line 1, /a/: /a/ leads round in a circle, by way of /b/. Write where it should end."],
    ["/a/: /b/#x\n/b/: /a/#y", "line 1, /a/: /a/ leads round in a circle, by way of /b/. Write where it should end."],
    [
      "/a/*: /b/*\n/b/*: /a/*",
      "line 1, /a/*: /a/* leads round in a circle, by way of /b/*. Write where it should end.",
    ],
    [
      "/a/: /b/\n/b/: /bread/",
      "built: warning, line 1, /a/: /a/ redirects to /b/, which redirects again. Send it straight to /bread/.",
    ],
    [
      "/goods/*: /bread/",
      "line 1, /goods/*: /goods/* would also redirect /goods/jam/ of this site, and no reader would find it any more. Write a line for each old address instead.",
    ],
    ["/bread/: /goods/jam/", "line 1, /bread/: /bread/ is the address of content/posts/bread.md. Remove the line."],
  ])("%j", async (lines, message) => {
    const told = await tell(lines);
    expect(told[0], told.join("\n")).toBe(message);
  });

  test.each([
    [
      "/?p=12: /bread/",
      "host: firebase",
      "line 1, /?p=12: Firebase Hosting can't redirect /?p=12, because it ignores everything after the question mark. Add queryRedirects: script to site.yaml, and a small script on the home page will do it.",
    ],
    [
      "/a/: gone",
      "host: cloudflare-pages",
      'line 1, /a/: Cloudflare Pages can\'t mark a page as permanently gone. Remove this line: visitors will see your "page not found" page.',
    ],
    [
      "/a/*: /goods/*",
      "host: github-pages",
      "line 1, /a/*: /a/* is for many addresses, which GitHub Pages can't do. Write a line for each address.",
    ],
  ])("%s on %s", async (lines, settings, message) => {
    expect((await tell(lines, settings))[0]).toBe(message);
  });
});
