// Problems that keep a site from being complete, and the site that can be built without the faulty entries.
import { describe, expect, test } from "vitest";
import { prepareSite, type PrepareOptions } from "../../../src/pipeline/run/prepare-site.ts";
import type { Entry, ParsedFile } from "../../../src/pipeline/content/entry.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import { momentOf, samplePost, toParsedFile } from "../content/sample-entries.ts";
import { NOON } from "../content/sample-site.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const prepare = (files: readonly ParsedFile[], options: Partial<PrepareOptions> = {}) =>
  prepareSite(files, {
    settings: sampleSettings(),
    now: NOON,
    preview: false,
    leaveOut: false,
    label: "content",
    paths: [],
    outputs: [],
    ...options,
  });

const linkTo = (target: string): Pick<Entry, "links"> => ({ links: [{ target, written: target, line: 7 }] });
const wrong: Problem = { file: "content/posts/wrong.md", line: 3, message: "x", severity: "error" };
const linkComplaint = (name: string): string => `The link content:posts/${name}.md won't work, because`;

describe("a link to a post that readers cannot see says why", () => {
  test.each([
    ["a draft", samplePost("other", { typedDate: "2013-05-01", draft: true }), "it is a draft"],
    ["scheduled", samplePost("other", { typedDate: "2028-01-01" }), "it is scheduled for later"],
    ["expired", samplePost("other", { typedDate: "2013-05-01", expires: momentOf("2014-01-01") }), "it has expired"],
  ])("%s", (_, other, reason) => {
    const { problems } = prepare(
      [samplePost("a", linkTo("content:posts/other.md")), other].map((entry) => toParsedFile(entry)),
    );
    expect(problems).toEqual([
      {
        file: "content/posts/a.md",
        line: 7,
        severity: "error",
        message: `${linkComplaint("other")} ${reason}. Remove the link until it has one.`,
      },
    ]);
  });

  test("and isn't a problem in a preview, where it has a page", () => {
    const files = [
      samplePost("a", linkTo("content:posts/other.md")),
      samplePost("other", { typedDate: "2013-05-01", draft: true }),
    ].map((entry) => toParsedFile(entry));
    expect(prepare(files, { preview: true }).problems).toEqual([]);
  });
});

test("links of a draft are not checked yet", () => {
  expect(prepare([toParsedFile(samplePost("a", { ...linkTo("/nowhere-at-all/"), draft: true }))]).problems).toEqual([]);
});

test("links may lead to files that are copied, and to the program's own", () => {
  const post = samplePost("a", {
    links: ["/files/a.pdf", "/fonts/a.woff2", "/tag/x/", "/feed.xml"].map((target) => ({
      target,
      written: target,
      line: 1,
    })),
    tags: ["x"],
  });
  expect(prepare([toParsedFile(post)], { paths: ["public/files/a.pdf"], outputs: ["fonts/a.woff2"] }).problems).toEqual(
    [],
  );
});

test("problems of files, collisions, wrong links and warnings are reported together", () => {
  const files = [
    toParsedFile(samplePost("a", { address: "/x/", ...linkTo("/nowhere-at-all/") })),
    toParsedFile(samplePost("b", { address: "/x/" })),
    { source: "posts/wrong.md", file: wrong.file, entry: undefined, problems: [wrong] },
  ];
  expect(
    prepare(files)
      .problems.map(({ file, severity }) => `${severity} ${file}`)
      .toSorted(),
  ).toEqual([
    "error content/posts/a.md",
    "error content/posts/a.md",
    "error content/posts/b.md",
    "error content/posts/wrong.md",
    "warning content/posts/b.md",
  ]);
});

describe("leaving out what has problems", () => {
  const files = [
    toParsedFile(samplePost("good", { ...linkTo("content:posts/wrong.md"), typedDate: "2013-04-01" })),
    toParsedFile(samplePost("wrong", { typedDate: "2013-04-02", tags: ["t"], aliases: ["/old/"] }), [wrong]),
    toParsedFile(samplePost("other", { typedDate: "2013-04-03" })),
  ];

  test("takes the entry from pages, lists, tags and redirects, and keeps the rest", () => {
    const { site, pages, leftOut } = prepare(files, { leaveOut: true });
    expect(leftOut.map(({ source }) => source)).toEqual(["posts/wrong.md"]);
    expect(site.listed.map(({ slug }) => slug)).toEqual(["other", "good"]);
    expect(pages.map(({ address }) => address)).not.toEqual(expect.arrayContaining(["/wrong/"]));
    for (const address of ["/wrong/", "/tag/t/", "/old/"])
      expect(
        pages.some((page) => page.address === address),
        address,
      ).toBe(false);
  });

  test("still reports the problems, and links that are now broken", () => {
    const { problems, dangling } = prepare(files, { leaveOut: true });
    expect(problems).toEqual([wrong]);
    expect(dangling.map(({ file, message }) => [file, message])).toEqual([
      ["content/posts/good.md", `${linkComplaint("wrong")} it was left out. Remove the link until it has one.`],
    ]);
  });

  test("leaves out nothing if there are no problems", () => {
    expect(prepare([toParsedFile(samplePost("good"))], { leaveOut: true })).toMatchObject({
      leftOut: [],
      dangling: [],
      problems: [],
    });
  });

  test("does not happen unless it is asked for", () => {
    expect(prepare(files)).toMatchObject({ leftOut: [], dangling: [], problems: [wrong] });
  });
});

test("a copied file in place of a page is reported", () => {
  const { problems } = prepare([], { paths: ["public/robots.txt", "public/portrait.svg"] });
  expect(problems).toEqual([
    {
      file: "content/public/robots.txt",
      message: "This file would overwrite the page at /robots.txt. Rename it, or remove it.",
      severity: "error",
    },
  ]);
});

describe("a scheduled post is checked before its day", () => {
  const later = (name: string, changes: object) =>
    toParsedFile(samplePost(name, { typedDate: "2028-01-01", ...changes }));

  test("its links", () => {
    const { problems } = prepare([later("later", linkTo("/nowhere/"))]);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["content/posts/later.md:7"]);
  });

  test("and its problems are reported once", () => {
    const problem: Problem = { ...wrong, file: "content/posts/later.md" };
    expect(prepare([{ ...later("later", {}), problems: [problem] }]).problems).toEqual([problem]);
  });

  test("its address", () => {
    const { problems } = prepare([
      toParsedFile(samplePost("now", { address: "/bread/" })),
      later("later", { address: "/bread/" }),
    ]);
    expect(problems.map(({ file }) => file).sort()).toEqual(["content/posts/later.md", "content/posts/now.md"]);
  });

  test("and may link to what goes live with it", () => {
    expect(
      prepare([
        later("a", { address: "/a/" }),
        later("b", { typedDate: "2028-02-01", ...linkTo("/a/") }),
      ]).problems.filter((problem) => problem.severity === "error"),
    ).toEqual([]);
  });
});
