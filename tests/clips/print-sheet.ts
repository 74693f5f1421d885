// Prints the exercise sheet of the first lesson; see README.md in this folder.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../browser/browser.ts";
import { renderFaces } from "./faces.ts";
import { SHEET_MARKS } from "./sheet-marks.ts";

/** As wide as A4 and as high as Letter, so that either printer takes it whole. */
const SIZE = { width: "210mm", height: "279mm" };

const [target = path.resolve(import.meta.dirname, "../../content/series/creative-advantage")] = process.argv.slice(2);

const browser = await launchBrowser();
const page = await browser.newPage();
await page.setContent(renderSheet());
await page.evaluate("document.fonts.ready");
const pdf = await page.pdf({ ...SIZE, printBackground: true, tagged: true });
await browser.close();
mkdirSync(target, { recursive: true });
writeFileSync(path.join(target, "first-mark-sheet.pdf"), withoutClock(pdf));

/**
 * The same sheet has the same bytes on every day: the times of printing, which have a fixed length, are overwritten.
 */
function withoutClock(pdf: Buffer): Buffer {
  return Buffer.from(pdf.toString("latin1").replace(/\(D:\d{14}/gu, "(D:20261123000000"), "latin1");
}

function renderSheet(): string {
  const boxes = SHEET_MARKS.map(
    (mark) =>
      `<li><svg viewBox="0 0 100 116" aria-hidden="true"><path class="edge" d="M1 1.4L99.2 .8L98.8 115L.8 115.4Z"/>${mark}</svg></li>`,
  ).join("\n");
  return `<!doctype html>
<html lang="en"><head><title>The first mark: nine sheets that are spoiled already</title>
<style>
${renderFaces()}
@page { size: ${SIZE.width} ${SIZE.height}; margin: 0; }
body { margin: 0; padding: 15mm 17mm 0; color: #1d2126; font: 450 10.5pt/1.42 "Hanken Grotesk", sans-serif; }
header { display: grid; grid-template-columns: 69mm 1fr; column-gap: 8mm; align-items: end; margin-bottom: 8mm; }
h1 { margin: 0; font: 400 33pt/1.02 Literata, serif; letter-spacing: -.025em; }
p { margin: 0 0 1.5mm; }
ol.how { margin: 0; padding-left: 5mm; }
ul { display: grid; grid-template-columns: repeat(3, 1fr); gap: 5.5mm; margin: 0; padding: 0; list-style: none; }
li svg { display: block; width: 100%; fill: #2b2f36; }
.edge { fill: none; stroke: #8b9198; stroke-width: .45; }
footer { display: flex; justify-content: space-between; margin-top: 5.5mm; font-size: 9pt; color: #565c63; }
</style></head><body>
<header>
<h1>The first mark</h1>
<div>
<p>Here are nine small sheets, and somebody has spoiled every one of them.</p>
<ol class="how">
<li>Take the box that you like least.</li>
<li>Carry on from its mark for two minutes, with anything that writes.</li>
<li>Don’t cover the mark. Answer it.</li>
</ol>
</div>
</header>
<main><ul>
${boxes}
</ul></main>
<footer><span>Inner Canvas · The Creative Advantage, lesson 1</span><span>Copy it as often as you like.</span></footer>
</body></html>`;
}
