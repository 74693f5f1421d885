// What is put into a page at the very end.
import { expect, test } from "vitest";
import { NO_PICTURES } from "../../../src/assets/pictures/picture.ts";
import { createLayouts, THREAD_PLACE } from "../../../src/pipeline/render/layouts.ts";
import { createPageParts } from "../../../src/pipeline/run/page-parts.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { sampleComment, samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

/** The HTML of comments on a post whose archive was read before, and may be gone by now. */
async function threadOf(changes: PostChanges): Promise<string | undefined> {
  const site = sampleSite([samplePost("a", changes)]);
  const page = planPages(site).find(({ kind }) => kind === "post");
  if (!page) throw new Error("no post was planned");
  const reader = { htmlOf: async () => Buffer.from("<ol>read before</ol>") };
  const tools = { layouts: createLayouts(PROGRAM.layouts, site), pictures: NO_PICTURES };
  const parts = await createPageParts(site, reader, tools).of(page);
  const thread = parts.find(({ place }) => place === THREAD_PLACE);
  return thread && Buffer.from(thread.bytes).toString();
}

const archive = { comments: [sampleComment("1")], notImported: 0 };

test.each<[string, PostChanges, string | undefined]>([
  ["with comments has their HTML", { archive }, "<ol>read before</ol>"],
  ["whose archive was deleted has none", {}, ""],
  ["with comments that are off has no place for them", { archive, comments: "off" }, undefined],
])("a post %s", async (_, changes, expected) => {
  expect(await threadOf(changes)).toBe(expected);
});
