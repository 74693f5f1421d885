// Reads content/site.yaml, content/signup.yaml, content/theme.yaml and the words of the interface, and explains what is
// wrong in them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type * as z from "zod";
import { findOwnFile, isRefusal } from "../../lib/content-file.ts";
import { AuthorError, type Problem } from "../../lib/problem.ts";
import { explainIssues } from "../../lib/schema.ts";
import { isYamlFault, parseYaml } from "../../lib/yaml.ts";
import { knownSignupKeys, signupSettings, type SignupSettings } from "../../features/signup/offers.ts";
import { checkContrast } from "../../assets/theme/contrast.ts";
import { checkFamilies, mergeTheme } from "../../assets/theme/load-theme.ts";
import { knownThemeKeys, themeChanges, type Theme } from "../../assets/theme/theme.ts";
import type { HostName } from "../../hosting/hosts/names.ts";
import { readNamedTree } from "../../lib/rename-keys.ts";
import { signupNames, siteNames, themeNames, type NamesAt } from "./key-names.ts";
import { redirectSettings, type WrittenRedirect } from "./redirects.ts";
import { salvageSite } from "./salvage-site.ts";
import { knownSiteKeys, siteSettings, type SiteSettings } from "./site-settings.ts";
import { knownStringKeys, stringsIn, type Strings } from "./strings.ts";

/** Everything that may be set, plain and complete, fit to be handed to another thread. */
export interface Settings {
  readonly site: SiteSettings;
  readonly strings: Strings;
  /** The language of these words: that of the site, unless there is no file for it. */
  readonly wordsIn: string;
  readonly signup: SignupSettings | undefined;
  readonly theme: Theme;
  /** Where the site is going to be; undefined where nobody said so. */
  readonly host: HostName | undefined;
  /** The lines of redirects.yaml. */
  readonly redirects: readonly (WrittenRedirect & { readonly file: string; readonly line: number | undefined })[];
}

export type Offer = SignupSettings["forms"][number];

export interface SettingsSource {
  /** The content folder. */
  readonly folder: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** The folder with a strings file per language; beside it stands the default theme. */
  readonly stringsFolder: string;
  /**
   * The host that the command names, which overrides site.yaml, and the host that runs the build, which is the default.
   */
  readonly host?: { readonly chosen?: HostName | undefined; readonly found?: HostName | undefined } | undefined;
}

/** Some settings are faulty. `rest` is enough to check everything else; nothing may be published with it. */
export class SettingsError extends AuthorError {
  readonly rest: Settings;

  constructor(problems: readonly Problem[], rest: Settings) {
    super(problems);
    this.rest = rest;
  }
}

/**
 * Reads all settings. Throws AuthorError with every problem in any of the files; a SettingsError if the program's own
 * files are right.
 */
export function loadSettings(source: SettingsSource): Settings {
  const problems: Problem[] = [];
  const site = readSite(source, problems);
  const signup = readFile(
    source,
    "signup.yaml",
    signupSettings,
    { known: knownSignupKeys, names: signupNames },
    problems,
  );
  const words = readStrings(source, site?.language ?? "en", problems);
  const theme = readTheme(source, problems);
  const redirects = readRedirects(source, problems);
  if (!words || !theme) throw new AuthorError(problems);
  const known = site ?? salvageSite(path.join(source.folder, "site.yaml"));
  const settings = {
    site: known,
    ...words,
    signup,
    theme,
    host: source.host?.chosen ?? known.host ?? source.host?.found,
    redirects,
  };
  if (problems.length > 0) throw new SettingsError(problems, settings);
  return settings;
}

function readSite(source: SettingsSource, problems: Problem[]): SiteSettings | undefined {
  if (findOwnFile(source.folder, "site.yaml")) {
    return readFile(source, "site.yaml", siteSettings, { known: knownSiteKeys, names: siteNames }, problems);
  }
  const reason = existsSync(source.folder) ? "is missing" : `is missing, as is the folder ${source.label}`;
  problems.push({
    file: `${source.label}/site.yaml`,
    message:
      `The file ${reason}. Write one with at least two lines:\n      title: My blog\n` +
      "      url: https://example.org",
    severity: "error",
  });
  return undefined;
}

function readStrings(
  source: SettingsSource,
  language: string,
  problems: Problem[],
): Pick<Settings, "strings" | "wordsIn"> | undefined {
  const own = readFile(
    source,
    "strings.yaml",
    stringsIn(language).partial(),
    { known: knownStringKeys(language) },
    problems,
  );
  const available = readdirSync(source.stringsFolder).map((name) => path.basename(name, ".yaml"));
  const chosen = [language, language.split("-")[0] ?? language].find((code) => available.includes(code)) ?? "en";
  const file: SettingsSource = {
    folder: source.stringsFolder,
    label: "layouts/strings",
    stringsFolder: source.stringsFolder,
  };
  const words = readFile(file, `${chosen}.yaml`, stringsIn(chosen), { known: knownStringKeys(chosen) }, problems);
  // Whoever writes words of their own knows their language.
  return words && { strings: Object.assign({ ...words }, own), wordsIn: own ? language : chosen };
}

function readTheme(source: SettingsSource, problems: Problem[]): Theme | undefined {
  const standard = readFile(
    { ...source, folder: path.dirname(source.stringsFolder), label: "layouts" },
    "theme.yaml",
    themeChanges,
    { known: knownThemeKeys },
    problems,
  );
  const file = path.join(source.folder, "theme.yaml");
  if (!existsSync(file) || !standard) return standard && mergeTheme(standard);
  const changes = readFile(source, "theme.yaml", themeChanges, { known: knownThemeKeys, names: themeNames }, problems);
  if (!changes) return mergeTheme(standard);
  const theme = mergeTheme(standard, changes);
  const yaml = parseYaml(readFileSync(file));
  for (const { path: keys, message } of [...checkFamilies(changes), ...checkContrast(theme, changes)]) {
    problems.push({
      file: `${source.label}/theme.yaml`,
      line: isYamlFault(yaml) ? undefined : yaml.lineOf(keys),
      field: keys.join("."),
      message,
      severity: "error",
    });
  }
  return theme;
}

function readRedirects(source: SettingsSource, problems: Problem[]): Settings["redirects"] {
  const name = "redirects.yaml";
  const lines = readFile(source, name, redirectSettings, { known: () => [] }, problems) ?? [];
  if (lines.length === 0) return [];
  const yaml = parseYaml(readFileSync(path.join(source.folder, name)));
  return lines.map((line) => ({
    ...line,
    file: `${source.label}/${name}`,
    line: isYamlFault(yaml) ? undefined : yaml.lineOf([line.key]),
  }));
}

/** The keys of a file: ours at each path, and what they are called elsewhere. */
interface Keys {
  readonly known: (path: readonly PropertyKey[]) => readonly string[];
  readonly names?: NamesAt;
}

/** One YAML file against its schema; undefined where it is missing or faulty. */
function readFile<Schema extends z.ZodType>(
  source: SettingsSource,
  name: string,
  schema: Schema,
  keys: Keys,
  problems: Problem[],
): z.output<Schema> | undefined {
  const location = path.join(source.folder, name);
  const file = `${source.label}/${name}`;
  const found = findOwnFile(source.folder, name);
  if (isRefusal(found)) problems.push({ file, message: `The file ${found.refusal}`, severity: "error" });
  if (found === undefined || isRefusal(found)) return undefined;
  const yaml = parseYaml(readFileSync(location));
  if (isYamlFault(yaml)) {
    problems.push({ file, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" });
    return undefined;
  }
  const { known, names = () => undefined } = keys;
  const named = readNamedTree(yaml.value ?? {}, known, names);
  const result = schema.safeParse(named.value);
  if (result.success && named.faults.length === 0) return result.data;
  const issues = explainIssues(result.error?.issues ?? [], known, `in ${name}`);
  const faults = [...named.faults, ...issues.map((issue) => ({ ...issue, path: named.typedPath(issue.path) }))];
  for (const { path: place, message } of faults) {
    problems.push({ file, line: yaml.lineOf(place), field: place.join(".") || undefined, message, severity: "error" });
  }
  return undefined;
}
