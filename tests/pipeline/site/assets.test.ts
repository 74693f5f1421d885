// Pictures and other files travel with the pages that they belong to.
import { expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { collectAssets } from "../../../src/pipeline/site/assets.ts";
import { samplePage, samplePost } from "../content/sample-entries.ts";

function outputsOf(entries: readonly Entry[], paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(collectAssets(entries, paths).map(({ source, output }) => [source, output]));
}

const bowl = samplePost("bowl", { source: "posts/2013/bowl/index.md", address: "/2013/04/25/bowl/" });

test("everything in the folder of a post stands beside its page", () => {
  expect(
    outputsOf(
      [bowl],
      ["posts/2013/bowl/a.jpg", "posts/2013/bowl/steps/b.pdf", "posts/2013/other/c.jpg", "posts/2013/d.jpg"],
    ),
  ).toEqual({
    "posts/2013/bowl/a.jpg": "2013/04/25/bowl/a.jpg",
    "posts/2013/bowl/steps/b.pdf": "2013/04/25/bowl/steps/b.pdf",
  });
});

test("texts and comments are not published as files", () => {
  expect(
    outputsOf(
      [bowl],
      [
        "posts/2013/bowl/index.md",
        "posts/2013/bowl/notes.markdown",
        "posts/2013/bowl/comments.yaml",
        "posts/2013/bowl/draft.yml",
      ],
    ),
  ).toEqual({});
});

test("a folder within a folder belongs to the inner post", () => {
  const inner = samplePost("inner", { source: "posts/2013/bowl/inner/index.md", address: "/inner/" });
  expect(outputsOf([bowl, inner], ["posts/2013/bowl/inner/a.jpg"])).toEqual({
    "posts/2013/bowl/inner/a.jpg": "inner/a.jpg",
  });
});

test("the folder of a draft stays at home, because only entries with a page are given", () => {
  expect(outputsOf([], ["posts/2013/bowl/a.jpg"])).toEqual({});
});

test("beside a flat post only what it shows is published", () => {
  const flat = samplePost("flat", { assets: [{ source: "posts/loaf.jpg", address: "/flat/loaf.jpg" }] });
  expect(outputsOf([flat], ["posts/loaf.jpg", "posts/other.jpg"])).toEqual({ "posts/loaf.jpg": "flat/loaf.jpg" });
});

test("a page that is a file has its pictures beside it", () => {
  expect(
    outputsOf([samplePage("old", { source: "pages/old/index.md", address: "/old/page.html" })], ["pages/old/a.jpg"]),
  ).toEqual({ "pages/old/a.jpg": "old/a.jpg" });
});

test("the public folder is published as it is, texts included", () => {
  expect(
    outputsOf(
      [],
      ["public/portrait.jpg", "public/files/readme.md", "public/.well-known/x", "site.yaml", "notes/a.jpg"],
    ),
  ).toEqual({
    "public/portrait.jpg": "portrait.jpg",
    "public/files/readme.md": "files/readme.md",
    "public/.well-known/x": ".well-known/x",
  });
});

test("a file that two entries show is copied once to each place", () => {
  const [a, b] = ["a", "b"].map((slug) =>
    samplePost(slug, {
      assets: [
        { source: "posts/shared.jpg", address: `/${slug}/shared.jpg` },
        { source: "public/p.jpg", address: "/p.jpg" },
      ],
    }),
  );
  expect(
    collectAssets(
      [a, b].filter((entry) => entry !== undefined),
      ["public/p.jpg"],
    ),
  ).toEqual([
    { source: "posts/shared.jpg", output: "a/shared.jpg" },
    { source: "posts/shared.jpg", output: "b/shared.jpg" },
    { source: "public/p.jpg", output: "p.jpg" },
  ]);
});

test("files are in one order, whatever the order of the entries", () => {
  const paths = ["posts/2013/bowl/b.jpg", "posts/2013/bowl/a.jpg", "public/c.jpg"];
  expect(collectAssets([bowl, samplePost("x")], paths)).toEqual(
    collectAssets([samplePost("x"), bowl], paths.toReversed()),
  );
});

test("a draft within the folder of a post keeps its pictures to itself", () => {
  const paths = ["posts/2013/bowl/index.md", "posts/2013/bowl/draft/index.md", "posts/2013/bowl/draft/secret.jpg"];
  expect(outputsOf([bowl], paths)).toEqual({});
});
