// `npm run painting`: shows the painting of an address, sixty paintings on one sheet, or the palettes of tags.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { loadSite } from "../pipeline/run/load-site.ts";
import { newKey } from "../pipeline/run/options.ts";
import { PALETTE_NAMES } from "../assets/theme/palette-names.ts";
import { FAMILY_NAMES } from "../features/paintings/families/names.ts";
import { explainUnknown } from "../features/paintings/fields.ts";
import { FORMAT_NAMES } from "../features/paintings/formats.ts";
import { drawPainting } from "../features/paintings/paint.ts";
import { planPainting, type PaintingPins } from "../features/paintings/plan.ts";
import { renderContactSheet } from "../features/paintings/contact-sheet.ts";
import { AuthorError } from "../lib/problem.ts";
import { writeWhole } from "../lib/write-whole.ts";
import { readEnvironment } from "../pipeline/settings/environment.ts";
import type { Arguments, Command } from "./terminal/arguments.ts";
import { describePalettes } from "./painting/palettes.ts";
import { runCommand } from "./terminal/run-command.ts";

const GALLERY = "paintings.html";
const MOST = 1000;

const command: Command = {
  call: "npm run painting --",
  purpose: "Preview a post's painting, or many side by side to choose from.",
  examples: [
    ["preview slow-bread --tags=bread --output=bread.svg", "the painting of one post"],
    ["gallery", "sixty paintings on one page, to open in a browser"],
    ["palettes", "which tags look alike, and how to set them apart"],
  ],
  words: [
    { name: "what", value: "preview|gallery|palettes", help: "one painting, many on one page, or the tags' palettes" },
    { name: "slug", value: "SLUG", help: "preview: file name of the post without .md", optional: true },
  ],
  options: {
    input: { type: "string", value: "DIR", help: "palettes: content folder (default: content)" },
    tags: { type: "string", value: "TAG,TAG", help: "tags of the post; the first one decides the palette" },
    motif: { type: "string", value: "NAME", help: `one of ${FAMILY_NAMES.join(", ")}` },
    palette: { type: "string", value: "NAME", help: `one of ${PALETTE_NAMES.join(", ")}` },
    shape: { type: "string", value: "NAME", help: `one of ${FORMAT_NAMES.join(", ")}` },
    variation: {
      type: "string",
      value: "WORD",
      help: "any word; gives a different painting. To keep it, write painting: { variation: WORD } in the post",
    },
    count: { type: "string", value: "NUMBER", help: "gallery: how many (default: 60)" },
    start: { type: "string", value: "WORD", help: "gallery: start from another word, for a different set" },
    output: {
      type: "string",
      value: "FILE",
      help: `where to write it (default: ${GALLERY}; one painting: the terminal)`,
    },
  },
};

await runCommand(command, showPainting);

async function showPainting(given: Arguments): Promise<void> {
  const what = String(given["what"]);
  const pins = readPins(given);
  const tags =
    wordOf(given["tags"])
      ?.split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== "") ?? [];
  if (what === "preview") return show(wordOf(given["slug"]), tags, pins, wordOf(given["output"]));
  if (what === "palettes") return showPalettes(wordOf(given["input"]) ?? "content");
  if (what !== "gallery") throw refuse(explainUnknown(what, ["preview", "gallery", "palettes"]));
  const count = readCount(wordOf(given["count"]));
  const from = wordOf(given["start"]) ?? "post";
  const file = wordOf(given["output"]) ?? GALLERY;
  const plans = Array.from({ length: count }, (_, index) => planPainting({ slug: `${from}-${index + 1}`, tags, pins }));
  write(file, renderContactSheet(plans));
  console.log(
    `${file}: ${count} paintings, ${plans.filter(({ night }) => night).length} of them at night. Open it in a browser.`,
  );
}

function show(slug: string | undefined, tags: readonly string[], pins: PaintingPins, file: string | undefined): void {
  if (slug === undefined)
    throw refuse("Something is missing: SLUG. For example: npm run painting -- preview slow-bread");
  const plan = planPainting({ slug, tags, pins });
  const svg = drawPainting(plan);
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
      site.settings.site.tagPalettes,
    ),
  );
}

function readPins(given: Arguments): PaintingPins {
  return {
    family: oneOf(given, "motif", FAMILY_NAMES),
    palette: oneOf(given, "palette", PALETTE_NAMES),
    format: oneOf(given, "shape", FORMAT_NAMES),
    seed: wordOf(given["variation"]),
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
