// The settings of one run, even if they are invalid.
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

/** Replaces invalid settings by their valid part, so that a build can report further problems. */
export function readSettings(place: SettingsPlace): ReadSettings {
  try {
    return { settings: load(place), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError) || !existsSync(place.content)) throw error;
    return { settings: error.rest, problems: error.problems };
  }
}

/** In a preview, replaces invalid settings by the last valid ones, `earlier`. */
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
