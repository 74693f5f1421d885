// The site for commands that build no pages: everything is read, drafts and scheduled posts included.
import { createCommentReader } from "../../features/comments/thread/comment-reader.ts";
import { readContent } from "../content/read-content.ts";
import type { Problem } from "../../lib/problem.ts";
import { loadSettings } from "../settings/load-settings.ts";
import type { CopiedFile } from "../site/assets.ts";
import type { Site } from "../site/site.ts";
import { toThreadOptions, type RunOptions } from "./options.ts";
import { PROGRAM } from "./program-folders.ts";
import { prepareSite } from "./prepare-site.ts";

export interface LoadedSite {
  readonly site: Site;
  /** Problems of the files; invalid entries are not part of the site. */
  readonly problems: readonly Problem[];
  readonly assets: readonly CopiedFile[];
}

/** Reads a content folder. Throws AuthorError where its settings are invalid. */
export async function loadSite({
  content,
  label,
  clock,
  newKey,
}: Pick<RunOptions, "content" | "label" | "clock" | "newKey">): Promise<LoadedSite> {
  const settings = loadSettings({ folder: content, label, stringsFolder: PROGRAM.strings });
  const now = clock();
  const comments = createCommentReader(toThreadOptions({ settings, preview: true }));
  const onProgress = (): void => undefined;
  const { files, paths } = await readContent({ settings, folder: content, label, newKey, now, comments, onProgress });
  const { site, assets, problems } = prepareSite(files, {
    settings,
    now,
    preview: true,
    leaveOut: true,
    label,
    paths,
    outputs: [],
  });
  return { site, assets, problems };
}
