// Reads the archives of a site: the quick way where nothing is wrong or unusual, and otherwise by all the rules.
import { decodePrintable } from "../../../lib/utf8.ts";
import type { ArchiveOptions, ParseArchive } from "./archive.ts";
import { createCheckedParser } from "./checked-archive.ts";
import { checkComments } from "./check-comments.ts";
import { readSoundArchive } from "./sound-archive.ts";

/** Makes a reader to be used for many archives. */
export function createArchiveParser(options: ArchiveOptions): ParseArchive {
  const parseChecked = createCheckedParser(options);
  return (source, file) => {
    const text = decodePrintable(Buffer.from(source));
    const sound = typeof text === "string" ? readSoundArchive(text, options.zone) : undefined;
    if (sound && checkComments(sound.comments, options.now).length === 0) return { archive: sound, problems: [] };
    return parseChecked(source, file);
  };
}
