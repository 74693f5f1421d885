// Turns the text below an entry's front matter into HTML, and collects what it points to.
import { readFileSync } from "node:fs";
import path from "node:path";
import { NO_COMMENTS } from "../comments/archive.ts";
import { createArchiveParser } from "../comments/parse-archive.ts";
import type { Problem } from "../lib/problem.ts";
import { distinctBeyondAscii } from "../lib/text.ts";
import { findPolicyNeeds } from "../markdown/policy-needs.ts";
import { createRenderer, DEEPEST } from "../markdown/renderer.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { EntryText } from "./entry.ts";
import { collectReferences, type CollectedReferences, type ReferenceContext } from "./references.ts";

/** An archive of comments to be read. */
export interface ArchiveJob {
  /** Path below the content folder. */
  readonly source: string;
  /** The same file as it is called in messages. */
  readonly file: string;
}

/** A text to be read, perhaps by another thread. */
export interface TextJob extends Omit<ReferenceContext, "folder" | "origin"> {
  readonly body: string;
  /** The picture that the front matter names, and the line on which it does. */
  readonly image: { readonly target: string; readonly alt: string; readonly line: number } | undefined;
  /** The comments below it, where they are read with it. */
  readonly archive: ArchiveJob | undefined;
}

export interface TextParserOptions {
  readonly strings: Settings["strings"];
  /** The content folder. */
  readonly folder: string;
  /** The site's own origin. */
  readonly origin: string;
  /** IANA name of the site's zone. */
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** HTML and pictures, which alone may need more than the policy of every page. */
const MARKUP = /<|!\[/u;

export type ParseText = (job: TextJob) => EntryText;

/** Makes a parser to be used for many texts. */
export function createTextParser({ strings, folder, origin, zone, now }: TextParserOptions): ParseText {
  const render = createRenderer({ strings, extensions: true });
  const encoder = new TextEncoder();
  const parseArchive = createArchiveParser({ zone, now });
  return (job) => {
    const collected = collectReferences({ ...job, folder, origin });
    const { html, headings, ids, words, excerpt, hasCodeOrTable, tooDeep } = render(job.body, collected.resolve);
    if (tooDeep !== undefined) collected.problems.push(tooDeeplyNested(job, tooDeep));
    const image = resolveImage(job, collected);
    const { links, assets, pictures } = collected;
    const { archive, problems } = job.archive ? parseArchive(readFileSync(path.join(folder, job.archive.source)), job.archive.file) : { archive: NO_COMMENTS, problems: [] };
    return { body: encoder.encode(html), headings, ids, words, excerpt, image, links, assets, pictures, characters: distinctBeyondAscii(html), hasCodeOrTable, needs: MARKUP.test(job.body) ? findPolicyNeeds(html) : [], archive, problems: [...collected.problems, ...problems] };
  };
}

function resolveImage({ image, file, bodyLine }: TextJob, { resolve, problems }: CollectedReferences): EntryText["image"] {
  if (image === undefined) return undefined;
  const { target, alt, line } = image;
  if (alt === "") problems.push(missingAlt(file, line));
  return { address: resolve({ kind: "image", target, line: line - bodyLine, alt: alt || "-", shown: true, field: "image" }), alt };
}

function tooDeeplyNested({ file, bodyLine }: TextJob, line: number): Problem {
  return { file, line: bodyLine + line, message: `Quotes and lists stand in each other more than ${DEEPEST} levels deep here, and what is deeper would be lost. Take some of the marks at the beginning of the line out.`, severity: "error" };
}

function missingAlt(file: string, line: number): Problem {
  return { file, line, field: "image", message: "has no description for those who cannot see it. Add a line such as imageAlt: A bowl that leans.", severity: "warning" };
}
