// Reads content/site.yaml, content/signup.yaml, content/theme.yaml and the words of the interface, and explains what is
// wrong in them.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { findOwnFile, isRefusal } from "../../lib/content-file.ts";
import { AuthorError, type Problem } from "../../lib/problem.ts";
import { knownSignupKeys, signupSettings, type SignupSettings } from "../../features/signup/signup-settings.ts";
import { checkContrast } from "../../assets/theme/contrast.ts";
import { checkFamilies, mergeTheme } from "../../assets/theme/load-theme.ts";
import { knownThemeKeys, themeChanges, type Theme } from "../../assets/theme/theme.ts";
import type { HostName } from "../../hosting/hosts/names.ts";
import { signupNames, siteNames, themeNames } from "./key-names.ts";
import {
  ADDRESSES_FILE,
  publishedAddresses,
  readWrittenAddresses,
  type PublishedAddress,
} from "./published-addresses.ts";
import { readSettingsFile, type SettingsFile } from "./read-settings-file.ts";
import { redirectSettings, type WrittenRedirect } from "./redirects.ts";
import { salvageSite } from "./salvage-site.ts";
import { knownSiteKeys, siteSettings, type SiteSettings } from "./site-settings.ts";
import { knownStringKeys, stringsIn, type Strings } from "./strings.ts";

/** Everything that may be set, plain and complete, fit to be handed to another thread. */
export interface Settings {
  readonly site: SiteSettings;
  /** Lines of site.yaml, by path: `navigation.0.url`. Only of what is checked once the pages are known. */
  readonly siteLines: Readonly<Record<string, number>>;
  readonly strings: Strings;
  /** The language of these words: that of the site, unless there is no file for it. */
  readonly wordsIn: string;
  readonly signup: SignupSettings | undefined;
  readonly theme: Theme;
  /** The host of the site; undefined if it isn't set. */
  readonly host: HostName | undefined;
  /** The lines of redirects.yaml. */
  readonly redirects: readonly (WrittenRedirect & { readonly file: string; readonly line: number | undefined })[];
  /** Addresses of earlier builds. */
  readonly published: readonly PublishedAddress[];
}

export interface SettingsSource {
  /** The content folder. */
  readonly folder: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** The folder with a strings file per language; the default theme is next to it. */
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
  checkFolder(source);
  const problems: Problem[] = [];
  const site = readSite(source, problems);
  const signup = readSettingsFile(source, "signup.yaml", SIGNUP, problems)?.value;
  const words = readStrings(source, site?.value.language ?? "en", problems);
  const theme = readTheme(source, problems);
  const redirects = readRedirects(source, problems);
  const published = readPublished(source, problems);
  if (!words || !theme) throw new AuthorError(problems);
  const known = site?.value ?? salvageSite(path.join(source.folder, "site.yaml"));
  const settings = {
    site: known,
    siteLines: site ? linesOf(site) : {},
    ...words,
    signup,
    theme,
    host: source.host?.chosen ?? known.host ?? source.host?.found,
    redirects,
    published,
  };
  if (problems.length > 0) throw new SettingsError(problems, settings);
  return settings;
}

function linesOf({ value, lineOf }: SettingsFile<SiteSettings>): Readonly<Record<string, number>> {
  const { navigation = [], footer, author } = value;
  const urls = (path: readonly string[], links: readonly unknown[]): (string | number)[][] =>
    links.map((_link, index) => [...path, index, "url"]);
  const paths = [
    ["tagline"],
    ["description"],
    ...["name", "bio", "picture"].map((key) => ["author", key]),
    ...["copyright", "about", "credits"].map((key) => ["footer", key]),
    ...urls(["navigation"], navigation),
    ...urls(["footer", "links"], footer.links),
    ...urls(["author", "links"], author?.links ?? []),
  ];
  return Object.fromEntries(
    paths.flatMap((path) => {
      const line = lineOf(path);
      return line === undefined ? [] : [[path.join("."), line] as const];
    }),
  );
}

function checkFolder({ folder, label }: SettingsSource): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  const fault = found ? "This is a file, not a content folder." : "There is no such folder here.";
  const message = `${fault} Run the command in your blog's folder, or name your content folder: --input=my-blog`;
  throw new AuthorError([{ file: label, message, severity: "error" }]);
}

function readSite(source: SettingsSource, problems: Problem[]): SettingsFile<SiteSettings> | undefined {
  if (findOwnFile(source.folder, "site.yaml")) {
    return readSettingsFile(source, "site.yaml", SITE, problems);
  }
  problems.push({
    file: `${source.label}/site.yaml`,
    message:
      `The file is missing. Write one with at least two lines:\n      title: My blog\n` +
      "      url: https://example.org",
    severity: "error",
  });
  return undefined;
}

function readPublished(source: SettingsSource, problems: Problem[]): readonly PublishedAddress[] {
  const found = findOwnFile(source.folder, ADDRESSES_FILE);
  const quick =
    found === undefined || isRefusal(found)
      ? undefined
      : readWrittenAddresses(readFileSync(path.join(source.folder, ADDRESSES_FILE), "utf8"));
  return quick ?? readSettingsFile(source, ADDRESSES_FILE, ADDRESSES, problems)?.value ?? [];
}

function readStrings(
  source: SettingsSource,
  language: string,
  problems: Problem[],
): Pick<Settings, "strings" | "wordsIn"> | undefined {
  const own = readSettingsFile(
    source,
    "strings.yaml",
    { schema: stringsIn(language).partial(), known: knownStringKeys(language) },
    problems,
  );
  const available = readdirSync(source.stringsFolder).map((name) => path.basename(name, ".yaml"));
  const chosen = [language, language.split("-")[0] ?? language].find((code) => available.includes(code)) ?? "en";
  const words = readSettingsFile(
    { folder: source.stringsFolder, label: "layouts/strings" },
    `${chosen}.yaml`,
    { schema: stringsIn(chosen), known: knownStringKeys(chosen) },
    problems,
  );
  // With a strings.yaml, the words are in the author's language.
  return words && { strings: Object.assign({ ...words.value }, own?.value), wordsIn: own ? language : chosen };
}

function readTheme(source: SettingsSource, problems: Problem[]): Theme | undefined {
  const defaults = { folder: path.dirname(source.stringsFolder), label: "layouts" };
  const standard = readSettingsFile(defaults, "theme.yaml", THEME, problems)?.value;
  const own = standard && readSettingsFile(source, "theme.yaml", THEME, problems);
  if (!standard || !own) return standard && mergeTheme(standard);
  const theme = mergeTheme(standard, own.value);
  for (const { path: keys, message } of [...checkFamilies(own.value), ...checkContrast(theme, own.value)]) {
    problems.push({ file: own.file, line: own.lineOf(keys), field: keys.join("."), message, severity: "error" });
  }
  return theme;
}

function readRedirects(source: SettingsSource, problems: Problem[]): Settings["redirects"] {
  const own = readSettingsFile(source, "redirects.yaml", REDIRECTS, problems);
  return (own?.value ?? []).map((line) => ({ ...line, file: own?.file ?? "", line: own?.lineOf([line.key]) }));
}

const SITE = { schema: siteSettings, known: knownSiteKeys, names: siteNames };
const SIGNUP = { schema: signupSettings, known: knownSignupKeys, names: signupNames };
const THEME = { schema: themeChanges, known: knownThemeKeys, names: themeNames };
const ADDRESSES = { schema: publishedAddresses, known: () => ["file", "id"] };
const REDIRECTS = { schema: redirectSettings, known: () => [] };
