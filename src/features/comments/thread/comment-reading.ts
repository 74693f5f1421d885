// Types of the input and output of reading comments.
import { statSync } from "node:fs";
import type { ReadSummary } from "./summary.ts";

/** An archive to be read. */
export interface CommentJob {
  /** The post, as its path below the content folder. */
  readonly post: string;
  /** Absolute path of the archive. */
  readonly path: string;
  /** The archive's name in messages. */
  readonly file: string;
  /** Whether the post takes comments. */
  readonly isOpen: boolean;
}

/** The result of reading many archives, by a worker or from the cache. */
export interface CommentReading {
  /** In the order of the jobs. */
  readonly summaries: Promise<readonly ReadSummary[]>;
  htmlOf(number: number): Promise<Uint8Array>;
  stop(): void;
}

/** With fewer bytes of archives a worker costs as much as it saves. */
export const WORTH_A_WORKER = 500_000;

/** `paths` are the paths of archives. */
export function areWorthAWorker(paths: readonly string[]): boolean {
  return paths.reduce((total, path) => total + statSync(path).size, 0) >= WORTH_A_WORKER;
}
