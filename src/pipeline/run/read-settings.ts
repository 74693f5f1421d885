// The settings of one run, faulty ones included.
import { existsSync } from "node:fs";
import { AuthorError, type Problem } from "../../lib/problem.ts";
import { loadSettings, SettingsError, type Settings } from "../settings/load-settings.ts";
import type { BuildOptions } from "./options.ts";
import { PROGRAM } from "./program-folders.ts";

export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

type SettingsPlace = Pick<BuildOptions, "content" | "label" | "host">;

/** Faulty settings are replaced by what is right in them, so that a build can report what else is wrong. */
export function readSettings(place: SettingsPlace): ReadSettings {
  try {
    return { settings: load(place), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError) || !existsSync(place.content)) throw error;
    return { settings: error.rest, problems: error.problems };
  }
}

/** In a preview, settings that have become faulty are replaced by the last good ones, `earlier`. */
export function readSettingsAgain(place: SettingsPlace, earlier: Settings): ReadSettings {
  try {
    return { settings: load(place), problems: [] };
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return { settings: earlier, problems: error.problems };
  }
}

function load({ content, label, host }: SettingsPlace): Settings {
  return loadSettings({ folder: content, label, stringsFolder: PROGRAM.strings, host });
}
