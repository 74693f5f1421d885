// Whatever files are thrown into content/, each is published, reported, or left behind by a program.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createCommentReader } from "../../../src/features/comments/thread/comment-reader.ts";
import { listFiles } from "../../../src/lib/files.ts";
import { isLitter } from "../../../src/lib/litter.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import { toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { prepareSite } from "../../../src/pipeline/run/prepare-site.ts";
import { isEntryFile, isMisnamedEntry } from "../../../src/pipeline/content/entry-file.ts";
import { readContent } from "../../../src/pipeline/content/read-content.ts";
import { checkUnusedFiles } from "../../../src/pipeline/site/unused-files.ts";
import { makeFolder } from "../../commands/folders.ts";
import { NOON } from "../content/sample-site.ts";
import { sampleSettings } from "../settings/sample-settings.ts";

const pick = <const Words extends readonly [string, ...string[]]>(...words: Words) => fc.constantFrom<string>(...words);

const folders = fc.array(
  pick(
    "posts",
    "pages",
    "events",
    "series",
    "public",
    "Posts",
    "post",
    "images",
    "_drafts",
    "slow-bread",
    "2026",
    "br\u00FCcke",
    "bru\u0308cke",
    "a b",
    "__MACOSX",
    "node_modules",
    ".git",
    "index.md",
  ),
  { maxLength: 3 },
);
const stems = pick(
  "slow-bread",
  "slow-bread copy",
  "index",
  "index (1)",
  "notes",
  "01-first",
  "2026-03-08-x",
  "comments",
  "site",
  "README",
  "caf\u00E9",
  "cafe\u0301",
  "a b",
  "50%",
  "#x#",
  "~$a",
  "Thumbs",
  ".env",
  "🍞",
  "x.comments",
);
const endings = pick(
  "",
  ".md",
  ".MD",
  ".markdown",
  ".md.txt",
  ".txt",
  ".docx",
  ".rtf",
  ".mdx",
  ".html",
  ".xml",
  ".org",
  ".jpg",
  ".JPG",
  ".svg",
  ".pdf",
  ".psd",
  ".mp4",
  ".vtt",
  ".yaml",
  ".yml",
  ".bak",
  "~",
  ".tmp",
  ".db",
  ".comments.yaml",
  ".long-ending",
);
const names = fc
  .tuple(folders, stems, endings)
  .map(([parents, stem, ending]) => [...parents, `${stem}${ending}`].join("/"));

const words = fc.oneof(
  names.map((name) => `![x](<${name.split("/").at(-1) ?? ""}>)`),
  names.map((name) => `[x](<../${name}>)`),
  names.map((name) => `<img srcset="${name.split("/").at(-1) ?? ""} 2x">`),
  pick("Text.", "::: gallery\n:::", "# x"),
);
const texts = fc
  .tuple(
    pick("draft: true", "draft: false", "image: notes.jpg", "tags: #x", "start: 2027-01-01", "secret: x"),
    fc.array(words, { maxLength: 4 }),
  )
  .map(([key, body]) => Buffer.from(`---\ntitle: Slow bread\ndate: 2026-03-08\n${key}\n---\n\n${body.join("\n\n")}\n`));
const contents = fc.oneof(
  texts,
  fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      "PK\x03\x04word/",
      "{\\rtf1 x}",
      "%PDF-1.7",
      "\xff\xfet\0",
      "WEBVTT\n",
      "comments: []\n",
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    )
    .map((text) => Buffer.from(text, "latin1")),
);

/** Whether a problem is about a file: its own, or one of its folder that names or counts it. */
function isAbout(name: string, { file, message }: Problem): boolean {
  if (file === `content/${name}`) return true;
  if (!file.endsWith("/") || !`content/${name}`.startsWith(file)) return false;
  return message.includes(path.posix.basename(name)) || / more\b|files? in it\b/u.test(message);
}

/** Read by the program, or kept back without a word on purpose. */
function isExpected(name: string): boolean {
  return (
    isLitter(name) ||
    /^readme(?:\.\w+)?$/iu.test(name) ||
    /^(?:site|comments-waiting)\.yaml$/u.test(name) ||
    /^posts\/(?:.*[/.])?comments\.yaml$/u.test(name)
  );
}

test("names alone", () => {
  fc.assert(
    fc.property(fc.uniqueArray(names, { maxLength: 40 }), (paths) => {
      const problems = checkUnusedFiles({ files: [], paths, published: [], told: new Set(), label: "content" });
      const silent = paths.filter(
        (name) =>
          !name.startsWith("public/") &&
          !isEntryFile(name) &&
          !isMisnamedEntry(name) &&
          !isExpected(name) &&
          !problems.some((problem) => isAbout(name, problem)),
      );
      expect(silent).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("files that are read and planned", async () => {
  const settings = sampleSettings();
  const comments = createCommentReader(toThreadOptions({ settings, preview: false }));
  const place = makeFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, contents), { maxLength: 25 }), async (files) => {
      const folder = path.join(place, `${run++}`);
      for (const [name, bytes] of files) write(path.join(folder, name), bytes);
      const options = { settings, folder, label: "content", now: NOON, newKey: () => "anewkey" };
      const content = await readContent({ ...options, comments, onProgress: () => undefined });
      const plan = { settings, now: NOON, preview: false, leaveOut: true, label: "content", outputs: [] };
      const { site, assets, problems } = prepareSite(content.files, { ...plan, paths: content.paths });
      const told = [...content.overlooked, ...problems];
      const known = new Set(
        [
          ...assets.map(({ source }) => source),
          ...site.entries.flatMap((entry) => [
            entry.source,
            ...entry.used,
            ...entry.assets.map(({ source }) => source),
          ]),
        ].map((name) => name.normalize()),
      );
      const hasFaults = (name: string): boolean =>
        content.files.some(
          ({ source, problems: own }) =>
            own.some(({ severity }) => severity === "error") && name.startsWith(`${path.posix.dirname(source)}/`),
        );
      const silent = listFiles(folder).filter(
        (name) =>
          !known.has(name.normalize()) &&
          !isExpected(name) &&
          !hasFaults(name) &&
          !told.some((problem) => isAbout(name, problem)),
      );
      expect(silent).toEqual([]);
      rmSync(folder, { recursive: true, force: true });
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** A name may be that of a folder already. */
function write(file: string, bytes: Buffer): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && ["EISDIR", "EEXIST", "ENOTDIR"].includes(String(error.code))))
      throw error;
  }
}
