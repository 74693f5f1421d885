// The program's own scripts, stylesheets and pictures: the same for every site, or made from its theme.
import { readFileSync } from "node:fs";
import path from "node:path";
import { isRefused, type Job } from "../../assets/cache/kind.ts";
import { toContentHash } from "../../assets/cache/key.ts";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { listFiles } from "../../lib/files.ts";
import { STYLESHEET_FILE, stylesheetKind, type StylesheetInputs } from "../../assets/stylesheets/stylesheet-kind.ts";
import type { MadeFile } from "../../assets/cache/made-files.ts";
import { PROGRAM } from "./program-folders.ts";
import type { StaticFile } from "./static-files.ts";

/** Pages that need more than the site's stylesheet load one of the others, too. */
const STYLESHEETS = [
  "site",
  "post-list",
  "archive",
  "events",
  "search",
  "series",
  "code-and-tables",
  "gallery",
  "responses",
  "signup-places",
] as const;
/** Only the site's stylesheet has the theme. */
const THEMED = "site";

/** A file to be copied. */
export interface ProgramFile extends StaticFile {
  /** Below `public/`. */
  readonly name: string;
}

export interface ProgramFiles {
  /** The address of a script or stylesheet, by its name: `site.css`. Throws for an unknown name. */
  addressOf(name: string): string;
  readonly addresses: readonly string[];
}

export interface ProgramFileOptions {
  /** A preview keeps plain names, so that pages stay the same when a stylesheet changes. */
  readonly preview: boolean;
  readonly workshop: Workshop;
  /** Cache key of everything that the theme's part of the site's stylesheet is made from; "" in a preview. */
  readonly lookKey: string;
}

/** Names scripts and stylesheets by content hash, so that browsers can cache them forever. */
export function nameProgramFiles(
  files: readonly ProgramFile[],
  { preview, workshop, lookKey }: ProgramFileOptions,
): ProgramFiles {
  const addresses = new Map(files.map(({ name, output }) => [name, `/${output}`]));
  for (const name of STYLESHEETS) {
    const key = preview
      ? ""
      : toContentHash(
          Buffer.from(workshop.keyOf(stylesheetKind, toJob(name, preview, "")) + (name === THEMED ? lookKey : "")),
        );
    addresses.set(`${name}.css`, `/${toOutput(`${name}.css`, key)}`);
  }
  return {
    addresses: [...addresses.values()],
    addressOf(name) {
      const address = addresses.get(name);
      if (address === undefined) throw new Error(`the program has no file ${name}`);
      return address;
    },
  };
}

/** Joins and minifies stylesheets that are missing from the cache. `look` is the theme as CSS. */
export async function makeStylesheets(
  look: string,
  { addressOf }: ProgramFiles,
  { preview, workshop }: Omit<ProgramFileOptions, "lookKey">,
): Promise<readonly MadeFile[]> {
  const made = await workshop.make(
    stylesheetKind,
    STYLESHEETS.map((name) => toJob(name, preview, look)),
  );
  return made.map((one, index) => {
    const name = `${STYLESHEETS[index] ?? ""}.css`;
    const from = isRefused(one) ? undefined : one.files.get(STYLESHEET_FILE)?.path;
    if (from === undefined) throw new Error(`${name} was not made`);
    return { from, output: addressOf(name).slice(1) };
  });
}

function toJob(name: string, preview: boolean, look: string): Job<StylesheetInputs> {
  const names = listFiles(PROGRAM.styles).filter((file) => file.endsWith(".css"));
  const isThemed = name === THEMED;
  return {
    inputs: {
      names,
      entries: [`${name}.css`, ...(isThemed && preview ? ["preview.css"] : [])],
      look: isThemed ? look : "",
    },
    files: names.map((file) => path.join(PROGRAM.styles, file)),
  };
}

/** Output path of a file of the program; without a hash, the file keeps its name. */
function toOutput(name: string, hash: string): string {
  const { name: stem, ext } = path.parse(name);
  return `assets/${hash === "" ? stem : `${stem}-${hash.slice(0, 10)}`}${ext}`;
}

/** The files of `public/`: scripts under a hashed name, other files as they are. */
export function listProgramFiles(preview: boolean): readonly ProgramFile[] {
  return listFiles(PROGRAM.public).map((name) => {
    const from = path.join(PROGRAM.public, name);
    return {
      name,
      from,
      output: name.endsWith(".js") ? toOutput(name, preview ? "" : toContentHash(readFileSync(from))) : name,
    };
  });
}
