// Reads the front matter and texts of files; the texts of a large site are read by a worker.
import type { ReadOptions } from "./content.ts";
import type { ParserOptions, SourceFile } from "./kinds/kind.ts";
import { createHeadParser, type ParsedHead } from "./parse-head.ts";
import { createTextParser, type ParsedText, type TextParserOptions } from "./parse-text.ts";
import { areWorthAWorker, startTextWorker, type TextWorker } from "./text-worker.ts";

export interface Parsing {
  readonly heads: readonly ParsedHead[];
  /** In the order of the heads; undefined for a file without a text to read. */
  readonly texts: Promise<readonly (ParsedText | undefined)[]>;
}

/** In the order of the sources. */
export function parseChanged(sources: readonly SourceFile[], options: ReadOptions): Parsing {
  const worker = options.textWorker ?? (areWorthAWorker(sources) ? startTextWorker() : undefined);
  return worker ? parseWithWorker(sources, options, worker) : parseHere(sources, options);
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
