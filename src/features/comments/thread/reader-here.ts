// Reads and renders comments in the caller's thread.
import { readFileSync, statSync } from "node:fs";
import { toStamp } from "../../../lib/file-stamp.ts";
import { NO_COMMENTS, type CommentArchive } from "../archive/archive.ts";
import { createArchiveParser } from "../archive/parse-archive.ts";
import type { CommentJob } from "./comment-reading.ts";
import { createMarkdown } from "./markdown.ts";
import { summarize, type ReadSummary } from "./summary.ts";
import { createThreadRenderer, type RenderThread, type ThreadOptions } from "./thread-html.ts";

interface ReadArchive {
  readonly stamp: string;
  readonly archive: CommentArchive;
  readonly read: ReadSummary;
}

interface ReaderHere {
  read(jobs: readonly CommentJob[], now: number): Promise<readonly ReadSummary[]>;
  htmlOf(post: string): Promise<Uint8Array>;
}

/** Remembers archives until they change; their HTML is rendered when it is asked for. */
export function createReaderHere(options: ThreadOptions): ReaderHere {
  const known = new Map<string, ReadArchive>();
  const open = new Set<string>();
  const markdown = createMarkdown();
  let render: RenderThread | undefined;
  return {
    read: async (jobs, now) => {
      const parse = createArchiveParser({ zone: options.zone, now });
      return jobs.map(({ post, path, file, isOpen }) => {
        if (isOpen) open.add(post);
        else open.delete(post);
        const stamp = toStamp(statSync(path));
        const earlier = known.get(post);
        // What is wrong with an archive depends on the time as well.
        if (earlier?.stamp === stamp && earlier.read.problems.length === 0) return earlier.read;
        const { archive, problems } = parse(readFileSync(path), file);
        const read = { summary: summarize(archive, markdown), problems };
        known.set(post, { stamp, archive, read });
        return read;
      });
    },
    htmlOf: async (post) => {
      const { archive } = known.get(post) ?? { archive: NO_COMMENTS };
      if (archive.comments.length === 0) return new Uint8Array();
      render ??= createThreadRenderer(options, markdown);
      return Buffer.from(render(archive, open.has(post)));
    },
  };
}
