// What the links of a site can lead to.
import { expect, test } from "vitest";
import { collectLinkTargets } from "../../../src/pipeline/site/link-targets.ts";
import { momentOf, samplePost, toParsedFile } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

test("an entry without a page says why, and a file with problems is reported elsewhere", () => {
  const entries = [
    samplePost("a"),
    samplePost("draft", { draft: true, aliases: ["/was-draft/"] }),
    samplePost("later", { typedDate: "2027-01-01" }),
    samplePost("gone", { expires: momentOf("2026-01-01") }),
  ];
  const faulty = { source: "posts/faulty.md", file: "content/posts/faulty.md", entry: undefined, problems: [] };
  const files = [...entries.map((entry) => toParsedFile(entry)), faulty];
  const leftOut = [toParsedFile(samplePost("out", { address: "/out/" }))];
  const targets = collectLinkTargets(sampleSite(entries), files, leftOut, ["a/index.html"]);
  expect([...targets.bySource.keys()]).toEqual(["posts/a.md"]);
  expect([...targets.byAddress.keys()]).toEqual(["/a/"]);
  expect(Object.fromEntries(targets.withoutPage)).toMatchObject({
    "posts/draft.md": "it is a draft",
    "/draft/": "it is a draft",
    "/was-draft/": "it is a draft",
    "posts/later.md": "it is scheduled for later",
    "posts/gone.md": "it has expired",
    "posts/out.md": "it was left out",
    "/out/": "it was left out",
  });
  expect(targets.withoutPage.has("/a/")).toBe(false);
  expect([...targets.faulty]).toEqual(["posts/faulty.md"]);
});

test("names of files are compared with composed accents", () => {
  const post = samplePost("a", { source: "posts/bru\u0308cke.md" });
  expect(collectLinkTargets(sampleSite([post]), [], [], []).bySource.has("posts/br\u00FCcke.md")).toBe(true);
});
