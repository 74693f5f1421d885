// The shipped video, with all its files.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseWebVtt } from "../../src/features/video/webvtt.ts";
import { CARDS, SECONDS } from "./first-mark.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../content/series/creative-advantage");

const bytes = (name: string): Buffer => readFileSync(path.join(FOLDER, name));
const text = (name: string): string => bytes(name).toString("utf8");

test.each([
  ["first-mark.mp4", 1_200_000],
  ["first-mark.jpg", 90_000],
  ["first-mark-sheet.pdf", 80_000],
])("%s is smaller than %i bytes", (name, limit) => {
  expect(statSync(path.join(FOLDER, name)).size).toBeLessThan(limit);
});

test("the video plays before it has loaded completely: its index is before its frames", () => {
  const boxes: string[] = [];
  const film = bytes("first-mark.mp4");
  for (let at = 0; at + 8 <= film.length; at += Math.max(8, film.readUInt32BE(at)))
    boxes.push(film.toString("latin1", at + 4, at + 8));
  expect(boxes).toContain("mdat");
  expect(boxes.indexOf("moov")).toBeLessThan(boxes.indexOf("mdat"));
  expect(boxes.indexOf("moov")).toBeGreaterThan(0);
});

test("the lesson says how long the film is", () => {
  expect(text("01-first-mark.md")).toContain(`duration: "0:${SECONDS}"`);
});

test("the captions have no faults and end with the film", () => {
  const { cues, faults } = parseWebVtt(bytes("first-mark.vtt"));
  expect(faults).toEqual([]);
  expect(cues.at(-1)?.end).toBe(SECONDS * 1000);
});

test.each(CARDS.map((card) => [card.title, card] as const))(
  "“%s” is in the captions while it is on the screen, and in the transcript",
  (title, { from, to }) => {
    const { cues } = parseWebVtt(bytes("first-mark.vtt"));
    const during = cues.filter(({ start, end }) => start < to * 1000 && end > from * 1000);
    expect(during.map((cue) => cue.text).join("\n")).toContain(title);
    expect(text("first-mark.txt")).toContain(title);
  },
);

test("lines of captions are short enough for a small screen", () => {
  const { cues } = parseWebVtt(bytes("first-mark.vtt"));
  const lines = cues.flatMap((cue) => cue.text.split("\n"));
  expect(lines.filter((line) => line.length > 48)).toEqual([]);
  expect(cues.filter((cue) => cue.text.split("\n").length > 2)).toEqual([]);
});
