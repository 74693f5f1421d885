// Files that nothing names or reads are told, one line for each folder and kind.
import { describe, expect, test } from "vitest";
import type { ParsedFile } from "../../../src/pipeline/content/entry.ts";
import { checkUnusedFiles } from "../../../src/pipeline/site/unused-files.ts";
import { samplePost, sampleSeriesPage, toParsedFile } from "../content/sample-entries.ts";

const bread = samplePost("slow-bread", { source: "posts/slow-bread/index.md", address: "/slow-bread/" });

function tell(paths: readonly string[], files: readonly ParsedFile[] = [toParsedFile(bread)]): readonly string[] {
  const options = { files, paths, published: [], told: new Set<string>(), label: "content" };
  return checkUnusedFiles(options).map(({ file, message, severity }) => {
    expect(severity).toBe("warning");
    return `${file}: ${message}`;
  });
}

describe("next to a text", () => {
  test("files that the text doesn't name", () => {
    const names = ["index.md", "notes.txt", "bowl.psd", "unused.jpg"].map((name) => `posts/slow-bread/${name}`);
    expect(tell(names)).toEqual([
      "content/posts/slow-bread/: 3 files won't be published, because no text names them: notes.txt, bowl.psd and " +
        "unused.jpg. To publish a file, move it to public/, or name it in a text here: [What it is](notes.txt)",
    ]);
  });

  test("a file in a folder below, with the name to write", () => {
    expect(tell(["posts/slow-bread/index.md", "posts/slow-bread/steps/first one.jpg"])).toEqual([
      "content/posts/slow-bread/steps/: 1 file won't be published, because no text names it: first one.jpg. To " +
        "publish it, move it to public/, or name it in a text here: ![What it shows](<steps/first one.jpg>)",
    ]);
  });

  test("documents are files like others", () => {
    expect(tell(["posts/slow-bread/index.md", "posts/slow-bread/letter.docx"])).toEqual([
      expect.stringContaining("[What it is](letter.docx)"),
    ]);
  });

  test("only the first ten of many files are named", () => {
    const names = Array.from({ length: 14 }, (_, index) => `posts/slow-bread/${index + 10}.jpg`);
    expect(tell(["posts/slow-bread/index.md", ...names])).toEqual([
      expect.stringContaining("14 files won't be published, because no text names them: 10.jpg, 11.jpg"),
    ]);
    expect(tell(["posts/slow-bread/index.md", ...names])[0]).toContain(", 19.jpg and 4 more.");
  });

  test("no warning if the text has problems, because the files it names aren't known", () => {
    const broken = { source: bread.source, file: bread.file, entry: undefined, problems: [] };
    expect(tell(["posts/slow-bread/index.md", "posts/slow-bread/a/b.jpg"], [broken])).toEqual([]);
  });
});

test("files that are named are used, however their accents are composed", () => {
  const post = samplePost("a", { assets: [{ source: "posts/cafe\u0301.jpg", address: "/a/café.jpg" }] });
  const lesson = sampleSeriesPage("01", { used: ["series/nine/talk.vtt"] });
  expect(
    tell(
      ["posts/caf\u00E9.jpg", "series/nine/talk.vtt", "series/nine/01.md"],
      [post, lesson].map((entry) => toParsedFile(entry)),
    ),
  ).toEqual([]);
});

test.each(["logo.jpg", "/logo.jpg", "./logo.jpg"])("the image for all icons is used: %s", (icon) => {
  const options = { files: [], paths: ["logo.jpg"], published: [], told: new Set<string>(), label: "content" };
  expect(checkUnusedFiles({ ...options, icon })).toEqual([]);
  expect(checkUnusedFiles(options)).toHaveLength(1);
});

test.each([
  "posts/a.md",
  "pages/a/b.MD",
  "events/day.md",
  "series/a/index.md",
  "posts/a.md.txt",
  "posts/a.comments.yaml",
  "posts/a/comments.yaml",
  "public/notes.md",
  "README.md",
  "readme.txt",
  "site.yaml",
  "comments-waiting.yaml",
])("%s isn't reported", (name) => {
  expect(tell([name])).toEqual([]);
});

describe("a text that isn't Markdown says how it becomes a post:", () => {
  test.each([
    ["posts/slow-bread.txt", "won't be published, because its name ends in .txt. Rename it to slow-bread.md"],
    [
      "posts/Slow bread.docx",
      "won't be published, because it's a Word document. In Word, choose File, Save As, Plain Text (.txt), with the " +
        "encoding UTF-8, and rename the new file to Slow bread.md",
    ],
    [
      "pages/about.pages",
      "won't be published, because it's a Pages document. In Pages, choose File, Export To, Plain Text, and rename the " +
        "new file to about.md",
    ],
    [
      "posts/2026/slow-bread.rtf",
      "won't be published, because it's formatted text (RTF). In TextEdit, choose Format, Make Plain Text, then File, " +
        "Save, with the encoding UTF-8, and rename the new file to slow-bread.md",
    ],
    [
      "posts/slow-bread.HTML",
      "won't be published, because it's a web page, and texts are written in Markdown. Copy its text into a new file " +
        "slow-bread.md. To publish a web page unchanged, move it to public/",
    ],
    [
      "posts/slow-bread.mdx",
      "won't be published, because its name ends in .mdx. Imports and components aren't understood: replace them, and " +
        "rename the file to slow-bread.md",
    ],
    [
      "events/walk.org",
      "won't be published, because it isn't Markdown. Convert it to Markdown, for example with Pandoc: " +
        'pandoc "walk.org" -t gfm -o "walk.md"',
    ],
    [
      "wordpress.2026-03-08.xml",
      "won't be published, because it looks like the export of another blog. Convert the export to Markdown files with " +
        "another tool, such as wordpress-export-to-markdown, and copy those into posts/",
    ],
    ["slow-bread.txt", "won't be published, because its name ends in .txt. Rename it to posts/slow-bread.md"],
    [
      "slow-bread.md",
      "won't be published, because it isn't in a folder that Inner Canvas reads. Move it to posts/ or pages/",
    ],
  ])("%s %s", (name, message) => {
    expect(tell([name])).toEqual([`content/${name}: ${message}`]);
  });

  test.each(["doc", "odt", "Rmd", "qmd", "rst", "adoc", "htm", "text"])("%s, too", (ending) => {
    expect(tell([`posts/a.${ending}`])).toEqual([expect.stringContaining("a.md")]);
  });

  test("many of one kind are one line", () => {
    expect(tell(["posts/a.mdx", "posts/b.mdx", "posts/c.txt"])).toEqual([
      "content/posts/: 2 files won't be published, because their names end in .mdx: a.mdx and b.mdx. Imports and " +
        "components aren't understood: replace them, and rename each file, as in a.md",
      "content/posts/c.txt: won't be published, because its name ends in .txt. Rename it to c.md",
    ]);
    expect(tell(["a.md", "b.md"])).toEqual([
      "content/: 2 files won't be published, because they aren't in a folder that Inner Canvas reads: a.md and b.md. " +
        "Move them to posts/ or pages/",
    ]);
  });
});

describe("a folder that isn't read is reported once:", () => {
  test.each([
    ["post", "Move the files to posts/"],
    ["_posts", "Move the files to posts/"],
    ["blog", "Move the files to posts/"],
    ["Posts", "Rename it to posts/"],
    ["drafts", "Move the files to posts/, and add a line to the front matter of each: draft: true"],
    [
      "images",
      "Move each file next to the text that shows it, or move the folder to public/images/: its files are then at /images/",
    ],
    [
      "styles",
      "The styles of your site are in layouts/styles/. For other style sheets, move the folder to public/styles/",
    ],
    ["layouts", "The layouts of your site are in layouts/, next to content/ and not in it. Change them there"],
    ["things", "Move texts to posts/ or pages/, and other files to public/"],
  ])("%s", (folder, hint) => {
    expect(tell([`${folder}/a.md`, `${folder}/b/c.jpg`])).toEqual([
      `content/${folder}/: Inner Canvas doesn't read this folder, so the 2 files in it won't be published. ${hint}`,
    ]);
  });

  test("unless texts name files in it", () => {
    const post = samplePost("a", { assets: [{ source: "images/a.jpg", address: "/images/a.jpg" }] });
    expect(tell(["images/a.jpg", "images/b.jpg"], [toParsedFile(post)])).toEqual([
      "content/images/: 1 file won't be published, because no text names it: b.jpg. To publish it, move it to public/, " +
        "or next to the text that shows it",
    ]);
  });
});

test("a misnamed settings file is reported, with its right name", () => {
  expect(tell(["Site.yml"])).toEqual(["content/: Site.yml isn't read under this name. Rename it to site.yaml"]);
});
