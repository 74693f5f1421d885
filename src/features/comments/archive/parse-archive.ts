// Reads the archives of a site: the quick way where nothing is wrong or unusual, and otherwise by all the rules.
import { createRequire } from "node:module";
import { decodePrintable } from "../../../lib/utf8.ts";
import type { ArchiveOptions, ParseArchive } from "./archive.ts";
import { checkComments } from "./check-comments.ts";
import { readSoundArchive } from "./sound-archive.ts";

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
