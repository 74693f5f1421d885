// The few words of a film, set by a browser in the site's own typeface, as ink to be laid over a frame.
import { spawnSync } from "node:child_process";
import type { Browser } from "playwright-core";
import { escapeHtml } from "../../src/lib/html.ts";
import { renderFaces } from "./faces.ts";
import { HEIGHT, WIDTH } from "./mark.ts";

/** Words that appear next to the picture for a while. */
export interface Card {
  /** Seconds of the film: when they begin to appear and when they are gone. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly label?: string;
}

export interface SetCard extends Card {
  /** Red, green, blue and cover of each pixel of the film. */
  readonly pixels: Uint8Array;
}

const FADE = 0.7;

/** Sets each card; `ffmpeg` is the program's name or path. */
export async function setCards(cards: readonly Card[], browser: Browser, ffmpeg: string): Promise<SetCard[]> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  const set: SetCard[] = [];
  for (const card of cards) {
    await page.setContent(toHtml(card));
    await page.evaluate("document.fonts.ready");
    const picture = await page.screenshot({ omitBackground: true });
    const { stdout, status } = spawnSync(
      ffmpeg,
      ["-v", "error", "-i", "-", "-f", "rawvideo", "-pix_fmt", "rgba", "-"],
      { input: picture, maxBuffer: WIDTH * HEIGHT * 8 },
    );
    if (status !== 0) throw new Error(`${ffmpeg} could not read a picture of the words "${card.title}".`);
    set.push({ ...card, pixels: stdout });
  }
  await page.close();
  return set;
}

/** Lays what is to be read at a moment over a frame of three bytes a pixel. */
export function layWords(cards: readonly SetCard[], seconds: number, frame: Uint8Array): void {
  for (const card of cards) layCard(card, Math.min(1, (seconds - card.from) / FADE, (card.to - seconds) / FADE), frame);
}

/** Draws one card over a frame; `shown` is 1 where the card is fully visible. */
export function layCard({ pixels }: SetCard, shown: number, frame: Uint8Array): void {
  if (shown <= 0) return;
  for (let place = 0; place < WIDTH * HEIGHT; place++) {
    const cover = ((pixels[place * 4 + 3] ?? 0) / 255) * shown;
    if (cover === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      const under = frame[place * 3 + channel] ?? 0;
      frame[place * 3 + channel] = Math.round(under + ((pixels[place * 4 + channel] ?? 0) - under) * cover);
    }
  }
}

function toHtml({ title, label }: Card): string {
  return `<!doctype html><style>
${renderFaces()}
body { position: absolute; inset: auto auto 66px 72px; width: 350px; margin: 0;
  color: oklch(.25 .014 250); -webkit-font-smoothing: antialiased; }
h1 { margin: 0; font: 400 58px/1.04 Literata, serif; letter-spacing: -.026em; text-wrap: balance; }
p { margin: 18px 0 0; font: 450 21px/1.4 "Hanken Grotesk", sans-serif; color: oklch(.42 .014 240); }
</style><h1>${escapeHtml(title)}</h1>${label === undefined ? "" : `<p>${escapeHtml(label)}</p>`}`;
}
