// An archive with what machines are told of it, worked out where it is read.
import { createArchiveParser } from "./parse-archive.ts";
import type { ArchiveOptions } from "./archive.ts";
import type { ReadArchive } from "./archive.ts";
import type { RenderComment } from "../thread/markdown.ts";
import { withWords } from "../thread/words.ts";

/** Makes a parser to be used for many archives. `file` is what problems call it. */
export function createParserWithWords(
  options: ArchiveOptions,
  render?: RenderComment,
): (bytes: Buffer, file: string) => ReadArchive {
  const parse = createArchiveParser(options);
  return (bytes, file) => {
    const { archive, problems } = parse(bytes, file);
    return { archive: withWords(archive, render), problems };
  };
}
