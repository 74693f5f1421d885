// Every page becomes a file, and disks take only names of a certain length.
import type { Problem } from "../../lib/problem.ts";
import { segmentsOf } from "../../lib/segments.ts";
import { toOutputFile } from "../../lib/url.ts";
import type { CopiedFile } from "./assets.ts";
import { entryOf } from "./planned-page.ts";
import type { PlannedPage } from "./planned-page.ts";

/** In bytes of one name: the disks of all systems take 255, of which .br, .gz and the like need some. */
const LONGEST_NAME = 240;
/** In bytes below the output folder: macOS takes 1024 for the whole path. */
const LONGEST_PATH = 800;

/** A problem for every page whose address is too long to be a file. */
export function checkNameLengths(pages: readonly PlannedPage[]): Problem[] {
  return pages.flatMap((page) => {
    const length = readLength(toOutputFile(page.address));
    return length === undefined ? [] : explain(page, `This page can't be written: its address ${length}.`);
  });
}

/** The same of files that are copied; `label` is how the content folder is called. */
export function checkFileLengths(files: readonly CopiedFile[], label: string): Problem[] {
  return files.flatMap(({ source, output }) => {
    const length = readLength(output);
    if (length === undefined) return [];
    return [
      {
        file: `${label}/${source}`,
        message: `This file can't be published: its address ${length}. Rename it.`,
        severity: "error" as const,
      },
    ];
  });
}

/** Says what is too long in an address; undefined where it fits. */
function readLength(output: string): string | undefined {
  // No address of so few letters is too long in bytes, whatever its alphabet.
  if (output.length * 4 <= LONGEST_NAME) return undefined;
  const name = output.split("/").find((part) => Buffer.byteLength(part) > LONGEST_NAME);
  if (name !== undefined)
    return `has a part of ${Buffer.byteLength(name)} bytes, "${shorten(name)}", and disks take ${LONGEST_NAME}`;
  const bytes = Buffer.byteLength(output);
  return bytes > LONGEST_PATH ? `has ${bytes} bytes, and disks take ${LONGEST_PATH}` : undefined;
}

function explain(page: PlannedPage, start: string): Problem[] {
  const tell = (place: Pick<Problem, "file" | "line" | "field">, remedy: string): Problem => {
    return { ...place, message: `${start} ${remedy}`, severity: "error" };
  };
  if (page.kind === "tag" || page.kind === "category") {
    const field = page.kind === "tag" ? "tags" : "categories";
    const remedy = `Write a shorter one: ${field}: [${shorten(page.term.name).replace("…", "")}]`;
    return page.term.posts.map(({ file, lines }) => tell({ file, line: lines[field], field }, remedy));
  }
  if (page.kind === "redirect") {
    const { file, line, field } = page;
    return [tell({ file, line, field }, `Remove ${field === "aliases" ? "it from this list" : "the line"}.`)];
  }
  const entry = entryOf(page);
  const line = entry?.lines.permalink;
  const place = { file: entry?.file ?? page.address, line, field: line === undefined ? undefined : "permalink" };
  return [tell(place, "Write a shorter one, such as permalink: /another-address/")];
}

/** As much of it as can be read on one line. */
function shorten(name: string): string {
  const letters = Array.from(segmentsOf(name, "grapheme"), ({ segment }) => segment);
  return letters.length <= MOST_SHOWN ? name : `${letters.slice(0, MOST_SHOWN).join("")}…`;
}

const MOST_SHOWN = 24;
