// Reads all files of a site: of many, threads read texts and comments while this one goes on with the heads.
import path from "node:path";
import { startKeptArchives } from "../../features/comments/thread/kept-archives.ts";
import { loadArchiveThread, type ArchiveThread } from "../../features/comments/thread/archive-worker.ts";
import type { EntryText, ParsedFile } from "./entry.ts";
import type { SourceFile } from "./kinds/kind.ts";
import { createParser, joinText, toTextOptions, withoutArchive, type JoinedText } from "./parse-entry.ts";
import { createHeadParser } from "./parse-head.ts";
import type { TextJob } from "./parse-text.ts";
import type { Content, ReadOptions } from "./content.ts";
import { areArchivesWorthAThread, areWorthAThread, ARCHIVES_WORTH_A_THREAD } from "./reading-workers.ts";
import { startTextThread, type TextThread } from "./text-worker.ts";

const CHUNK = 50;

type Parsing = Omit<Content, "paths" | "overlooked">;

export function parseAll(sources: readonly SourceFile[], options: ReadOptions): Parsing {
  const commented = sources.filter(({ source, beside }) => source.startsWith("posts/") && beside.length > 0);
  const archives = startArchives(commented, options);
  try {
    const apart = archives !== undefined;
    const thread = options.readingThreads?.texts ?? (areWorthAThread(sources) ? startTextThread() : undefined);
    const { joined, texts } = thread
      ? readInThread(sources, options, { thread, archivesApart: apart })
      : { joined: sources.map(createParser(options, apart)), texts: Promise.resolve() };
    const files = joined.map(({ parsed }) => parsed);
    if (!archives) return { files, texts, threads: new Map(), stop: () => undefined };
    const places = new Map(sources.map(({ source }, index) => [source, index]));
    archives.render(commented.map(({ source }) => isOpen(files[places.get(source) ?? -1])));
    const told = archives.archives.then((all) =>
      all.forEach((archive, index) => joined[places.get(commented[index]?.source ?? "") ?? -1]?.setArchive(archive)),
    );
    return {
      files,
      texts: Promise.all([texts, told]).then(() => undefined),
      threads: new Map(commented.map(({ source }, index) => [source, () => archives.take(index)])),
      stop: archives.stop,
    };
  } catch (error) {
    archives?.stop();
    throw error;
  }
}

function isOpen(file: ParsedFile | undefined): boolean {
  return file?.entry?.kind === "post" && file.entry.comments === "open";
}

function startArchives(
  commented: readonly SourceFile[],
  { thread, readingThreads, cache, folder, label, settings, now, machineClock }: ReadOptions,
): ArchiveThread | undefined {
  if (!thread || commented.length === 0) return undefined;
  const names = commented.flatMap(({ beside: [name] }) => name ?? []);
  if (!areArchivesWorthAThread(folder, names)) return undefined;
  const options = {
    ...thread,
    cache,
    zone: settings.site.timezone,
    now,
    readAt: machineClock?.() ?? 0,
    files: names.map((name) => ({ path: path.join(folder, name), file: `${label}/${name}` })),
  };
  const kept =
    cache === undefined ? undefined : startKeptArchives({ ...options, cache, most: ARCHIVES_WORTH_A_THREAD });
  return kept ?? (readingThreads?.archives ?? loadArchiveThread()).begin(options);
}

interface Reading {
  /** In the order of the sources. */
  readonly joined: readonly JoinedText[];
  readonly texts: Promise<void>;
}

function readInThread(
  sources: readonly SourceFile[],
  options: ReadOptions,
  { thread, archivesApart }: { thread: TextThread; archivesApart: boolean },
): Reading {
  thread.begin(toTextOptions(options));
  const parseHead = createHeadParser(options);
  const joined: JoinedText[] = [];
  const chunks: Promise<void>[] = [];
  let done = 0;
  const readChunk = (start: number): void => {
    const jobs: TextJob[] = [];
    const receivers: ((text: EntryText) => void)[] = [];
    for (const head of sources.slice(start, start + CHUNK).map(parseHead)) {
      const one = joinText(head);
      joined.push(one);
      if (!head.job) continue;
      jobs.push(archivesApart ? withoutArchive(head.job) : head.job);
      receivers.push(one.setText);
    }
    chunks.push(
      thread.parse(jobs).then((texts) => {
        texts.forEach((text, index) => receivers[index]?.(text));
        options.onProgress((done += texts.length), sources.length);
      }),
    );
  };
  try {
    for (let start = 0; start < sources.length; start += CHUNK) readChunk(start);
  } catch (error) {
    thread.stop();
    throw error;
  }
  const texts = Promise.all(chunks)
    .then(() => undefined)
    .finally(thread.stop);
  // Whoever waits for the texts is told.
  texts.catch(() => undefined);
  return { joined, texts };
}
