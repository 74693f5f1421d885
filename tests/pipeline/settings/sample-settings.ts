// Settings for tests: a small site in English, any part of it changed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";
import type { Settings } from "../../../src/pipeline/settings/load-settings.ts";
import { signupSettings, type SignupSettings } from "../../../src/features/signup/signup-settings.ts";
import { mergeTheme } from "../../../src/assets/theme/load-theme.ts";
import { themeChanges, type Theme } from "../../../src/assets/theme/theme.ts";
import type { PublishedAddress } from "../../../src/pipeline/settings/published-addresses.ts";
import { redirectSettings } from "../../../src/pipeline/settings/redirects.ts";
import { siteSettings, type SiteInput } from "../../../src/pipeline/settings/site-settings.ts";
import { stringsIn, type Strings } from "../../../src/pipeline/settings/strings.ts";

export const STRINGS_FOLDER = path.resolve(import.meta.dirname, "../../../layouts/strings");

export interface SettingsChanges {
  readonly site?: Partial<SiteInput>;
  readonly strings?: Partial<Strings>;
  readonly signup?: SignupSettings;
  /** The lines of redirects.yaml. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** The addresses of earlier builds. */
  readonly published?: readonly PublishedAddress[];
}

export function sampleSettings(changes: SettingsChanges = {}): Settings {
  return {
    site: siteSettings.parse({ title: "Small Site", url: "https://small.example", ...changes.site }),
    siteLines: {},
    strings: { ...englishStrings(), ...changes.strings },
    wordsIn: "en",
    signup: changes.signup,
    theme: standardTheme(),
    host: changes.site?.host === undefined ? undefined : siteSettings.shape.host.parse(changes.site.host),
    redirects: redirectSettings
      .parse(changes.redirects ?? {})
      .map((line) => ({ ...line, file: "content/redirects.yaml", line: 1 })),
    published: changes.published ?? [],
  };
}

/** The theme that ships. */
export function standardTheme(): Theme {
  const yaml = parseYaml(readFileSync(path.resolve(STRINGS_FOLDER, "../theme.yaml")));
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  return mergeTheme(themeChanges.parse(yaml.value));
}

export function englishStrings(): Strings {
  const yaml = parseYaml(readFileSync(path.join(STRINGS_FOLDER, "en.yaml"), "utf8"));
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  return stringsIn("en").parse(yaml.value);
}

/** What a site offers, with every default filled in; any part of the one offer changed. */
export function sampleSignup(
  changes: Readonly<Record<string, unknown>> = {},
  service?: Readonly<Record<string, unknown>>,
): SignupSettings {
  const offer = {
    heading: "Nine letters",
    pitch: ["One a week."],
    button: "Send the first",
    consent: "Leave at any time.",
    ...changes,
  };
  return signupSettings.parse({ ...(service ? { service } : {}), forms: { nine: offer } });
}
