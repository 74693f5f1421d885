// From front matter to a video: files found, files published, and problems.
import { truncateSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { parseFrontMatter } from "../../../src/pipeline/content/front-matter.ts";
import { videoShape } from "../../../src/features/video/fields.ts";
import { readVideo, type ReadVideo } from "../../../src/features/video/read-video.ts";
import { makeFolder } from "../../commands/folders.ts";

const VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nA line\n\n00:02.000 --> 00:03.000\nis drawn.\n";
const BESIDE = {
  "a.mp4": "film",
  "a.webm": "film",
  "a.mov": "film",
  "a.jpg": "picture",
  "a.vtt": VTT,
  "a.txt": "\uFEFFA line\r\nis drawn.\r\n \r\n\r\nIt dries.\n",
  "sheet.pdf": "paper",
  "films/b.mp4": "film",
};

interface Setting {
  readonly source?: string;
  readonly address?: string;
  readonly beside?: Readonly<Record<string, string | Buffer>>;
  /** Length of a file in bytes, instead of its real length. */
  readonly sizes?: Readonly<Record<string, number>>;
}

function readAll(
  head: string,
  { source = "series/nine/01-first.md", address = "/series/nine/key/", beside = {}, sizes = {} }: Setting = {},
): ReadVideo {
  const text = `---\n${head}\n---\n`;
  const base = path.posix.dirname(source);
  const files = Object.entries({ ...BESIDE, ...beside }).map(
    ([name, content]) => [path.posix.join(base, name), content] as const,
  );
  const folder = makeFolder({ ...Object.fromEntries(files), [source]: text, "elsewhere.mp4": "film" });
  for (const [name, bytes] of Object.entries(sizes)) truncateSync(path.join(folder, base, name), bytes);
  const front = parseFrontMatter(Buffer.from(text));
  if ("message" in front) throw new Error(front.message);
  return readVideo(z.strictObject(videoShape).parse(front.fields), {
    folder,
    source,
    address,
    file: `content/${source}`,
    label: "content",
    painted: false,
    lineOf: front.lineOf,
  });
}

const told = (head: string, setting?: Setting): string[] =>
  readAll(head, setting).problems.map((problem) => `${path.posix.basename(problem.file)} ${formatLine(problem)}`);

const FILM = "video:\n  file: a.mp4\n  poster: a.jpg\n  captions: a.vtt";

test("a page may have neither a video nor downloads", () => {
  expect(readAll("{}")).toEqual({ video: undefined, downloads: [], assets: [], used: [], problems: [] });
});

test("a video has its files below the address of its page, and nowhere else", () => {
  const { video, assets, problems } = readAll(`${FILM}\n  transcript: a.txt\n  duration: "0:48"`);
  expect(problems).toEqual([]);
  expect(video).toEqual({
    source: { kind: "file", address: "/series/nine/key/a.mp4", type: "video/mp4" },
    poster: "/series/nine/key/a.jpg",
    captions: "/series/nine/key/a.vtt",
    duration: 48,
    width: 1280,
    height: 720,
    transcript: ["A line is drawn.", "It dries."],
  });
  expect(assets).toEqual(
    ["a.mp4", "a.jpg", "a.vtt"].map((name) => ({ source: `series/nine/${name}`, address: `/series/nine/key/${name}` })),
  );
});

test("downloads know their size", () => {
  const { downloads, assets } = readAll(
    "downloads:\n  - { file: sheet.pdf, label: The sheet }\n  - { file: ./films/b.mp4, label: The film }",
  );
  expect(downloads).toEqual([
    { address: "/series/nine/key/sheet.pdf", label: "The sheet", bytes: 5 },
    { address: "/series/nine/key/films/b.mp4", label: "The film", bytes: 4 },
  ]);
  expect(assets.map(({ address }) => address)).toEqual(["/series/nine/key/sheet.pdf", "/series/nine/key/films/b.mp4"]);
});

test("a file that is named twice is published once", () => {
  expect(readAll(`${FILM}\ndownloads: [{ file: a.mp4, label: The film }]`).assets).toHaveLength(3);
});

test("a name with spaces and accents is encoded in links, and unchanged on disk", () => {
  const { video, assets } = readAll("video: { file: 'Ein Übergang #1.mp4', poster: a.jpg, captions: a.vtt }", {
    beside: { "Ein Übergang #1.mp4": "film" },
  });
  expect(video?.source).toMatchObject({ address: "/series/nine/key/Ein%20%C3%9Cbergang%20%231.mp4" });
  expect(assets[0]).toEqual({
    source: "series/nine/Ein Übergang #1.mp4",
    address: "/series/nine/key/Ein Übergang #1.mp4",
  });
});

test.each([
  ["pages/about.md", "/about/", "/about/a.mp4"],
  ["about.md", "/about/", "/about/a.mp4"],
  ["series/nine/02/index.md", "/series/nine/key/", "/series/nine/key/a.mp4"],
  ["pages/old.md", "/old.html", "/a.mp4"],
])("the video of %s at %s is published at %s", (source, address, at) => {
  expect(readAll(FILM, { source, address }).video?.source).toMatchObject({ address: at });
});

test.each([
  ["a.mp4", "video/mp4"],
  ["B.MP4", "video/mp4"],
  ["a.webm", "video/webm"],
])("%s is %s", (file, type) => {
  expect(
    readAll(`video: { file: ${file}, poster: a.jpg, captions: a.vtt }`, { beside: { "B.MP4": "film" } }).video?.source,
  ).toMatchObject({ type });
});

test("a video on another site publishes its poster, and its captions only become its transcript", () => {
  const { video, assets, problems } = readAll(
    "video:\n  youtube: a1B2-c3_D4e\n  poster: a.jpg\n  captions: a.vtt\n  width: 720\n  height: 1280",
  );
  expect(problems).toEqual([]);
  expect(video).toMatchObject({
    source: { kind: "youtube", id: "a1B2-c3_D4e" },
    poster: "/series/nine/key/a.jpg",
    captions: undefined,
    width: 720,
    height: 1280,
    transcript: ["A line is drawn."],
  });
  expect(assets.map(({ source }) => source)).toEqual(["series/nine/a.jpg"]);
});

const NO_CAPTIONS =
  "01-first.md warning, line 2: video.captions is missing, so people who can't hear the video can't follow it. Add a line like this: captions: first-mark.vtt.";
const NO_TRANSCRIPT =
  "01-first.md warning, line 2: video.transcript is missing, so people who can't watch the video have nothing to read. Add a line like this: transcript: first-mark.txt";

describe("missing captions, transcript or poster is a warning", () => {
  test.each([
    ["without captions and transcript", "video:\n  file: a.mp4\n  poster: a.jpg", [NO_CAPTIONS, NO_TRANSCRIPT]],
    ["without captions", "video:\n  file: a.mp4\n  poster: a.jpg\n  transcript: a.txt", [NO_CAPTIONS]],
    ["elsewhere, where the captions are", "video:\n  vimeo: 1\n  poster: a.jpg", [NO_TRANSCRIPT]],
    [
      "without a poster",
      "video:\n  file: a.mp4\n  captions: a.vtt",
      [
        "01-first.md warning, line 2: video.poster is missing, so the video is a dark box until it plays. Add a line like this: poster: first-mark.jpg.",
      ],
    ],
  ])("%s", (_what, head, warnings) => {
    expect(told(head)).toEqual(warnings);
    expect(readAll(head).video).toBeDefined();
  });
});

describe("errors", () => {
  test.each<[string, string, string, Setting?]>([
    [
      "no film",
      FILM.replace("a.mp4", "b.mp4"),
      "01-first.md line 3, file: There is no file b.mp4 next to the text. Did you mean a.mp4?",
    ],
    [
      "nothing like it",
      FILM.replace("a.mp4", "harbour.webm"),
      "01-first.md line 3, file: There is no file harbour.webm next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "no film in a folder",
      FILM.replace("a.mp4", "films/bb.mp4"),
      "01-first.md line 3, file: There is no file films/bb.mp4 next to the text. Did you mean films/b.mp4?",
    ],
    [
      "no such folder",
      FILM.replace("a.mp4", "reel/harbour.mp4"),
      "01-first.md line 3, file: There is no file reel/harbour.mp4 next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "a folder",
      FILM.replace("a.mp4", "films"),
      "01-first.md line 3, file: There is no file films next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "a file outside",
      FILM.replace("a.mp4", "../../elsewhere.mp4"),
      "01-first.md line 3, file: There is no file ../../elsewhere.mp4 next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "keys on one line",
      "video: { file: a.mp4, poster: c.jpg, captions: a.vtt }",
      "01-first.md line 2, poster: There is no file c.jpg next to the text. Did you mean a.jpg?",
    ],
    [
      "no captions there",
      `${FILM}x`,
      "01-first.md line 5, captions: There is no file a.vttx next to the text. Did you mean a.vtt?",
    ],
    [
      "no transcript there",
      `${FILM}\n  transcript: b.txt`,
      "01-first.md line 6, transcript: There is no file b.txt next to the text. Did you mean a.txt?",
    ],
    [
      "no download there",
      `downloads:\n  - file: sheets.pdf\n    label: The sheet`,
      "01-first.md line 2, downloads: There is no file sheets.pdf next to the text. Did you mean sheet.pdf?",
    ],
    [
      "a film that few browsers play",
      FILM.replace("a.mp4", "a.mov"),
      "01-first.md line 3, video.file: The file a.mov isn't a video that every browser can play. Save it as MP4 (H.264) or WebM, with a name that ends in .mp4 or .webm.",
    ],
    [
      "a poster that is none",
      FILM.replace("a.jpg", "sheet.pdf"),
      "01-first.md line 4, video.poster: The file sheet.pdf isn't an image that browsers can show. Save it as JPEG, PNG, WebP or AVIF.",
    ],
    [
      "captions of another kind",
      FILM.replace("a.vtt", "a.srt"),
      "01-first.md line 5, video.captions: The file a.srt is not WebVTT. Export the captions as WebVTT, with a name that ends in .vtt.",
      { beside: { "a.srt": "1" } },
    ],
    [
      "a transcript of another kind",
      `${FILM}\n  transcript: a.docx`,
      "01-first.md line 6, video.transcript: The file a.docx isn't plain text. Save it as plain text, with a name that ends in .txt.",
      { beside: { "a.docx": "PK" } },
    ],
    [
      "a film elsewhere without a poster",
      "video:\n  youtube: a1B2-c3_D4e\n  captions: a.vtt",
      "01-first.md line 2: video.poster is missing. The page shows your image until the reader clicks, so nothing is loaded from the video's host before. Add a line like this: poster: first-mark.jpg.",
    ],
    [
      "a slip in captions",
      FILM,
      'a.vtt line 3: "00:01,000" isn\'t a time. Write 00:01.000.',
      { beside: { "a.vtt": VTT.replace("00:01.000", "00:01,000") } },
    ],
    [
      "captions that say nothing",
      FILM,
      "a.vtt line 1: The file has no captions. Write below WEBVTT an empty line, a line such as 00:01.000 --> 00:04.000, and below it what is said.",
      { beside: { "a.vtt": "WEBVTT\n" } },
    ],
    [
      "an empty transcript",
      `${FILM}\n  transcript: a.txt`,
      "a.txt line 1: The file is empty. Write what people see and hear in the video, with an empty line between paragraphs.",
      { beside: { "a.txt": " \n\n" } },
    ],
    [
      "a transcript in another encoding",
      `${FILM}\n  transcript: a.txt`,
      'a.txt line 2: This line isn\'t in UTF-8: "Zoë" is written in the old encoding Windows-1252 (ANSI). ' +
        "Save the file again in UTF-8: in Notepad, choose File, Save As, and Encoding: UTF-8; in TextEdit, choose File, Duplicate, then File, Save, and Plain Text Encoding: Unicode (UTF-8).",
      { beside: { "a.txt": Buffer.from("A\nZoë", "latin1") } },
    ],
  ])("%s", (_what, head, complaint, setting) => {
    expect(told(head, setting)).toEqual([complaint]);
    expect(readAll(head, setting).problems[0]?.severity).toBe("error");
  });
});

describe("files that Cloudflare refuses are reported", () => {
  const LIMIT = 25 * 1024 * 1024;

  test.each([
    [
      "a.mp4",
      FILM,
      "01-first.md warning, line 3, video.file: The file a.mp4 is 26 MB large, and Cloudflare refuses files over 25 MB. Encode it smaller, or put it on YouTube or Vimeo.",
    ],
    [
      "sheet.pdf",
      "downloads:\n  - { file: sheet.pdf, label: The sheet }",
      "01-first.md warning, line 2, downloads: The file sheet.pdf is 26 MB large, and Cloudflare refuses files over 25 MB. Make it smaller.",
    ],
  ])("%s above 25 MB", (name, head, warning) => {
    expect(told(head, { sizes: { [name]: LIMIT } })).toEqual([]);
    expect(told(head, { sizes: { [name]: LIMIT + 1 } })).toEqual([warning]);
  });
});
