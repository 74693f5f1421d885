// Reads the front matter, texts and comments of files; the texts of a large site are read by a worker.
import path from "node:path";
import type { CommentJob } from "../../features/comments/thread/comment-reading.ts";
import type { ReadOptions } from "./content.ts";
import type { ParsedFile } from "./entry.ts";
import { toBody } from "./body.ts";
import { joinEntry } from "./join-entry.ts";
import type { KeptTexts } from "./kept-texts.ts";
import type { ParserOptions, SourceFile } from "./kinds/kind.ts";
import { createHeadParser, type ParsedHead } from "./parse-head.ts";
import { createTextParser, type ParsedText, type TextParserOptions } from "./parse-text.ts";
import { areWorthAWorker, startTextWorker, type TextWorker } from "./text-worker.ts";

/** In the order of the sources. Problems are values; a file that can't be read throws. */
export async function parseFiles(
  sources: readonly SourceFile[],
  options: ReadOptions,
  kept?: KeptTexts,
): Promise<ParsedFile[]> {
  const known = new Map(sources.map((file) => [file, kept?.find(file)]));
  const changed = sources.filter((file) => !known.get(file));
  const { heads, texts } = parseChanged(changed, options);
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

function parseChanged(sources: readonly SourceFile[], options: ReadOptions): Parsing {
  const worker = options.textWorker ?? (areWorthAWorker(sources) ? startTextWorker() : undefined);
  return worker ? parseWithWorker(sources, options, worker) : parseHere(sources, options);
}

interface Parsing {
  readonly heads: readonly ParsedHead[];
  /** In the order of the heads; undefined for a file without a text to read. */
  readonly texts: Promise<readonly (ParsedText | undefined)[]>;
}

function parseHere(sources: readonly SourceFile[], options: ReadOptions): Parsing {
  const heads = sources.map(createHeadParser(options));
  const parse = createTextParser(toTextOptions(options));
  return { heads, texts: Promise.resolve(heads.map(({ job }) => job && parse(job))) };
}

/** So many texts are sent to the worker at once. */
const CHUNK = 50;

/** Front matter is read here, while the worker reads the texts of the files before. */
function parseWithWorker(sources: readonly SourceFile[], options: ReadOptions, worker: TextWorker): Parsing {
  worker.begin(toTextOptions(options));
  const parseHead = createHeadParser(options);
  const heads: ParsedHead[] = [];
  const chunks: Promise<(ParsedText | undefined)[]>[] = [];
  let done = 0;
  const send = async (chunk: readonly ParsedHead[]): Promise<(ParsedText | undefined)[]> => {
    const texts = (await worker.parse(chunk.flatMap(({ job }) => job ?? []))).values();
    options.onProgress((done += chunk.length), sources.length);
    return chunk.map(({ job }) => job && texts.next().value);
  };
  try {
    for (let start = 0; start < sources.length; start += CHUNK) {
      const chunk = sources.slice(start, start + CHUNK).map(parseHead);
      heads.push(...chunk);
      chunks.push(send(chunk));
    }
  } catch (error) {
    worker.stop();
    throw error;
  }
  const texts = Promise.all(chunks).finally(() => worker.stop());
  // Awaited only after the comments have been read.
  texts.catch(() => undefined);
  return { heads, texts: texts.then((all) => all.flat()) };
}

function toTextOptions({ settings, folder }: ParserOptions): TextParserOptions {
  return { strings: settings.strings, language: settings.site.language, folder, origin: settings.site.url };
}

function toCommentJob(
  { source, beside: [archive = ""] }: SourceFile,
  head: ParsedHead | undefined,
  { folder, label }: ParserOptions,
): CommentJob {
  const isOpen = head?.head?.kind === "post" && head.head.comments === "open";
  return { post: source, path: path.join(folder, archive), file: `${label}/${archive}`, isOpen };
}
