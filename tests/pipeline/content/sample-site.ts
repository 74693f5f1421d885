// A site made of sample entries, as it is at noon on 22 November 2026.
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { createSite, type Site } from "../../../src/pipeline/site/site.ts";
import { sampleSettings, type SettingsChanges } from "../settings/sample-settings.ts";
import { toParsedFile } from "./sample-entries.ts";

export const NOON = Date.parse("2026-11-22T12:00:00Z");

export interface SiteChanges extends SettingsChanges {
  readonly now?: number;
  readonly preview?: boolean;
}

export function sampleSite(
  entries: readonly Entry[],
  { now = NOON, preview = false, ...settings }: SiteChanges = {},
): Site {
  return createSite(
    entries.map((entry) => toParsedFile(entry)),
    { settings: sampleSettings(settings), now, preview },
  );
}
