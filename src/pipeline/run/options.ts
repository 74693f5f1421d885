// The options of one build.
import { randomBytes } from "node:crypto";
import path from "node:path";
import type { ThreadOptions } from "../../features/comments/thread/thread-html.ts";
import type { KeptTextsOptions } from "../content/kept-texts.ts";
import type { ReadingWorkers } from "../content/reading-workers.ts";
import { createKey } from "../../lib/key.ts";
import { hasReplyForm } from "../site/replies.ts";
import type { Settings, SettingsSource } from "../settings/load-settings.ts";
import type { Site } from "../site/site.ts";
import { PROGRAM } from "./program-folders.ts";

export interface RunOptions {
  /** The content folder. */
  readonly content: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** The folder that Eleventy writes to. */
  readonly output: string;
  /** The moment that counts as now, in milliseconds since 1970 in UTC; asked once per run. */
  readonly clock: () => number;
  /** A new key that can't be guessed, for an author who needs one. */
  readonly newKey: () => string;
  /** The cache folder, with made files for later builds. */
  readonly cache: string;
  /** The machine's clock, for dates in the cache. */
  readonly machineClock: () => number;
}

export interface BuildOptions extends RunOptions {
  /** Builds from scratch, and ignores what earlier builds have kept. */
  readonly fresh?: boolean | undefined;
  /** Leaves out entries with problems instead of stopping. */
  readonly leaveOut: boolean;
  /** Workers that have been started already. */
  readonly workers?: ReadingWorkers | undefined;
  /** The host that the command names, and the one that the machine belongs to. */
  readonly host?: SettingsSource["host"];
  /** Skips minification, whatever site.yaml says, for commands that read the pages. */
  readonly plainPages?: boolean | undefined;
  readonly onProgress?: ((stage: "read" | "pictures" | "write", done: number, total: number) => void) | undefined;
}

/** The site of this repository, built as `eleventy --config=.eleventy.ts` alone would. */
export function defaultOptions(): BuildOptions {
  return {
    content: path.join(PROGRAM.root, "content"),
    label: "content",
    output: path.join(PROGRAM.root, "_site"),
    clock: Date.now,
    leaveOut: false,
    newKey,
    cache: PROGRAM.cache,
    machineClock: Date.now,
  };
}

/** How the comments of a site are rendered. */
export function toThreadOptions(site: Pick<Site, "settings" | "preview">): ThreadOptions {
  const {
    strings,
    site: { language, timezone },
  } = site.settings;
  return {
    layouts: PROGRAM.layouts,
    says: strings.says,
    words: strings.thread,
    language,
    zone: timezone,
    takesReplies: hasReplyForm(site),
  };
}

/** Where parsed texts are kept, and what they depend on. `version` is that of the program. */
export function keptTextsOf(
  settings: Settings,
  version: string,
  { cache, content, label, machineClock, fresh = false }: RunOptions & Pick<BuildOptions, "fresh">,
): KeptTextsOptions {
  // A build remembers addresses at its end, and no text knows them.
  const known = { ...settings, published: [], siteLines: {}, redirects: [], host: undefined };
  return { cache, folder: content, key: JSON.stringify([version, label, known]), now: machineClock, fresh };
}

/** Keys for everyday use. */
export function newKey(): string {
  return createKey(randomBytes);
}
