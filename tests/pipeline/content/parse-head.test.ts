// The head of a file, before its text is read.
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { createHeadParser, type ParsedHead } from "../../../src/pipeline/content/parse-head.ts";
import { makeFolder } from "../../commands/folders.ts";
import type { Files } from "../../commands/write-files.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

interface Sample {
  readonly files?: Files;
}

function parse(source: string, text: string, { files = {} }: Sample = {}): ParsedHead {
  const parser = createHeadParser({
    settings: sampleSettings({ site: { author: { name: "Ann Baker" } } }),
    folder: makeFolder({ [source]: text, ...files }),
    label: "content",
    now: 0,
    newKey: () => "anewkeythatnobodyhasguessed",
  });
  return parser({ source, beside: Object.keys(files) });
}

const POST = "---\ntitle: Slow bread\ndate: 2013-04-25\n---\nFlour.\n";

test.each([
  ["posts/slow-bread.md", POST, "post", "/2013/04/25/slow-bread/"],
  ["pages/about.md", "---\ntitle: About\n---\n", "page", "/about/"],
  ["events/table.md", "---\ntitle: Table\nstart: 2027-01-16\n---\n", "event", "/events/table/"],
  ["series/nine/index.md", "---\ntitle: Nine\n---\n", "series", "/nine/"],
])("%s is read as what its folder holds", (source, text, kind, address) => {
  expect(parse(source, text)).toMatchObject({ head: { kind, address, author: "Ann Baker" }, problems: [] });
});

test("returns the unparsed text with its first line", () => {
  expect(parse("posts/slow-bread.md", POST).job).toEqual({
    source: "posts/slow-bread.md",
    file: "content/posts/slow-bread.md",
    address: "/2013/04/25/slow-bread/",
    body: "Flour.\n",
    bodyLine: 5,
    image: undefined,
  });
});

test("returns the image of the front matter with its line", () => {
  const { job, head } = parse("posts/a.md", "---\ntitle: A\nimage: a.jpg\nimageAlt: A loaf\ndate: 2013-04-25\n---\n");
  expect([job?.image, head?.hasImage]).toEqual([{ target: "a.jpg", alt: "A loaf", line: 3 }, true]);
});

test("remembers the lines of keys that other files may contradict, and of no others", () => {
  const head = "---\ntitle: A\ntags: [bread]\ndate: 2013-04-25\naliases: [/old/]\n---\n";
  expect(parse("posts/a.md", head).head?.lines).toEqual({ tags: 3, date: 4, aliases: 5 });
});

describe("of a file with a fault", () => {
  test("that can't be read at all has neither head nor text, and a guessed address", () => {
    const parsed = parse("posts/2013-04-25-slow-bread.md", "no front matter");
    expect(parsed).toMatchObject({ head: undefined, job: undefined, likelyAddress: "/2013/04/25/slow-bread/" });
    expect(parsed.problems.map(formatLine)).toEqual([expect.stringMatching(/^line 1: There is no front matter\./u)]);
  });

  test("in a key the text is read all the same, so that its own faults are reported in the same run", () => {
    const parsed = parse("posts/slow-bread.md", POST.replace("2013-04-25", "soon"));
    expect(parsed).toMatchObject({ head: undefined, job: { body: "Flour.\n", bodyLine: 5 } });
    expect(parsed.problems.map(({ field }) => field)).toEqual(["date"]);
  });

  test("in the name of a key is reported with the problems of the other keys", () => {
    const head = "title: A\ncanvas: off\nsecret: h2v7qk3mzt9xw4rbn8cd\nvideo: { file: no.mp4 }";
    const parsed = parse("series/crumbs/01-flour.md", `---\n${head}\n---\n`);
    expect(parsed.head).toBeUndefined();
    expect(parsed.problems.flatMap(({ field, severity }) => (severity === "error" ? [field] : []))).toEqual([
      "canvas",
      "file",
    ]);
  });

  test("whose name has no letters, says how to give it an address", () => {
    expect(parse("posts/2013-04-25-….md", "---\ntitle: A\n---\n").problems.map(formatLine)).toEqual([
      "The file name has no letters or digits to make an address from. " +
        "Rename the file, or write permalink: /my-address/.",
    ]);
  });
});

test("a title that ends at a # is read with a warning", () => {
  expect(parse("pages/cup.md", "---\ntitle: Cup #1\n---\n")).toMatchObject({
    head: { title: "Cup" },
    problems: [{ severity: "warning", field: "title", line: 2 }],
  });
});
