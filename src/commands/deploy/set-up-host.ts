// `npm run deploy -- setup`: writes the files that a host needs to build the site, and prints the remaining steps.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RECIPES } from "../../hosting/deploy/recipes/recipes.ts";
import type { Recipe } from "../../hosting/deploy/recipes/recipe.ts";
import { readHostName } from "../../hosting/hosts/read-host-name.ts";
import { HOST_NAMES, type HostName } from "../../hosting/hosts/names.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { AuthorError } from "../../lib/problem.ts";
import { toShellWord } from "../../lib/shell-word.ts";
import { toSlug } from "../../lib/slug.ts";
import { loadSettings } from "../../pipeline/settings/load-settings.ts";
import { PROGRAM } from "../../pipeline/run/program-folders.ts";
import { contentLabel, type Arguments } from "../terminal/arguments.ts";

/**
 * Options: place (the host; by default the one in site.yaml), input, output, force. Writes files to the current folder.
 */
export function setUpHost(given: Arguments): Promise<void> {
  const label = contentLabel(given);
  const settings = loadSettings({ folder: path.resolve(label), label, stringsFolder: PROGRAM.strings });
  const host = readHost(given["place"], settings.host, label);
  const { title, url } = settings.site;
  const output = given["output"] === undefined ? undefined : toTyped(String(given["output"]));
  const recipe = RECIPES[host]({ url, name: toProjectName(title), input: toTyped(label), output });
  if (recipe.files.length > 0) checkInside(label);
  writeRecipe(recipe, given["force"] === true);
  const files = recipe.files.map(({ path: name }) => `Written: ${name}`);
  const steps = recipe.steps.map((step, index) => `${index + 1}. ${step}`);
  console.log(
    [
      ...files,
      ...(files.length > 0 ? [""] : []),
      ...(recipe.snippet === undefined ? [] : [recipe.snippet]),
      ...steps,
    ].join("\n"),
  );
  return Promise.resolve();
}

/** A folder as lines name it that run where this one does: without ./ and with slashes. */
function toTyped(folder: string): string {
  const inside = path.relative("", folder);
  return isInside(inside) ? inside.split(path.sep).join("/") : path.resolve(folder);
}

function isInside(relative: string): boolean {
  return relative !== "" && relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative);
}

/** A host that builds the site itself has nothing but the repository. */
function checkInside(label: string): void {
  if (isInside(path.relative("", label))) return;
  const name = path.basename(path.resolve(label));
  throw new AuthorError([
    {
      file: "npm run deploy -- setup",
      message:
        `The host can't build ${label}, because that folder isn't in this one. ` +
        `Copy it here, and run this again with --input=${toShellWord(name)}.`,
      severity: "error",
    },
  ]);
}

/** Hosts take small letters, digits and hyphens. */
function toProjectName(title: string): string {
  const name = toSlug(title).slice(0, 58);
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u.test(name) ? name : "site";
}

/** Writes all files or none: a file with changes is not overwritten. */
function writeRecipe({ files }: Recipe, force: boolean): void {
  const taken = files.filter(({ path: name, text }) => existsSync(name) && readFileSync(name, "utf8") !== text);
  if (taken.length > 0 && !force)
    throw new AuthorError(
      taken.map(({ path: name }) => ({
        file: name,
        message:
          "This file already exists and has been changed. Save what you want to keep, then run again with --force to replace it.",
        severity: "error",
      })),
    );
  for (const { path: name, text } of files) {
    mkdirSync(path.dirname(path.resolve(name)), { recursive: true });
    writeWhole(path.resolve(name), text, process.cwd());
  }
}

function readHost(given: Arguments[string], ofSettings: HostName | undefined, label: string): HostName {
  const typed = given ?? ofSettings;
  if (typed !== undefined) return readHostName(typed, "npm run deploy -- setup");
  throw new AuthorError([
    {
      file: `${label}/site.yaml`,
      field: "host",
      message:
        "is missing. Add host: netlify, or run npm run deploy -- setup netlify. " +
        `Use one of: ${HOST_NAMES.join(", ")}.`,
      severity: "error",
    },
  ]);
}
