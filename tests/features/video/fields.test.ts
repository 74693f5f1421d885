// Front matter of videos and downloads.
import * as z from "zod";
import { describe, expect, test } from "vitest";
import { explainIssues } from "../../../src/lib/schema.ts";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";
import { knownVideoKeys, videoShape } from "../../../src/features/video/fields.ts";

const page = z.strictObject(videoShape);
const known = (path: readonly PropertyKey[]): readonly string[] =>
  path.length === 0 ? Object.keys(videoShape) : knownVideoKeys(path);

function valueOf(text: string): unknown {
  const yaml = parseYaml(text);
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  return yaml.value ?? {};
}

function complaintsOf(text: string): string[] {
  const result = page.safeParse(valueOf(text));
  return result.success
    ? []
    : explainIssues(result.error.issues, known).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("a page without these settings has no video and no downloads", () => {
  expect(page.parse({})).toEqual({ downloads: [] });
});

test("every setting is read", () => {
  const text = `
video:
  file: films/first-mark.mp4
  poster: first-mark.jpg
  captions: first-mark.vtt
  transcript: first-mark.txt
  duration: 1:12
  width: 720
  height: "1280"
downloads:
  - { file: sheet.pdf, label: The exercise on one sheet }`;
  expect(page.parse(valueOf(text))).toEqual({
    video: {
      file: "films/first-mark.mp4",
      poster: "first-mark.jpg",
      captions: "first-mark.vtt",
      transcript: "first-mark.txt",
      duration: 72,
      width: 720,
      height: 1280,
    },
    downloads: [{ file: "sheet.pdf", label: "The exercise on one sheet" }],
  });
});

test("a video on another site has its id", () => {
  expect(page.parse(valueOf("video: { youtube: https://youtu.be/a1B2-c3_D4e?si=x }")).video).toEqual({
    youtube: { kind: "youtube", id: "a1B2-c3_D4e" },
  });
  expect(page.parse(valueOf("video: { vimeo: 123456789 }")).video).toEqual({
    vimeo: { kind: "vimeo", id: "123456789", hash: undefined },
  });
});

test.each([
  ["0:01", 1],
  ["0:48", 48],
  ["01:12", 72],
  ["59:59", 3599],
  ["90:00", 5400],
  ["1:30:00", 5400],
  ["12:00:01", 43_201],
])("%s lasts %i seconds", (duration, seconds) => {
  expect(page.parse({ video: { file: "a.mp4", duration } }).video?.duration).toBe(seconds);
});

test.each(["72", "0:00", "1:60", "1:2", "1:60:00", "1:5:00", "one minute", "PT1M", ":12"])(
  "%s isn't a duration",
  (duration) => {
    expect(complaintsOf(`video: { file: a.mp4, duration: "${duration}" }`)).toEqual([
      `video.duration: "${duration}" isn't a duration. Write minutes and seconds: duration: "1:12".`,
    ]);
  },
);

describe("a mistake is explained", () => {
  test.each([
    ["video:", "video: needs more than one value. Write it like this: file: first-mark.mp4 below it"],
    ["video: first-mark.mp4", "video: needs more than one value. Write it like this: file: first-mark.mp4 below it"],
    [
      "video: {}",
      "video: doesn't name a video. Add a line like this: file: first-mark.mp4, or youtube: or vimeo: with its address.",
    ],
    ["video: { file: a.mp4, youtube: a1B2-c3_D4e }", "video: names file and youtube. Keep one of them."],
    [
      "video: { file: a.mp4, youtube: a1B2-c3_D4e, vimeo: 1 }",
      "video: names file, youtube and vimeo. Keep one of them.",
    ],
    [
      "video: { file: a.mp4, width: 720 }",
      "video: has one of width and height. Write both, as in width: 1280 and height: 720.",
    ],
    ["video: { file: a.mp4, width: wide, height: 720 }", 'video.width: "wide" is not a whole number from 1 to 10000.'],
    ["video: { file: }", "video.file: is empty. Write file: first-mark.mp4."],
    [
      "video: { file: https://example.org/a.mp4 }",
      'video.file: "https://example.org/a.mp4" isn\'t a file next to the text. Put the file there, and name it as in file: first-mark.mp4.',
    ],
    [
      "video: { file: https://youtu.be/a1B2-c3_D4e }",
      'video.file: "https://youtu.be/a1B2-c3_D4e" isn\'t a file next to the text. Write youtube: https://youtu.be/a1B2-c3_D4e',
    ],
    [
      "video: { file: https://vimeo.com/1 }",
      'video.file: "https://vimeo.com/1" isn\'t a file next to the text. Write vimeo: https://vimeo.com/1',
    ],
    [
      "video: { file: /films/a.mp4 }",
      'video.file: "/films/a.mp4" isn\'t a file next to the text. Put the file there, and name it as in file: first-mark.mp4.',
    ],
    [
      "video: { file: a.mp4, poster: 'pictures\\a.jpg' }",
      'video.poster: "pictures\\a.jpg" isn\'t a file next to the text. Put the file there, and name it as in poster: first-mark.jpg.',
    ],
    [
      "video: { youtube: https://vimeo.com/1 }",
      'video.youtube: "https://vimeo.com/1" isn\'t a video there. Copy its address from the browser: https://youtu.be/ and the 11 characters of the video.',
    ],
    [
      "video: { vimeo: https://vimeo.com/somebody }",
      'video.vimeo: "https://vimeo.com/somebody" isn\'t a video there. Copy its address from the browser: https://vimeo.com/ and the number of the video.',
    ],
    ["video: { file: a.mp4, caption: a.vtt }", "video.caption: isn't a setting here. Did you mean captions?"],
    [
      "downloads: sheet.pdf",
      'downloads: "sheet.pdf" should be a list. Write - { file: sheet.pdf, label: The exercise on one sheet }.',
    ],
    [
      "downloads: [sheet.pdf]",
      "downloads.0: needs more than one value. Write it like this: - { file: sheet.pdf, label: The exercise on one sheet }",
    ],
    [
      "downloads: [{ file: sheet.pdf }]",
      "downloads.0.label: is missing. Add a line like this: label: The exercise on one sheet.",
    ],
    [
      "downloads: [{ file: sheet.pdf, lable: The sheet }]",
      "downloads.0.lable: isn't a setting here. Did you mean label?",
    ],
    [
      "downloads: [{ file: mailto:a@example.org, label: The sheet }]",
      'downloads.0.file: "mailto:a@example.org" isn\'t a file next to the text. Put the file there, and name it as in file: sheet.pdf.',
    ],
  ])("%s", (text, complaint) => {
    expect(complaintsOf(text)).toEqual([complaint]);
  });
});
