// Archives that an earlier build has read and rendered: no other thread is needed for them, and none for a few new ones.
import { readFileSync } from "node:fs";
import { toContentHash } from "../artifacts/key.ts";
import { openThreads, type ArchiveThread, type ArchiveThreadOptions, type ReadArchive } from "./archive-thread.ts";
import { createParserWithWords } from "./parse-with-words.ts";
import { openKeptThreads, readStamp, type FileVersion, type KeptThread } from "./kept-threads.ts";
import { createThreadRenderer, type RenderThread } from "./thread-html.ts";

export interface KeptArchivesOptions extends Omit<ArchiveThreadOptions, "claims" | "cache"> {
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
  const archives = found.map(({ thread, readAgain }): ReadArchive => (thread ? { archive: thread.archive, problems: [] } : readAgain()));
  let isOpen: readonly boolean[] = [];
  let render: RenderThread | undefined;
  const toHtml = ({ thread, readAgain }: FoundArchive, open: boolean): KeptThread["html"] => {
    if (thread?.html.isOpen === open) return thread.html;
    render ??= createThreadRenderer(options);
    return { isOpen: open, bytes: Buffer.from(render(readAgain().archive, open)) };
  };
  const made = new Map<number, KeptThread["html"]>();
  const htmlOf = (number: number, one: FoundArchive): KeptThread["html"] => {
    const html = made.get(number) ?? toHtml(one, isOpen[number] ?? false);
    made.set(number, html);
    return html;
  };
  return {
    archives: Promise.resolve(archives),
    render: (open) => void (isOpen = openThreads(open, options)),
    take(number) {
      const one = found[number];
      return one ? Promise.resolve(htmlOf(number, one).bytes) : Promise.reject(new Error(`there is no archive ${number}`));
    },
    end() {
      const whole = (): Parameters<typeof kept.keep>[0] => found.flatMap((one, number) => {
        const archive = archives[number];
        const html = htmlOf(number, one);
        return archive?.problems.length === 0 && !changing.has(one.version.path) ? [{ version: one.version, archive: archive.archive, html }] : [];
      });
      try {
        kept.keep(whole());
      } catch {
        // The site is built, and what was not kept of it is made again.
      }
    },
    ended: Promise.resolve(),
    stop: () => undefined,
  };
}

interface FoundArchive {
  readonly version: FileVersion;
  readonly thread: KeptThread | undefined;
  readonly readAgain: () => ReadArchive;
}
