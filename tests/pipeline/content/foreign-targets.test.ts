// Links and images that work on their author's computer and nowhere else.
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { makeFolder } from "../../commands/folders.ts";
import { sampleSettings } from "../settings/sample-settings.ts";
import { createFileParser } from "./parse-file.ts";

const settings = sampleSettings({ site: { url: "https://small.example" } });

function told(body: string, more = ""): readonly string[] {
  const text = `---\ntitle: Slow bread\ndate: 2026-03-08\n${more}---\n${body}\n`;
  const folder = makeFolder({ "posts/a.md": text, "posts/talk.mp3": "", "posts/my bowl.jpg": "" });
  const parse = createFileParser({ settings, folder, label: "content", now: 0, newKey: () => "anewkey" });
  return parse({ source: "posts/a.md", beside: [] }).problems.map(formatLine);
}

const COMPUTER = "is on your computer, where readers can't see it. Put a copy of it next to the text, and write";

describe("a place on the author's computer:", () => {
  test.each([
    ["![c](C:/Users/ada/wrong.jpg)", `line 5: The image C:/Users/ada/wrong.jpg ${COMPUTER} ![c](wrong.jpg)`],
    [
      String.raw`![c](C:\Users\ada\wrong.jpg)`,
      `line 5: The image C:\\Users\\ada\\wrong.jpg ${COMPUTER} ![c](wrong.jpg)`,
    ],
    ["![c](</Users/ada/my wrong.jpg>)", `line 5: The image /Users/ada/my wrong.jpg ${COMPUTER} ![c](<my wrong.jpg>)`],
    ["[the plan](D:/plans/plan.pdf)", `line 5: The file D:/plans/plan.pdf ${COMPUTER} [plan](plan.pdf)`],
    ['<img src="file:///C:/wrong.jpg" alt="c">', `line 5: The image file:///C:/wrong.jpg ${COMPUTER} ![c](wrong.jpg)`],
  ])("%s", (body, problem) => {
    expect(told(body)).toEqual([problem]);
  });

  test("in the front matter", () => {
    expect(told("Text", "image: C:/wrong.jpg\nimageAlt: x\n")).toEqual([
      `line 4: The image C:/wrong.jpg ${COMPUTER} image: wrong.jpg`,
    ]);
  });
});

test("a recording isn't an image, and the message shows how to play it", () => {
  expect(told("![](talk.mp3)")).toEqual([
    'line 5: talk.mp3 is a sound recording, not an image. For a player, write <audio controls src="talk.mp3"></audio>',
  ]);
  expect(told("![](film.mp4)")).toEqual([
    'line 5: film.mp4 is a video, not an image. For a player, write <video controls src="film.mp4"></video>',
  ]);
  expect(told('<audio controls src="talk.mp3"></audio>\n\n[listen](talk.mp3)')).toEqual([]);
});
