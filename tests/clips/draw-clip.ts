// Draws the video of the first lesson and its poster; see README.md in this folder.
import { once } from "node:events";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../browser/browser.ts";
import { createFilm } from "./film.ts";
import { CARDS, paintFirstMark, POSTER_AT, SECONDS } from "./first-mark.ts";
import { HEIGHT, WIDTH } from "./mark.ts";
import { hangSheet } from "./paper.ts";
import { layCard, layWords, setCards } from "./words.ts";

const RATE = 24;
const RAW = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${WIDTH}x${HEIGHT}`, "-r", String(RATE), "-i", "-"];
/** Declares the color space, which players otherwise guess. */
const BT709 = [
  "-vf",
  "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
  "-colorspace",
  "bt709",
  "-color_primaries",
  "bt709",
  "-color_trc",
  "bt709",
  "-color_range",
  "tv",
];
/** Two threads on every machine: their number is part of what x264 writes. */
const H264 = [
  "-c:v",
  "libx264",
  "-preset",
  "veryslow",
  "-crf",
  "21",
  "-g",
  "240",
  "-threads",
  "2",
  "-movflags",
  "+faststart",
  "-fflags",
  "+bitexact",
  "-flags",
  "+bitexact",
];

const { FFMPEG: ffmpeg = "ffmpeg" } = process.env;
const [target = path.resolve(import.meta.dirname, "../../content/series/creative-advantage"), ...moments] =
  process.argv.slice(2);

mkdirSync(target, { recursive: true });
const browser = await launchBrowser();
const cards = await setCards(CARDS, browser, ffmpeg);
await browser.close();
if (moments.length > 0) drawStills(moments.map(Number));
else await drawFilm(path.join(target, "first-mark.mp4"), path.join(target, "first-mark.jpg"));

async function drawFilm(file: string, poster: string): Promise<void> {
  const encoder = spawn(ffmpeg, ["-v", "error", "-y", ...RAW, ...H264, ...BT709, file], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  const closed = once(encoder, "close");
  for (const { seconds, frame } of frames(Array.from({ length: SECONDS * RATE }, (_, index) => index / RATE))) {
    if (seconds === POSTER_AT) writePoster(frame, poster);
    if (!encoder.stdin.write(frame)) await once(encoder.stdin, "drain");
  }
  encoder.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`${ffmpeg} ended with code ${String(code)}; what it says stands above.`);
}

/** The finished picture, with the opening words next to it. */
function writePoster(frame: Uint8Array, file: string): void {
  const poster = frame.slice();
  for (const title of cards.slice(0, 1)) layCard(title, 1, poster);
  writePicture(poster, file);
}

/** Single frames, to look at. */
function drawStills(moments: readonly number[]): void {
  for (const { seconds, frame } of frames(moments.toSorted((a, b) => a - b)))
    writePicture(frame, path.join(target, `still-${seconds}.png`));
}

function* frames(moments: readonly number[]): Generator<{ readonly seconds: number; readonly frame: Uint8Array }> {
  const film = createFilm(hangSheet(), paintFirstMark());
  for (const seconds of moments) {
    const frame = film.frameAt(seconds);
    layWords(cards, seconds, frame);
    yield { seconds, frame };
  }
}

function writePicture(frame: Uint8Array, file: string): void {
  const { status } = spawnSync(ffmpeg, ["-v", "error", "-y", ...RAW, "-frames:v", "1", "-q:v", "6", file], {
    input: frame,
    stdio: ["pipe", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`${ffmpeg} could not write ${file}; what it says stands above.`);
}
