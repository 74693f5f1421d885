// Archives that an earlier build has read and rendered: no other thread is needed for them, and none for a few new ones.
import { readFileSync } from "node:fs";
import { toContentHash } from "../../../assets/cache/key.ts";
import type { ReadArchive } from "../archive/archive.ts";
import { openThreads, type ArchiveThread, type ArchiveThreadOptions } from "./archive-worker.ts";
import { createParserWithWords } from "../archive/parse-with-words.ts";
import { readStamp, type FileVersion } from "../archive/file-version.ts";
import { openKeptThreads, type KeptThread } from "./kept-threads.ts";
import { createThreadRenderer, type RenderThread } from "./thread-html.ts";

export interface KeptArchivesOptions extends Omit<ArchiveThreadOptions, "cache"> {
  readonly cache: string;
  /** How many bytes of archives may be new. */
  readonly most: number;
}

/** Does what a thread would do; undefined where more is new than may be. */
export function startKeptArchives(options: KeptArchivesOptions): ArchiveThread | undefined {
  const { cache, most, files, now, readAt } = options;
  const kept = openKeptThreads(cache, options, now);
  if (kept.isEmpty) return undefined;
  const read = createParserWithWords(options);
  // Files that were saved while they were read: what they are is for the next build to keep.
  const changing = new Set<string>();
  let fresh = 0;
  const found: FoundArchive[] = [];
  for (const { path, file } of files) {
    const stamp = readStamp(path, readAt);
    const known = kept.hashOf(path, stamp);
    const bytes = known === undefined ? readFileSync(path) : undefined;
    const version = { path, stamp, hash: known ?? toContentHash(bytes ?? Buffer.alloc(0)) };
    const thread = kept.find(version.hash);
    if (!thread) fresh += bytes?.length ?? 0;
    if (fresh > most) return undefined;
    // Texts were not kept: whoever has to render them reads them again.
    const readAgain = (): ReadArchive => {
      const current = bytes ?? readFileSync(path);
      if (!bytes && toContentHash(current) !== version.hash) changing.add(path);
      return read(current, file);
    };
    found.push({ version, thread, readAgain });
  }
  const archives = found.map(({ thread, readAgain }): ReadArchive =>
    thread ? { archive: thread.archive, problems: [] } : readAgain(),
  );
  let html: readonly KeptThread["html"][] = [];
  return {
    archives: Promise.resolve(archives),
    render(isOpen) {
      html = renderAll(found, openThreads(isOpen, options), options);
      const whole = found.flatMap(({ version }, number) => {
        const [archive, own] = [archives[number], html[number]];
        return archive?.problems.length === 0 && own && !changing.has(version.path)
          ? [{ version, archive: archive.archive, html: own }]
          : [];
      });
      try {
        kept.keep(whole);
      } catch {
        // What was not kept is made again.
      }
    },
    take: (number) =>
      html[number] ? Promise.resolve(html[number].bytes) : Promise.reject(new Error(`there is no archive ${number}`)),
    ended: Promise.resolve(),
    stop: () => undefined,
  };
}

function renderAll(
  found: readonly FoundArchive[],
  isOpen: readonly boolean[],
  options: KeptArchivesOptions,
): KeptThread["html"][] {
  let render: RenderThread | undefined;
  return found.map(({ thread, readAgain }, number) => {
    const open = isOpen[number] ?? false;
    if (thread?.html.isOpen === open) return thread.html;
    render ??= createThreadRenderer(options);
    return { isOpen: open, bytes: Buffer.from(render(readAgain().archive, open)) };
  });
}

interface FoundArchive {
  readonly version: FileVersion;
  readonly thread: KeptThread | undefined;
  readonly readAgain: () => ReadArchive;
}
