// Where a preview shows the problems of an entry.
import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ParsedFile } from "../../../src/pipeline/content/entry.ts";
import { addFaultyPages, groupProblems } from "../../../src/pipeline/run/faulty-pages.ts";
import { prepareSite } from "../../../src/pipeline/run/prepare-site.ts";
import { samplePost, toParsedFile } from "../content/sample-entries.ts";
import { NOON } from "../content/sample-site.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const FILE = "content/posts/b.md";
const error: Problem = { file: FILE, line: 3, message: "is wrong.", severity: "error" };
const warning: Problem = { file: FILE, line: 4, message: "is doubtful.", severity: "warning" };
const faulty = (changes: Partial<ParsedFile> = {}): ParsedFile => ({
  source: "posts/b.md",
  file: FILE,
  entry: undefined,
  problems: [error, warning],
  ...changes,
});

/** The faulty pages of a preview, in which `addresses` are remembered from run to run. */
function faultyPages(files: readonly ParsedFile[], addresses = new Map<string, string>()) {
  const options = { settings: sampleSettings(), now: NOON, preview: true, leaveOut: true, label: "content" };
  const prepared = prepareSite(files, { ...options, paths: [], outputs: [] });
  return addFaultyPages(prepared, files, addresses).flatMap((page) =>
    page.kind === "faulty" ? [[page.address, page.problems] as const] : [],
  );
}

describe("a file that can't be read", () => {
  test("has its errors where its page likely would be", () => {
    expect(faultyPages([faulty({ likelyAddress: "/2013/04/25/b/" })])).toEqual([["/2013/04/25/b/", [error]]]);
  });

  test("has them at the last address of its page", () => {
    const addresses = new Map<string, string>();
    expect(faultyPages([toParsedFile(samplePost("b", { address: "/bread/" }))], addresses)).toEqual([]);
    expect(faultyPages([faulty({ likelyAddress: "/2013/04/25/b/" })], addresses)).toEqual([["/bread/", [error]]]);
  });

  test("has no page at the address of another", () => {
    expect(faultyPages([toParsedFile(samplePost("a")), faulty({ likelyAddress: "/a/" })])).toEqual([]);
  });

  test("has a page of its own where nobody can guess an address, and only the first such file", () => {
    const other = faulty({ source: "posts/c.md", file: "content/posts/c.md", problems: [] });
    expect(faultyPages([faulty(), other]).map(([address]) => address)).toEqual(["/faulty/"]);
  });
});

test("a problem of another file that belongs to the entry is shown, too", () => {
  const inComments: Problem = { ...error, file: "content/posts/b.comments.yaml" };
  const [page] = faultyPages([faulty({ likelyAddress: "/b/", problems: [inComments] })]);
  expect(page).toEqual(["/b/", [inComments]]);
});

test("groupProblems has the problems of each file, errors first, with the page that shows them", () => {
  const other: Problem = { file: "content/site.yaml", field: "url", message: "is missing.", severity: "error" };
  const page = { kind: "faulty", address: "/b/", file: FILE, problems: [error] } as const;
  expect(groupProblems([warning, error, error, other], [page])).toEqual({
    count: "2 problems and 1 warning in 2 files",
    hasErrors: true,
    moreFiles: 0,
    files: [
      { file: FILE, address: "/b/", problems: ["line 3: is wrong.", "warning, line 4: is doubtful."] },
      { file: "content/site.yaml", address: undefined, problems: ["url is missing."] },
    ],
  });
});

test("groupProblems has warnings alone, and nothing where all is well", () => {
  expect(groupProblems([warning], [])).toMatchObject({ count: "1 warning in 1 file", hasErrors: false });
  expect(groupProblems([], [])).toBeUndefined();
});

test("groupProblems has twenty files, and counts the others", () => {
  const many = Array.from({ length: 23 }, (_, n): Problem => ({ ...warning, file: `content/posts/${n}.md` }));
  const grouped = groupProblems(many, []);
  expect([grouped?.files.length, grouped?.moreFiles]).toEqual([20, 3]);
});
