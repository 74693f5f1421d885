// Archives that an earlier build has read and rendered: no other thread is needed for them, and none for a few new ones.
import { readFileSync } from "node:fs";
import { toContentHash } from "../artifacts/key.ts";
import type { ArchiveThread, ArchiveThreadOptions } from "./archive-thread.ts";
import { createParserWithWords } from "./parse-with-words.ts";
import { openKeptThreads, type KeptThread } from "./kept-threads.ts";
import { createThreadRenderer, type RenderThread } from "./thread-html.ts";

export interface KeptArchivesOptions extends Omit<ArchiveThreadOptions, "claims" | "cache"> {
  readonly cache: string;
  /** How many bytes of archives may be new. */
  readonly most: number;
}

/** Does what a thread would do; undefined where more is new than may be. */
export function startKeptArchives(options: KeptArchivesOptions): ArchiveThread | undefined {
  const { cache, most, files, now } = options;
  const kept = openKeptThreads(cache, options, now);
  if (kept.isEmpty) return undefined;
  let fresh = 0;
  const found: { readonly fileHash: string; readonly bytes: Buffer; readonly thread: KeptThread | undefined }[] = [];
  for (const { path } of files) {
    const bytes = readFileSync(path);
    const fileHash = toContentHash(bytes);
    const thread = kept.find(fileHash);
    if (!thread) fresh += bytes.length;
    if (fresh > most) return undefined;
    found.push({ fileHash, bytes, thread });
  }
  const read = createParserWithWords(options);
  const archives = found.map(({ bytes, thread }, number) => (thread ? { archive: thread.archive, problems: [] } : read(bytes, files[number]?.file ?? "")));
  let isOpen: readonly boolean[] = [];
  let render: RenderThread | undefined;
  const made = new Map<number, NonNullable<KeptThread["html"]>>();
  const toHtml = (number: number): Uint8Array => {
    const open = isOpen[number] ?? false;
    const known = found[number]?.thread?.html;
    const html = known?.isOpen === open ? known : { isOpen: open, bytes: Buffer.from((render ??= createThreadRenderer(options))(archives[number]?.archive ?? { comments: [], missing: 0 }, open)) };
    made.set(number, html);
    // The last one that was asked for.
    if (made.size === files.length) kept.keep(found.flatMap(({ fileHash }, index) => (archives[index]?.problems.length === 0 ? [{ fileHash, archive: archives[index].archive, html: made.get(index) }] : [])));
    return html.bytes;
  };
  return {
    archives: Promise.resolve(archives),
    render: (open) => void (isOpen = open),
    take: (number) => Promise.resolve(toHtml(number)),
    ended: Promise.resolve(),
    stop: () => undefined,
  };
}
