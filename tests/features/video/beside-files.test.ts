// Files that a text names are found next to it and published below its page.
import { truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { collectFiles, type FileContext } from "../../../src/features/video/beside-files.ts";
import { formatLine } from "../../../src/lib/problem.ts";
import { makeFolder } from "../../commands/folders.ts";

const FILES = {
  "series/nine/01-first.md": "",
  "series/nine/kiln.mp4": "film",
  "series/nine/films/a b.webm": "film",
  "series/other.mp4": "film",
  "poster.jpg": "picture",
};
const LINES: Readonly<Record<string, number>> = { video: 3, file: 4 };

function collect(more: Partial<FileContext> = {}) {
  const folder = makeFolder(FILES);
  const source = "series/nine/01-first.md";
  const lineOf = (field: string): number | undefined => LINES[field];
  const files = collectFiles({ folder, source, file: source, address: "/series/nine/key/", lineOf, ...more });
  return { folder, files };
}

describe("a file", () => {
  test.each([
    ["kiln.mp4", { source: "series/nine/kiln.mp4", bytes: 4 }],
    ["./kiln.mp4", { source: "series/nine/kiln.mp4", bytes: 4 }],
    ["films/a b.webm", { source: "series/nine/films/a b.webm", bytes: 4 }],
  ])("%s is found", (name, found) => {
    const { files } = collect();
    expect(files.find("video.file", name)).toEqual(found);
    expect(files.problems).toEqual([]);
    expect(files.published).toEqual([]);
  });

  test.each([
    ["kilm.mp4", "There is no file kilm.mp4 next to the text. Did you mean kiln.mp4?"],
    ["films/a c.webm", "There is no file films/a c.webm next to the text. Did you mean films/a b.webm?"],
    [
      "nowhere/kiln.mp4",
      "There is no file nowhere/kiln.mp4 next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "../other.mp4",
      "There is no file ../other.mp4 next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "../../poster.jpg",
      "There is no file ../../poster.jpg next to the text. Put the file next to the text, or correct its name.",
    ],
    ["films", "films"],
  ])("%s is refused, with its line", (name, message) => {
    const { files } = collect();
    expect(files.find("video.file", name)).toBeUndefined();
    expect(files.problems.map(formatLine)).toEqual([expect.stringContaining(`line 4, file: `)]);
    expect(files.problems[0]?.message).toContain(message);
  });

  test("can be next to a text at the top of the content folder", () => {
    const { files } = collect({ source: "about.md", address: "/about/" });
    expect(files.publish("image", "poster.jpg")?.href).toBe("/about/poster.jpg");
    expect(files.find("image", "../poster.jpg")).toBeUndefined();
  });
});

test("a published file is below the page, percent-encoded in its link alone", () => {
  const { files } = collect();
  expect(files.publish("video.file", "films/a b.webm")).toMatchObject({ href: "/series/nine/key/films/a%20b.webm" });
  files.publish("video.poster", "films/a b.webm");
  expect(files.published).toEqual([
    { source: "series/nine/films/a b.webm", address: "/series/nine/key/films/a b.webm" },
  ]);
});

test("a page whose address is a file has its files next to it", () => {
  expect(collect({ address: "/series/first.html" }).files.publish("video.file", "kiln.mp4")?.href).toBe(
    "/series/kiln.mp4",
  );
});

test.each([
  ["video.file", "Encode it smaller, or put it on YouTube or Vimeo."],
  ["download", "Make it smaller."],
])("a file over 25 MB is published with a warning: %s", (field, remedy) => {
  const { folder, files } = collect();
  truncateSync(path.join(folder, "series/nine/kiln.mp4"), 25 * 1024 * 1024);
  files.publish(field, "kiln.mp4");
  expect(files.problems).toEqual([]);
  truncateSync(path.join(folder, "series/nine/kiln.mp4"), 25 * 1024 * 1024 + 1);
  files.publish(field, "kiln.mp4");
  expect(files.published).toHaveLength(1);
  expect(files.problems).toMatchObject([
    {
      severity: "warning",
      message: `The file kiln.mp4 is 26 MB large, and Cloudflare refuses files over 25 MB. ${remedy}`,
    },
  ]);
});

test.each([
  ["video.file", 4],
  ["video.poster", 3],
  ["download", undefined],
])("a problem at %s has the line of its key, or of the one above", (field, line) => {
  const { files } = collect();
  files.tell(field, "No.");
  expect(files.problems).toMatchObject([{ line, field, severity: "error" }]);
});
