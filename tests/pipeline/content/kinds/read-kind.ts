// Reads one file of a kind, for tests.
import { createFileParser } from "../parse-file.ts";
import type { ParsedFile } from "../../../../src/pipeline/content/entry.ts";
import { sampleSettings, type SettingsChanges } from "../../settings/sample-settings.ts";
import { makeFolder } from "../../../commands/folders.ts";

export const KEY = "anewkeythatnobodyhasguessed";

/** Parses a file with this front matter, in a folder with `others`. */
export function readKind(
  source: string,
  head: string,
  options: { settings?: SettingsChanges; others?: Readonly<Record<string, string | Buffer>> } = {},
): ParsedFile {
  const folder = makeFolder({ ...options.others, [source]: `---\n${head}\n---\nText\n` });
  const beside = Object.keys(options.others ?? {}).filter((name) => /\.(?:vtt|txt)$/u.test(name));
  return createFileParser({
    settings: sampleSettings(options.settings),
    folder,
    label: "content",
    newKey: () => KEY,
    now: Date.UTC(2026, 10, 22),
  })({ source, beside });
}
