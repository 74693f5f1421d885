// The settings of one run, faulty ones included.
import { existsSync } from "node:fs";
import { AuthorError, type Problem } from "../../lib/problem.ts";
import { loadSettings, SettingsError, type Settings } from "../settings/load-settings.ts";
import type { BuildOptions } from "./options.ts";
import { PROGRAM } from "./program-folders.ts";

/**
 * In a preview, settings that have become faulty are replaced by the last good ones until they are mended, or at first by
 * what is right in them. A build goes on only to tell what else is wrong.
 */
export function readSettings(
  options: BuildOptions,
  earlier: Settings | undefined,
): { settings: Settings; problems: readonly Problem[] } {
  try {
    return {
      settings: loadSettings({
        folder: options.content,
        label: options.label,
        stringsFolder: PROGRAM.strings,
        host: options.host,
      }),
      problems: [],
    };
  } catch (error) {
    if (options.preview && earlier && error instanceof AuthorError)
      return { settings: earlier, problems: error.problems };
    if (!(error instanceof SettingsError) || !existsSync(options.content)) throw error;
    return { settings: error.rest, problems: error.problems };
  }
}
