// The problems of a content folder as a preview shows them, and the addresses of its texts, without building pages.
import path from "node:path";
import { createWorkshop } from "../../src/assets/cache/workshop.ts";
import { createCommentReader } from "../../src/features/comments/thread/comment-reader.ts";
import { formatLine } from "../../src/lib/problem.ts";
import { toThreadOptions } from "../../src/pipeline/run/options.ts";
import { prepareSite } from "../../src/pipeline/run/prepare-site.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { readSettings } from "../../src/pipeline/run/read-settings.ts";
import { readSite } from "../../src/pipeline/run/read-site.ts";
import { createSitePictures } from "../../src/pipeline/run/site-pictures.ts";
import { publicationState } from "../../src/pipeline/site/publication.ts";
import { makeFolder } from "../commands/folders.ts";
import type { Files } from "../commands/write-files.ts";
import { NEW_KEY, NOW } from "./build-fixture.ts";

export interface Found {
  /** `posts/bread.md: line 3, date: …`, with paths below the content folder. */
  readonly told: readonly string[];
  /** Where the texts without an error are; those that aren't public are followed by what they are. */
  readonly addresses: readonly string[];
}

/** Reads and checks as a preview does. */
export async function problemsOf(files: Files): Promise<Found> {
  const content = makeFolder(files);
  const label = path.basename(content);
  const options = { content, label, output: content, clock: () => NOW, newKey: () => NEW_KEY };
  const loaded = readSettings(options);
  const comments = createCommentReader(toThreadOptions({ settings: loaded.settings, preview: true }));
  const read = await readSite(
    loaded,
    { ...options, cache: PROGRAM.cache, machineClock: Date.now },
    { now: NOW, comments, onProgress: () => undefined },
  );
  const { paths, settings } = read;
  const prepared = prepareSite(read.files, {
    settings,
    now: NOW,
    preview: true,
    leaveOut: true,
    paths,
    outputs: [],
    label,
  });
  const workshop = createWorkshop({ folder: PROGRAM.cache, now: Date.now });
  const pictures = createSitePictures({ content, label, preview: true, workshop });
  const problems = [...read.problems, ...prepared.problems, ...(await pictures.check(prepared))];
  workshop.close();
  return {
    told: problems.map((problem) => `${problem.file}: ${formatLine(problem)}`.replaceAll(`${label}/`, "")),
    addresses: prepared.site.withPage.map((entry) => {
      const state = publicationState(entry, NOW);
      return state === "published" ? entry.address : `${entry.address} (${state})`;
    }),
  };
}
