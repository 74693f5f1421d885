// Reads settings and content of one run.
import type { CommentReader } from "../../features/comments/thread/comment-reader.ts";
import type { Problem } from "../../lib/problem.ts";
import type { Content, ReadOptions } from "../content/content.ts";
import { readContent } from "../content/read-content.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { RunOptions } from "./options.ts";
import { PROGRAM } from "./program-folders.ts";
import type { ReadSettings } from "./read-settings.ts";
import { checkTextsAtRoot } from "./texts-at-root.ts";

export interface ReadSite extends Content {
  readonly settings: Settings;
  /** The moment that counts as now, in milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Where pages get the HTML of comments from. */
  readonly comments: CommentReader;
  /** Those of the settings, and of files that are not read. */
  readonly problems: readonly Problem[];
}

type Reading = Pick<ReadOptions, "texts" | "changed" | "textWorker" | "onProgress">;

/** `now` is in milliseconds since 1970 in UTC. */
export async function readSite(
  { settings, problems }: ReadSettings,
  { content: folder, label, newKey }: RunOptions,
  { now, comments, ...reading }: Reading & { readonly now: number; readonly comments: CommentReader },
): Promise<ReadSite> {
  const content = await readContent({ settings, folder, label, newKey, now, comments, ...reading });
  const overlooked = [...content.overlooked, ...checkTextsAtRoot(PROGRAM.root, folder, label)];
  return { ...content, overlooked, settings, now, comments, problems: [...problems, ...overlooked] };
}
