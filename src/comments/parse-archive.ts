// Reads the archives of a site: the quick way where nothing is wrong or unusual, and otherwise by all the rules.
import { createRequire } from "node:module";
import { decodePrintable } from "../lib/utf8.ts";
import type { ReadArchive } from "./archive.ts";
import { checkComments } from "./check-comments.ts";
import { readSoundArchive } from "./sound-archive.ts";

export interface ArchiveOptions {
  /** IANA name; counts where a date names no zone. */
  readonly zone: string;
  /** Milliseconds since 1970: nobody has written later than that. */
  readonly now: number;
}

/** Reads the bytes or the text of a file; `file` is what problems call it. */
export type ParseArchive = (source: string | Buffer, file: string) => ReadArchive;

/** Makes a reader to be used for many archives. */
export function createArchiveParser(options: ArchiveOptions): ParseArchive {
  let parseChecked: ParseArchive | undefined;
  return (source, file) => {
    const text = decodePrintable(Buffer.from(source));
    const sound = typeof text === "string" ? readSoundArchive(text, options.zone) : undefined;
    if (sound && checkComments(sound.comments, options.now).length === 0) return { archive: sound, problems: [] };
    parseChecked ??= loadChecked()(options);
    return parseChecked(source, file);
  };
}

// Grammar and schema take as long to load as a thousand comments to be read.
function loadChecked(): (options: ArchiveOptions) => ParseArchive {
  const { createCheckedParser } = createRequire(import.meta.url)(
    "./checked-archive.ts",
  ) as typeof import("./checked-archive.ts");
  return createCheckedParser;
}
