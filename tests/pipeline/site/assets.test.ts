// Images and other files are published with the pages that name them.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { collectAssets } from "../../../src/pipeline/site/assets.ts";
import { samplePost } from "../content/sample-entries.ts";

function outputsOf(entries: readonly Entry[], paths: readonly string[], settings?: unknown): Record<string, string> {
  return Object.fromEntries(collectAssets(entries, paths, settings).map(({ source, output }) => [source, output]));
}

const bowl = samplePost("bowl", { source: "posts/2013/bowl/index.md", address: "/2013/04/25/bowl/" });
const showing = (...names: readonly string[]) =>
  samplePost("bowl", {
    source: bowl.source,
    address: bowl.address,
    assets: names.map((name) => ({ source: `posts/2013/bowl/${name}`, address: `/2013/04/25/bowl/${name}` })),
  });

test("files that a text names are next to its page, and no others are published", () => {
  expect(
    outputsOf(
      [showing("a.jpg", "steps/b.pdf")],
      ["posts/2013/bowl/a.jpg", "posts/2013/bowl/steps/b.pdf", "posts/2013/bowl/notes.txt", "posts/2013/d.jpg"],
    ),
  ).toEqual({
    "posts/2013/bowl/a.jpg": "2013/04/25/bowl/a.jpg",
    "posts/2013/bowl/steps/b.pdf": "2013/04/25/bowl/steps/b.pdf",
  });
});

describe("a file in the folder of a text is published where it's named by its address", () => {
  const paths = ["posts/2013/bowl/index.md", "posts/2013/bowl/a b.pdf", "posts/2013/bowl/c.pdf"];
  const published = { "posts/2013/bowl/a b.pdf": "2013/04/25/bowl/a b.pdf" };
  const address = "/2013/04/25/bowl/a%20b.pdf";

  test("in a link of another text", () => {
    const linking = samplePost("x", { links: [{ target: `${address}#page=2`, written: address, line: 1 }] });
    expect(outputsOf([bowl, linking], paths)).toEqual(published);
  });

  test("in HTML", () => {
    expect(outputsOf([bowl, samplePost("x", { named: ["/2013/04/25/bowl/a b.pdf"] })], paths)).toEqual(published);
  });

  test("in the settings", () => {
    expect(outputsOf([bowl], paths, { signup: { consent: `With [a sheet](${address}).` } })).toEqual(published);
  });

  test("but not while the text is a draft", () => {
    const linking = samplePost("x", { links: [{ target: address, written: address, line: 1 }] });
    expect(outputsOf([linking], paths)).toEqual({});
  });
});

test("next to a flat post, only files that it shows are published", () => {
  const flat = samplePost("flat", { assets: [{ source: "posts/loaf.jpg", address: "/flat/loaf.jpg" }] });
  expect(outputsOf([flat], ["posts/loaf.jpg", "posts/other.jpg"])).toEqual({ "posts/loaf.jpg": "flat/loaf.jpg" });
});

test("addresses of files have composed accents", () => {
  expect(outputsOf([], ["public/cafe\u0301.jpg"])).toEqual({ "public/cafe\u0301.jpg": "caf\u00E9.jpg" });
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
  const paths = ["public/c.jpg"];
  const post = showing("b.jpg", "a.jpg");
  expect(collectAssets([post, samplePost("x")], paths)).toEqual(
    collectAssets([samplePost("x"), post], paths.toReversed()),
  );
});
