// Reads and renders the comments of a site: a few in this thread, many in a worker or from the cache.
import { readFileSync } from "node:fs";
import { NO_COMMENTS, type CommentArchive } from "../archive/archive.ts";
import { createArchiveParser } from "../archive/parse-archive.ts";
import { areWorthAWorker, type CommentJob, type CommentReading } from "./comment-reading.ts";
import { loadCommentWorker, type LoadedCommentWorker } from "./comment-worker.ts";
import { readKeptComments } from "./kept-comments.ts";
import { createMarkdown } from "./markdown.ts";
import { summarize, type ReadSummary } from "./summary.ts";
import { createThreadRenderer, type RenderThread, type ThreadOptions } from "./thread-html.ts";

export interface CommentReader {
  /**
   * The summaries of archives, in the order of the jobs. A comment dated later than `now`, in milliseconds since 1970,
   * is a problem. Throws AuthorError where an archive takes too long.
   */
  read(jobs: readonly CommentJob[], now: number): Promise<readonly ReadSummary[]>;
  /** HTML in UTF-8 of the comments on a post whose archive was read; empty without comments. */
  htmlOf(post: string): Promise<Uint8Array>;
  /** Stops rendering. */
  stop(): void;
}

/** How the comments of a large site are read. */
export interface LargeReading {
  /** The cache folder, with rendered comments for later builds. */
  readonly cache: string;
  /** The machine's clock as the files are read, in milliseconds since 1970. */
  readonly readAt: number;
  /** A worker that has been started already. */
  readonly worker: LoadedCommentWorker | undefined;
}

/** Without `large` everything is read by the caller's thread. */
export function createCommentReader(options: ThreadOptions, large?: LargeReading): CommentReader {
  const here = createReaderHere(options);
  let reading: CommentReading | undefined;
  const numbers = new Map<string, number>();
  return {
    read(jobs, now) {
      if (!large || !areWorthAWorker(jobs.map(({ path }) => path))) return here.read(jobs, now);
      const { cache, readAt, worker } = large;
      // On a site that takes no comments, open and closed threads look the same.
      const given = options.takesReplies ? jobs : jobs.map((job) => ({ ...job, isOpen: true }));
      for (const [number, { post }] of jobs.entries()) numbers.set(post, number);
      reading =
        readKeptComments(given, options, { cache, readAt, now }) ??
        (worker ?? loadCommentWorker()).begin({ ...options, cache, readAt, now, jobs: given });
      return reading.summaries;
    },
    htmlOf(post) {
      const number = numbers.get(post);
      return reading && number !== undefined ? reading.htmlOf(number) : here.htmlOf(post);
    },
    stop: () => reading?.stop(),
  };
}

/** Remembers archives until their HTML is asked for, which a preview does for changed pages alone. */
function createReaderHere(options: ThreadOptions): Omit<CommentReader, "stop"> {
  const known = new Map<string, { readonly archive: CommentArchive; readonly isOpen: boolean }>();
  const markdown = createMarkdown();
  let render: RenderThread | undefined;
  return {
    read: async (jobs, now) => {
      const parse = createArchiveParser({ zone: options.zone, now });
      return jobs.map(({ post, path, file, isOpen }) => {
        const { archive, problems } = parse(readFileSync(path), file);
        known.set(post, { archive, isOpen });
        return { summary: summarize(archive, markdown), problems };
      });
    },
    htmlOf: async (post) => {
      const { archive, isOpen } = known.get(post) ?? { archive: NO_COMMENTS, isOpen: false };
      if (archive.comments.length === 0) return new Uint8Array();
      render ??= createThreadRenderer(options, markdown);
      return Buffer.from(render(archive, isOpen));
    },
  };
}
