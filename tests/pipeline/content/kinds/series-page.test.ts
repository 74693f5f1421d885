// Front matter of the pages of a series, and their videos.
import { describe, expect, test } from "vitest";
import { formatProblems } from "../../../../src/lib/problem.ts";
import { KEY, readKind } from "./read-kind.ts";

const HEAD = `title: Drying\nsecret: ${KEY}`;
const LESSON = "series/first-firing/01-drying.md";
const VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nA bowl on a shelf.\n";
const BESIDE = {
  "series/first-firing/drying.mp4": "film",
  "series/first-firing/drying.jpg": "picture",
  "series/first-firing/drying.vtt": VTT,
  "series/first-firing/drying.txt": "A bowl\nstands.\n\nIt dries.\n",
  "series/first-firing/sheet.pdf": "paper",
};
const FILM = "video:\n  file: drying.mp4\n  poster: drying.jpg\n  captions: drying.vtt";

const read = (head: string, source = LESSON, others: Readonly<Record<string, string>> = BESIDE) =>
  readKind(source, head, { others });
function pageOf(head: string, source = LESSON) {
  const { entry, problems } = read(head, source);
  if (entry?.kind !== "series") throw new Error(formatProblems(problems));
  return entry;
}
const told = (head: string, source = LESSON, others = BESIDE): string =>
  formatProblems(read(head, source, others).problems).replace(/^.*\n {2}/u, "");

test.each([
  ["index.md", "title: A first firing", "pitch", undefined, "/first-firing/"],
  ["index.md", "title: A first firing\npermalink: /free-letters/", "pitch", undefined, "/free-letters/"],
  ["confirm.md", HEAD, "confirm", undefined, `/series/first-firing/${KEY}/`],
  ["thanks.md", HEAD, "thanks", undefined, `/series/first-firing/${KEY}/`],
  ["already/index.md", HEAD, "already", undefined, `/series/first-firing/${KEY}/`],
  ["07-cooling.md", HEAD, "lesson", 7, `/series/first-firing/${KEY}/`],
  ["12/index.md", HEAD, "lesson", 12, `/series/first-firing/${KEY}/`],
  ["07-cooling.md", `${HEAD}\nlesson: 8`, "lesson", 8, `/series/first-firing/${KEY}/`],
])("%s with %j is the %s", (name, head, role, number, address) => {
  expect(pageOf(head, `series/first-firing/${name}`)).toMatchObject({
    series: "first-firing",
    role,
    number,
    address,
    unlisted: role !== "pitch",
  });
});

describe("a key", () => {
  test.each([
    [
      "title: Drying",
      `secret is missing. This page is for subscribers only, and the secret keeps its address from being guessed. Add this line: secret: ${KEY}`,
    ],
    [
      "title: Drying\nkey: drying",
      `secret is missing. This page is for subscribers only, and the secret keeps its address from being guessed. Add this line: secret: ${KEY}\n  line 3: key is now called secret. Rename it.`,
    ],
    [
      "title: Drying\nsecret: aaaaaaaaaaaaaaaaaaaaaaaaaa",
      `line 3, secret: "aaaaaaaaaaaaaaaaaaaaaaaaaa" is too easy to guess. This page is for subscribers only, and the secret keeps its address from being guessed. Write secret: ${KEY}`,
    ],
    [
      `${HEAD}\npermalink: /drying/`,
      "line 4: permalink isn't a setting for pages of a series. Use one of: title, description, author, image, imageAlt, painting, updated, draft, unlisted, expires, aliases, signup, video, downloads, secret, lesson.",
    ],
  ])("%j", (head, complaint) => {
    expect(told(head)).toBe(complaint);
  });
});

test("a video has its files below the address of the page", () => {
  const { video, files, downloads } = pageOf(
    `${HEAD}\n${FILM}\n  duration: "1:12"\n  transcript: drying.txt\ndownloads:\n  - { file: sheet.pdf, label: The sheet }`,
  );
  const place = `/series/first-firing/${KEY}/`;
  expect(video).toEqual({
    source: {
      kind: "file",
      address: `${place}drying.mp4`,
      type: "video/mp4",
    },
    poster: `${place}drying.jpg`,
    captions: `${place}drying.vtt`,
    duration: 72,
    width: 1280,
    height: 720,
    transcript: ["A bowl stands.", "It dries."],
  });
  expect(downloads).toEqual([{ address: `${place}sheet.pdf`, label: "The sheet", bytes: 5 }]);
  expect(files.map(({ source }) => source).sort()).toEqual([
    "series/first-firing/drying.jpg",
    "series/first-firing/drying.mp4",
    "series/first-firing/drying.vtt",
    "series/first-firing/sheet.pdf",
  ]);
});

test("the transcript is taken from the captions if it is missing", () => {
  expect(pageOf(`${HEAD}\n${FILM}`).video?.transcript).toEqual(["A bowl on a shelf."]);
});

describe("a video is reported", () => {
  test.each([
    [
      "video:\n  poster: drying.jpg",
      "line 4: video doesn't name a video. Add a line like this: file: first-mark.mp4, or youtube: or vimeo: with its address.",
    ],
    ["video:\n  file: drying.mp4\n  youtube: a1B2-c3_D4e", "line 4: video names file and youtube. Keep one of them."],
    [
      "video:\n  youtube: https://example.org/",
      'line 5, video.youtube: "https://example.org/" isn\'t a video there. Copy its address from the browser: https://youtu.be/ and the 11 characters of the video.',
    ],
    [
      `${FILM}\n  duration: soon`,
      'line 8, video.duration: "soon" isn\'t a duration. Write minutes and seconds: duration: "1:12".',
    ],
    [`${FILM}\n  postr: a.jpg`, "line 8: video.postr isn't a setting here. Did you mean poster?"],
    [
      "video:\n  file: dryin.mp4\n  poster: drying.jpg\n  captions: drying.vtt",
      "line 5, file: There is no file dryin.mp4 next to the text. Did you mean drying.mp4?",
    ],
    [
      "video:\n  file: ../../site.yaml\n  poster: drying.jpg\n  captions: drying.vtt",
      "line 5, file: There is no file ../../site.yaml next to the text. Put the file next to the text, or correct its name.",
    ],
    [
      "painting: off\nvideo:\n  youtube: a1B2-c3_D4e\n  transcript: drying.txt",
      "line 5: video.poster is missing. The page shows your image until the reader clicks, so nothing is loaded from the video's host before. Add a line like this: poster: first-mark.jpg.",
    ],
    [
      "video:\n  file: drying.mp4\n  poster: drying.jpg",
      "warning, line 4: video.captions is missing, so people who can't hear the video can't follow it. Add a line like this: captions: first-mark.vtt.\n  warning, line 4: video.transcript is missing, so people who can't watch the video have nothing to read. Add a line like this: transcript: first-mark.txt",
    ],
    [
      "painting: off\nvideo:\n  file: drying.mp4\n  captions: drying.vtt",
      "warning, line 5: video.poster is missing, so the video is a dark box until it plays. Add a line like this: poster: first-mark.jpg.",
    ],
  ])("%j", (lines, complaint) => {
    expect(told(`${HEAD}\n${lines}`)).toBe(complaint);
  });

  test("wrong captions are reported with their own file and line", () => {
    const others = { ...BESIDE, "series/first-firing/drying.vtt": VTT.replace("00:02.000", "00:02,000") };
    expect(formatProblems(read(`${HEAD}\n${FILM}`, LESSON, others).problems)).toBe(
      'content/series/first-firing/drying.vtt\n  line 3: "00:02,000" isn\'t a time. Write 00:02.000.',
    );
  });
});
