// Reads the files of a site: those that have changed are parsed, and all get their comments.
import path from "node:path";
import type { CommentJob } from "../../features/comments/thread/comment-reading.ts";
import type { ReadOptions } from "./content.ts";
import type { ParsedFile } from "./entry.ts";
import { toBody } from "./body.ts";
import { joinEntry } from "./join-entry.ts";
import type { KeptTexts } from "./kept-texts.ts";
import type { ParserOptions, SourceFile } from "./kinds/kind.ts";
import type { Parsing } from "./parse-changed.ts";
import type { ParsedHead } from "./parse-head.ts";

/** In the order of the sources. Problems are values; a file that can't be read throws. */
export async function parseFiles(
  sources: readonly SourceFile[],
  options: ReadOptions,
  kept?: KeptTexts,
): Promise<ParsedFile[]> {
  const known = new Map(sources.map((file) => [file, kept?.find(file)]));
  const changed = sources.filter((file) => !known.get(file));
  const { heads, texts } = await parse(changed, options);
  const fresh = new Map(changed.map((file, index) => [file, heads[index]]));
  const headOf = (file: SourceFile): ParsedHead | undefined => known.get(file)?.head ?? fresh.get(file);
  const commented = sources.filter(({ source, beside }) => source.startsWith("posts/") && beside.length > 0);
  const summaries = await options.comments.read(
    commented.map((file) => toCommentJob(file, headOf(file), options)),
    options.now,
  );
  const comments = new Map(commented.map((file, index) => [file, summaries[index]]));
  const parsed = new Map(
    (await texts).map((text, index) => [changed[index], text && { ...text, body: toBody(text.body) }]),
  );
  return sources.flatMap((file) => {
    const head = headOf(file);
    if (!head) return [];
    const text = known.get(file)?.text ?? parsed.get(file);
    if (fresh.has(file)) kept?.keep(file, { head, text });
    return [joinEntry(head, text, comments.get(file))];
  });
}

/** Parsers are loaded only for files that have changed. */
async function parse(changed: readonly SourceFile[], options: ReadOptions): Promise<Parsing> {
  if (changed.length === 0) return { heads: [], texts: Promise.resolve([]) };
  const { parseChanged } = await import("./parse-changed.ts");
  return parseChanged(changed, options);
}

function toCommentJob(
  { source, beside: [archive = ""] }: SourceFile,
  head: ParsedHead | undefined,
  { folder, label }: ParserOptions,
): CommentJob {
  const isOpen = head?.head?.kind === "post" && head.head.comments === "open";
  return { post: source, path: path.join(folder, archive), file: `${label}/${archive}`, isOpen };
}
