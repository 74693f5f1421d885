// Reads and renders the comments of a site: a few in this thread, many in a worker or from the cache.
import { areWorthAWorker, type CommentJob, type CommentReading } from "./comment-reading.ts";
import { loadCommentWorker, type LoadedCommentWorker } from "./comment-worker.ts";
import type { ReadSummary } from "./summary.ts";
import type { ThreadOptions } from "./thread-html.ts";

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

/** Without `large` everything is read by the caller's thread. What reads comments is loaded once there are some. */
export function createCommentReader(options: ThreadOptions, large?: LargeReading): CommentReader {
  let here: ReturnType<typeof createHere> | undefined;
  const readHere = (): ReturnType<typeof createHere> => (here ??= createHere(options));
  let reading: CommentReading | undefined;
  const numbers = new Map<string, number>();
  return {
    async read(jobs, now) {
      if (jobs.length === 0) return [];
      if (!large || !areWorthAWorker(jobs.map(({ path }) => path))) return (await readHere()).read(jobs, now);
      const { cache, readAt, worker } = large;
      // On a site that takes no comments, open and closed threads look the same.
      const given = options.takesReplies ? jobs : jobs.map((job) => ({ ...job, isOpen: true }));
      for (const [number, { post }] of jobs.entries()) numbers.set(post, number);
      const { readKeptComments } = await import("./kept-comments.ts");
      reading =
        readKeptComments(given, options, { cache, readAt, now }) ??
        (worker ?? loadCommentWorker()).begin({ ...options, cache, readAt, now, jobs: given });
      return reading.summaries;
    },
    async htmlOf(post) {
      const number = numbers.get(post);
      return reading && number !== undefined ? reading.htmlOf(number) : (await readHere()).htmlOf(post);
    },
    stop: () => reading?.stop(),
  };
}

async function createHere(options: ThreadOptions): Promise<Omit<CommentReader, "stop">> {
  const { createReaderHere } = await import("./reader-here.ts");
  return createReaderHere(options);
}
