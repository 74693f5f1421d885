// `npm run canvas`: shows what the painter makes of an address, sixty paintings on one sheet, or the palettes of tags.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { loadSite } from "../pipeline/run/load-site.ts";
import { newKey } from "../pipeline/run/options.ts";
import { PALETTE_NAMES } from "../assets/theme/palette-names.ts";
import { FAMILY_NAMES } from "../features/paintings/families/names.ts";
import { explainUnknown } from "../features/paintings/fields.ts";
import { FORMAT_NAMES } from "../features/paintings/formats.ts";
import { paintCanvas } from "../features/paintings/paint.ts";
import { planCanvas, type CanvasPins } from "../features/paintings/plan.ts";
import { renderContactSheet } from "../features/paintings/contact-sheet.ts";
import { AuthorError } from "../lib/problem.ts";
import { writeWhole } from "../lib/write-whole.ts";
import { readEnvironment } from "../pipeline/settings/environment.ts";
import type { Arguments, Command } from "./terminal/arguments.ts";
import { describePalettes } from "./canvas/palettes.ts";
import { runCommand } from "./terminal/run-command.ts";

const SHEET = "canvas-sheet.html";
const MOST = 1000;

const command: Command = {
  call: "npm run canvas --",
  purpose: "Shows the painting that a post gets, or a sheet of many, to choose from and to judge the painter by.",
  words: [
    {
      name: "what",
      value: "show|sheet|palettes",
      help: "the painting of one post as SVG, many side by side on one page, or which tags have which palette",
    },
    { name: "slug", value: "SLUG", help: "for show: the file name of the post without its ending", optional: true },
  ],
  options: {
    input: { type: "string", value: "DIR", help: "for palettes: another content folder" },
    tags: { type: "string", value: "TAG,TAG", help: "the tags of the post; the first one decides the palette" },
    family: { type: "string", value: "NAME", help: FAMILY_NAMES.join(", ") },
    palette: { type: "string", value: "NAME", help: PALETTE_NAMES.join(", ") },
    format: { type: "string", value: "NAME", help: FORMAT_NAMES.join(", ") },
    seed: {
      type: "string",
      value: "WORD",
      help: "any word for another painting; what pleases goes into front matter, as in canvas: { seed: WORD }",
    },
    count: { type: "string", value: "NUMBER", help: "for sheet: how many instead of 60" },
    from: { type: "string", value: "WORD", help: "for sheet: other paintings" },
    output: {
      type: "string",
      value: "FILE",
      help: `where it is written; a sheet to ${SHEET} otherwise, a painting to the terminal`,
    },
  },
};

await runCommand(command, showCanvas);

async function showCanvas(given: Arguments): Promise<void> {
  const what = String(given["what"]);
  const pins = readPins(given);
  const tags =
    wordOf(given["tags"])
      ?.split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== "") ?? [];
  if (what === "show") return show(wordOf(given["slug"]), tags, pins, wordOf(given["output"]));
  if (what === "palettes") return showPalettes(wordOf(given["input"]) ?? "content");
  if (what !== "sheet") throw refuse(explainUnknown(what, ["show", "sheet", "palettes"]));
  const count = readCount(wordOf(given["count"]));
  const from = wordOf(given["from"]) ?? "post";
  const file = wordOf(given["output"]) ?? SHEET;
  const plans = Array.from({ length: count }, (_, index) => planCanvas({ slug: `${from}-${index + 1}`, tags, pins }));
  write(file, renderContactSheet(plans));
  console.log(
    `${file}: ${count} canvases, ${plans.filter(({ night }) => night).length} of them at night. Open it in a browser.`,
  );
}

function show(slug: string | undefined, tags: readonly string[], pins: CanvasPins, file: string | undefined): void {
  if (slug === undefined) throw refuse("A word is missing: SLUG. Write npm run canvas -- show slow-bread.");
  const plan = planCanvas({ slug, tags, pins });
  const svg = paintCanvas(plan);
  if (file === undefined) return console.log(svg);
  write(file, svg);
  console.log(
    `${file}: ${plan.family}, ${plan.palette}, ${plan.format.width} × ${plan.format.height}${plan.night ? ", at night" : ""}.`,
  );
}

async function showPalettes(input: string): Promise<void> {
  const label = input.replace(/\/+$/u, "");
  const { site } = await loadSite({
    content: path.resolve(label),
    label,
    clock: () => readEnvironment(process.env, Date.now).now,
    newKey,
  });
  console.log(
    describePalettes(
      site.posts.flatMap(({ tags }) => tags.slice(0, 1)),
      site.settings.site.palettes,
    ),
  );
}

function readPins(given: Arguments): CanvasPins {
  return {
    family: oneOf(given, "family", FAMILY_NAMES),
    palette: oneOf(given, "palette", PALETTE_NAMES),
    format: oneOf(given, "format", FORMAT_NAMES),
    seed: wordOf(given["seed"]),
  };
}

function oneOf<Name extends string>(given: Arguments, option: string, names: readonly Name[]): Name | undefined {
  const typed = wordOf(given[option]);
  const name = names.find((one) => one === typed);
  if (typed !== undefined && name === undefined) throw refuse(`--${option}: ${explainUnknown(typed, names)}`);
  return name;
}

function readCount(typed = "60"): number {
  const count = /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > MOST) throw refuse(`--count: "${typed}" is not a whole number from 1 to ${MOST}.`);
  return count;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeWhole(path.resolve(file), text);
}

function wordOf(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function refuse(message: string): AuthorError {
  return new AuthorError([{ file: command.call, message, severity: "error" }]);
}
