// Comments from the cache of an earlier build: neither they nor a few new ones need a worker.
import { readFileSync } from "node:fs";
import { toContentHash } from "../../../assets/cache/key.ts";
import type { CommentArchive } from "../archive/archive.ts";
import { readStamp, type FileVersion } from "../archive/file-version.ts";
import { createArchiveParser } from "../archive/parse-archive.ts";
import { WORTH_A_WORKER, type CommentJob, type CommentReading } from "./comment-reading.ts";
import { openKeptThreads, type KeptThread } from "./kept-threads.ts";
import { createMarkdown } from "./markdown.ts";
import { summarize, type ReadSummary } from "./summary.ts";
import { createThreadRenderer, type RenderThread, type ThreadOptions } from "./thread-html.ts";

interface FoundComments extends ReadSummary {
  readonly version: FileVersion;
  readonly isOpen: boolean;
  /** The archive's cached result. */
  readonly kept: KeptThread | undefined;
  /** Reads the texts, which are not kept. */
  readonly readTexts: () => CommentArchive;
}

/** Replaces the worker where few archives are new; undefined where they are larger than `most`, in bytes. */
export function readKeptComments(
  jobs: readonly CommentJob[],
  options: ThreadOptions,
  { cache, readAt, now }: { readonly cache: string; readonly readAt: number; readonly now: number },
  most = WORTH_A_WORKER,
): CommentReading | undefined {
  const store = openKeptThreads(cache, options, now);
  if (store.isEmpty) return undefined;
  const parse = createArchiveParser({ zone: options.zone, now });
  const markdown = createMarkdown();
  // Files that were saved while they were read: the next build keeps them.
  const changing = new Set<string>();
  const found: FoundComments[] = [];
  let fresh = 0;
  for (const { path, file, isOpen } of jobs) {
    const stamp = readStamp(path, readAt);
    const known = store.hashOf(path, stamp);
    const bytes = known === undefined ? readFileSync(path) : undefined;
    const version = { path, stamp, hash: known ?? toContentHash(bytes ?? Buffer.alloc(0)) };
    const kept = store.find(version.hash);
    if (!kept) fresh += bytes?.length ?? 0;
    if (fresh > most) return undefined;
    const read = () => {
      const current = bytes ?? readFileSync(path);
      if (!bytes && toContentHash(current) !== version.hash) changing.add(path);
      return parse(current, file);
    };
    const readTexts = (): CommentArchive => read().archive;
    if (kept) found.push({ version, isOpen, kept, readTexts, summary: kept.summary, problems: [] });
    else {
      const { archive, problems } = read();
      found.push({ version, isOpen, kept, readTexts: () => archive, summary: summarize(archive, markdown), problems });
    }
  }
  let render: RenderThread | undefined;
  const html = found.map(({ kept, isOpen, readTexts }): KeptThread["html"] => {
    if (kept?.html.isOpen === isOpen) return kept.html;
    render ??= createThreadRenderer(options, markdown);
    return { isOpen, bytes: Buffer.from(render(readTexts(), isOpen)) };
  });
  try {
    store.keep(
      found.flatMap(({ version, summary, problems }, number) => {
        const own = html[number];
        return own && problems.length === 0 && !changing.has(version.path) ? [{ version, summary, html: own }] : [];
      }),
    );
  } catch {
    // If it can't be cached, the next build renders it again.
  }
  return {
    summaries: Promise.resolve(found.map(({ summary, problems }) => ({ summary, problems }))),
    htmlOf: async (number) => {
      const own = html[number];
      if (!own) throw new Error(`there is no archive ${number}`);
      return own.bytes;
    },
    stop: () => undefined,
  };
}
