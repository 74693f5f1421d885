// The index that Pagefind's program makes of records.
import { beforeAll, expect, test } from "vitest";
import { indexRecords, SearchUnavailable, type SearchRecord } from "../../../src/features/search/index-records.ts";

const recordOf = (name: string): SearchRecord => ({
  url: `/${name}/`,
  content: `<html lang="en"><body data-pagefind-body><h1>${name}</h1><p>A sour dough.</p></body></html>`,
});
const fragmentsIn = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  [...files.keys()].filter((name) => name.startsWith("fragment/"));

let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  files = await indexRecords(["rye", "oat", "spelt"].map(recordOf));
});

test("has a fragment for each record, and what a page needs to ask it", () => {
  expect(fragmentsIn(files)).toHaveLength(3);
  expect([...files.keys()]).toEqual(expect.arrayContaining(["pagefind.js", "pagefind-entry.json"]));
  for (const [name, bytes] of files) expect(bytes.length, name).toBeGreaterThan(0);
});

test("has none of Pagefind's own interface files", () => {
  expect([...files.keys()].filter((name) => /ui|highlight/u.test(name))).toEqual([]);
});

test("two that are asked for at once do not mix", async () => {
  const [one, two] = await Promise.all([indexRecords(["rye"].map(recordOf)), indexRecords(["oat"].map(recordOf))]);
  expect([one, two].map((index) => fragmentsIn(index).length)).toEqual([1, 1]);
  expect(fragmentsIn(one)).not.toEqual(fragmentsIn(two));
});

test("failing records fail their own index, and not the next", async () => {
  const failing = (function* () {
    yield recordOf("rye");
    throw new Error("the site is gone");
  })();
  const [failed, next] = await Promise.allSettled([indexRecords(failing), indexRecords(["oat"].map(recordOf))]);
  expect(failed).toMatchObject({ status: "rejected", reason: new Error("the site is gone") });
  expect(next).toMatchObject({ status: "fulfilled" });
});

test("a Pagefind that can't run is distinguished from a bug, with its cause", () => {
  const cause = new Error("spawn ENOENT");
  expect(new SearchUnavailable(cause)).toMatchObject({ name: "SearchUnavailable", cause });
});
