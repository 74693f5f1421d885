// Renders the text below an entry's front matter to HTML, and collects its links and pictures.
import type { Problem } from "../../lib/problem.ts";
import { distinctBeyondAscii } from "../../lib/text.ts";
import type { GallerySlip, Slip } from "../markdown/document.ts";
import { findPolicyNeeds } from "../markdown/policy-needs.ts";
import { createRenderer, DEEPEST } from "../markdown/renderer.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { EntryText } from "./entry.ts";
import { missingImageAlt } from "./missing-alt.ts";
import { groupSlips } from "./group-slips.ts";
import { collectNamedFiles } from "./named-files.ts";
import { collectReferences, type CollectedReferences, type ReferenceContext } from "./references.ts";

/** A text to be read, perhaps by a worker: plain values. */
export interface TextJob extends Omit<ReferenceContext, "folder" | "origin"> {
  readonly body: string;
  /** The picture that the front matter names, and the line on which it does. */
  readonly image: { readonly target: string; readonly alt: string; readonly line: number } | undefined;
}

export interface TextParserOptions {
  readonly strings: Settings["strings"];
  /** Of the site; English unless it is said. */
  readonly language?: string;
  /** The content folder. */
  readonly folder: string;
  /** The site's own origin. */
  readonly origin: string;
}

/** HTML and pictures, which alone may need more than the policy of every page. */
const MARKUP = /<|!\[/u;

export interface ParsedText {
  readonly text: Omit<EntryText, "body">;
  /** HTML in UTF-8. Bytes are off the JavaScript heap, and transferable between workers without a copy. */
  readonly body: Uint8Array;
  readonly problems: readonly Problem[];
  /** Whether it depends on more files than it names: on one that is missing, or on what another one names. */
  readonly dependsOnOthers: boolean;
}

export type ParseText = (job: TextJob) => ParsedText;

/** Makes a parser to be used for many texts. */
export function createTextParser({ strings, language = "en", folder, origin }: TextParserOptions): ParseText {
  const render = createRenderer({ strings, language, extensions: true });
  const encoder = new TextEncoder();
  return (job) => {
    const collected = collectReferences({ ...job, folder, origin });
    const document = render(job.body, collected.resolve);
    const { html, headings, ids, words, excerpt, hasCodeOrTable, hasGallery, gallerySlips, slips, tooDeep } = document;
    collected.problems.push(...gallerySlips.map((slip) => explainSlip(job, slip)));
    collected.problems.push(...groupSlips(slips, job.bodyLine).map((slip) => warn(job, slip)));
    if (tooDeep !== undefined) collected.problems.push(tooDeeplyNested(job, tooDeep));
    const image = resolveImage(job, collected);
    collected.problems.push(...collected.foreignImages());
    const { links, pictures } = collected;
    const others = collectNamedFiles(job.body, html, collected.assets, { ...job, folder });
    const assets = [...collected.assets, ...others.assets];
    const needs = MARKUP.test(job.body) ? findPolicyNeeds(html) : [];
    const characters = distinctBeyondAscii(html);
    const found = { headings, ids, words, characters, excerpt, hasCodeOrTable, hasGallery, needs };
    const text = { ...found, image, links, assets, named: others.addresses, pictures };
    return {
      text,
      body: encoder.encode(html),
      problems: collected.problems,
      dependsOnOthers: collected.missed() || others.dependsOnOthers,
    };
  };
}

function resolveImage(
  { image, file, bodyLine }: TextJob,
  { resolve, problems }: CollectedReferences,
): EntryText["image"] {
  if (image === undefined) return undefined;
  const { target, alt, line } = image;
  if (alt === "") problems.push(missingImageAlt(file, line));
  return {
    address: resolve({ kind: "image", target, line: line - bodyLine, alt: alt || "-", shown: true, field: "image" }),
    alt,
  };
}

function tooDeeplyNested({ file, bodyLine }: TextJob, line: number): Problem {
  return {
    file,
    line: bodyLine + line,
    message: `Quotes or lists are nested more than ${DEEPEST} levels deep here. Remove some of the > or - signs at the start of this line.`,
    severity: "error",
  };
}

function warn({ file, bodyLine }: TextJob, { line, message, names = [] }: Slip): Problem {
  const named = names.length === 0 ? {} : { names };
  return { file, line: bodyLine + line, message, ...named, severity: "warning" };
}

function explainSlip({ file, bodyLine }: TextJob, { kind, line }: GallerySlip): Problem {
  return { file, line: bodyLine + line, message: SLIPS[kind], severity: "warning" };
}

const SLIPS: Readonly<Record<GallerySlip["kind"], string>> = {
  empty:
    "This gallery has no images, so it isn't shown. " +
    "Put some between ::: gallery and :::, for example ![A bowl that leans](bowl.jpg).",
  text:
    "This isn't an image, so it's shown as ordinary text and not in the gallery. " +
    `A caption goes after the file of its image, in quotes: ![A bowl that leans](bowl.jpg "Monday's clay").`,
};
