// Reads one file as a site's content is read, at once.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createArchiveParser } from "../../../src/features/comments/archive/parse-archive.ts";
import { createMarkdown } from "../../../src/features/comments/thread/markdown.ts";
import { summarize } from "../../../src/features/comments/thread/summary.ts";
import type { ParsedFile } from "../../../src/pipeline/content/entry.ts";
import { toBody } from "../../../src/pipeline/content/body.ts";
import { joinEntry } from "../../../src/pipeline/content/join-entry.ts";
import type { ParserOptions, SourceFile } from "../../../src/pipeline/content/kinds/kind.ts";
import { createHeadParser } from "../../../src/pipeline/content/parse-head.ts";
import { createTextParser } from "../../../src/pipeline/content/parse-text.ts";

/** Creates a parser for many files; the first file next to a post is its archive of comments. */
export function createFileParser(options: ParserOptions): (file: SourceFile) => ParsedFile {
  const { settings, folder, label, now } = options;
  const parseHead = createHeadParser(options);
  const parseText = createTextParser({ strings: settings.strings, folder, origin: settings.site.url });
  const parseArchive = createArchiveParser({ zone: settings.site.timezone, now });
  return (file) => {
    const head = parseHead(file);
    const [archive] = file.source.startsWith("posts/") ? file.beside : [];
    const read =
      archive === undefined ? undefined : parseArchive(readFileSync(path.join(folder, archive)), `${label}/${archive}`);
    const comments = read && { summary: summarize(read.archive, createMarkdown()), problems: read.problems };
    const text = head.job && parseText(head.job);
    return joinEntry(head, text && { ...text, body: toBody(text.body) }, comments);
  };
}
