// A content folder of any size is read whole, in one order, and no file twice without need.
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ParsedFile } from "../../../src/pipeline/content/entry.ts";
import { createFileParser } from "./parse-file.ts";
import { readContent } from "../../../src/pipeline/content/read-content.ts";
import type { Content } from "../../../src/pipeline/content/content.ts";
import { createTextKeeper, type TextKeeper } from "../../../src/pipeline/content/kept-texts.ts";
import { createCommentReader } from "../../../src/features/comments/thread/comment-reader.ts";
import { toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { sampleSettings } from "../settings/sample-settings.ts";
import { makeFolder } from "../../commands/folders.ts";

const post = (title: string): string => `---\ntitle: ${title}\ndate: 2013-04-25\n---\nText of **${title}**.\n`;

async function read(
  folder: string,
  texts?: TextKeeper,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Content> {
  const settings = sampleSettings();
  const now = Date.UTC(2026, 10, 22);
  return readContent({
    settings,
    comments: createCommentReader(toThreadOptions({ settings, preview: true })),
    folder,
    label: "content",
    newKey: () => "",
    now,
    texts,
    onProgress,
  });
}

function sourcesOf({ files }: Content): string[] {
  return files.map(({ source }) => source);
}

test("reads posts and pages by path, and lists all other files beside them", async () => {
  const folder = makeFolder({
    "posts/b.md": post("B"),
    "posts/a/index.md": post("A"),
    "posts/c.MARKDOWN": post("C"),
    "pages/about.md": "---\ntitle: About\n---\n",
    "posts/a/bowl.jpg": "",
    "posts/notes.txt": "",
    "readme.md": "",
    "public/page.md": "",
    "posts/.draft.md": "",
  });
  const content = await read(folder);
  expect(sourcesOf(content)).toEqual(["pages/about.md", "posts/a/index.md", "posts/b.md", "posts/c.MARKDOWN"]);
  expect(content.paths).toEqual([
    "pages/about.md",
    "posts/a/bowl.jpg",
    "posts/a/index.md",
    "posts/b.md",
    "posts/c.MARKDOWN",
    "posts/notes.txt",
    "public/page.md",
    "readme.md",
  ]);
});

test("returns problems as values, and continues", async () => {
  const { files } = await read(makeFolder({ "posts/a.md": "no front matter", "posts/b.md": post("B") }));
  expect(files.map(({ entry, problems }) => [entry?.title, problems.length])).toEqual([
    [undefined, 1],
    ["B", 0],
  ]);
});

test("finds the comments of a post in its folder, or next to a flat post by its name", async () => {
  const { files } = await read(
    makeFolder({
      "posts/a/index.md": post("A"),
      "posts/a/comments.yaml": "notImported: 1\n",
      "posts/b.md": post("B"),
      "posts/b.comments.yaml": "notImported: 2\n",
      "posts/c.md": post("C"),
      "posts/comments.yaml": "notImported: 3\n",
    }),
  );
  expect(files.map(({ entry }) => entry?.kind === "post" && entry.archive.notImported)).toEqual([1, 2, 0]);
});

test("finds nothing in an empty folder", async () => {
  expect(await read(makeFolder())).toMatchObject({ files: [], paths: [], overlooked: [] });
});

describe("many files, their texts read by another thread", () => {
  test.each([60, 2100])("%i posts are the same as read one by one, in the order of their paths", async (count) => {
    const sources = Array.from({ length: count }, (_, index) => `posts/${String(index).padStart(4, "0")}-post.md`);
    const folder = makeFolder(Object.fromEntries(sources.map((source) => [source, post(source)])));
    const content = await read(folder);
    expect(sourcesOf(content)).toEqual(sources);
    const parse = createFileParser({
      settings: sampleSettings(),
      folder,
      label: "content",
      newKey: () => "anewkeythatnobodyhasguessed",
      now: Date.UTC(2026, 10, 22),
    });
    for (const [index, file] of content.files.entries()) {
      if (index % 97 === 0) expect(plain(file)).toEqual(plain(parse({ source: file.source, beside: [] })));
    }
  });

  test("have the problems of their texts, and their pictures", async () => {
    const folder = makeFolder(
      Object.fromEntries(
        Array.from({ length: 1600 }, (_, index) => [
          `posts/${String(index).padStart(4, "0")}.md`,
          `${post("A")}\n![A bowl](bowl-${index}.jpg)\n`,
        ]),
      ),
    );
    writeFileSync(path.join(folder, "posts/bowl-7.jpg"), "");
    const { files } = await read(folder);
    expect(files[7]).toMatchObject({ problems: [], entry: { assets: [{ source: "posts/bowl-7.jpg" }] } });
    expect(files[399]?.problems.map(({ line }) => line)).toEqual([7]);
  });

  test("are reported as they are read, up to the last", async () => {
    const folder = makeFolder(
      Object.fromEntries(Array.from({ length: 1600 }, (_, index) => [`posts/${index}.md`, post("A")])),
    );
    const told: (readonly [number, number])[] = [];
    await read(folder, undefined, (done, total) => told.push([done, total]));
    expect(told.at(-1)).toEqual([1600, 1600]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test("don't hide a faulty one", async () => {
    const folder = makeFolder({
      ...Object.fromEntries(Array.from({ length: 1600 }, (_, index) => [`posts/${index}.md`, post("A")])),
      "posts/aa.md": "no front matter",
    });
    const { files } = await read(folder);
    expect(files).toHaveLength(1601);
    expect(files.filter(({ problems }) => problems.length > 0).map(({ source, entry }) => [source, entry])).toEqual([
      ["posts/aa.md", undefined],
    ]);
  });
});

/** Everything that is known of a file, whatever it is kept in. */
function plain({ source, file, problems, entry }: ParsedFile): unknown {
  if (!entry) return { source, file, problems };
  const { title, address, headings, ids, words, excerpt, image, links, assets, body } = entry;
  return {
    source,
    file,
    problems,
    title,
    address,
    headings,
    ids,
    words,
    excerpt,
    image,
    links,
    assets,
    body: Buffer.from(body.read()).toString(),
  };
}

describe("a second run", () => {
  async function readTwice(
    files: Readonly<Record<string, string>>,
    change: (folder: string) => void,
  ): Promise<Map<string, boolean>> {
    const folder = makeFolder(files);
    const texts = createTextKeeper({ cache: makeFolder(), folder, key: "1", now: Date.now, fresh: false });
    const first = new Map((await read(folder, texts)).files.map((file) => [file.source, file.entry?.headings]));
    change(folder);
    const second = await read(folder, texts);
    return new Map(second.files.map(({ source, entry }) => [source, entry?.headings === first.get(source)]));
  }

  test("reuses unchanged files of the first", async () => {
    expect(await readTwice({ "posts/a.md": post("A"), "posts/b.md": post("B") }, () => undefined)).toEqual(
      new Map([
        ["posts/a.md", true],
        ["posts/b.md", true],
      ]),
    );
  });

  test("reads changed and new files, and forgets removed ones", async () => {
    const reused = await readTwice(
      { "posts/a.md": post("A"), "posts/b.md": post("B"), "posts/c.md": post("C") },
      (folder) => {
        writeFileSync(path.join(folder, "posts/a.md"), post("Another"));
        writeFileSync(path.join(folder, "posts/d.md"), post("D"));
        rmSync(path.join(folder, "posts/c.md"));
      },
    );
    expect(reused).toEqual(
      new Map([
        ["posts/a.md", false],
        ["posts/b.md", true],
        ["posts/d.md", false],
      ]),
    );
  });

  test("notices a change that leaves the size as it was", async () => {
    const reused = await readTwice({ "posts/a.md": post("A") }, (folder) => {
      writeFileSync(path.join(folder, "posts/a.md"), post("B"));
      utimesSync(path.join(folder, "posts/a.md"), 1_000_000, 2_000_000);
    });
    expect(reused.get("posts/a.md")).toBe(false);
  });

  test("reads a post again once the picture it missed is there", async () => {
    const files = { "posts/a.md": `${post("A")}\n![A bowl](bowl.jpg)\n` };
    const reused = await readTwice(files, (folder) => writeFileSync(path.join(folder, "posts/bowl.jpg"), ""));
    expect(reused.get("posts/a.md")).toBe(false);
  });

  test("reads a post again once a picture of it is gone", async () => {
    const files = { "posts/a.md": `${post("A")}\n![A bowl](bowl.jpg)\n`, "posts/bowl.jpg": "" };
    const reused = await readTwice(files, (folder) => rmSync(path.join(folder, "posts/bowl.jpg")));
    expect(reused.get("posts/a.md")).toBe(false);
  });
});
