// Servers of hosts that come as npm packages: too heavy for every test, so `npm run conformance` installs them beside
// other caches.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SampleSite } from "../sample-site.ts";

export interface ServerPackage {
  readonly name: string;
  /** Tried with the suite; a newer one may answer differently. */
  readonly version: string;
  /** The program that it brings. */
  readonly program: string;
  /** What its dependencies would do while they are installed is not needed. */
  readonly withoutScripts?: true;
}

const FOLDER = path.resolve(import.meta.dirname, "../../../node_modules/.cache/inner-canvas-servers");

/** Where it is, or would be. */
export function packageFolder({ name, version }: ServerPackage): string {
  return path.join(FOLDER, `${name.replace(/^@.*\//u, "")}-${version}`);
}

export function programOf(one: ServerPackage): string {
  return path.join(packageFolder(one), "node_modules/.bin", one.program);
}

export function isPackageInstalled(one: ServerPackage): boolean {
  return existsSync(programOf(one));
}

/** Throws what npm printed if it cannot be had. */
export function installPackage(one: ServerPackage): void {
  const folder = packageFolder(one);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  const { status, stderr } = spawnSync(
    "npm",
    [
      "install",
      "--no-audit",
      "--no-fund",
      `--ignore-scripts=${one.withoutScripts === true}`,
      `${one.name}@${one.version}`,
    ],
    { cwd: folder, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`npm could not install ${one.name} ${one.version}:\n${stderr}`);
}

/** Hosts that read these files, and 404.html, look for them at the root alone, wherever the site begins. */
export function liftRules({ root, folder }: SampleSite, names: readonly string[]): void {
  if (root === folder) return;
  copyFileSync(path.join(folder, "404.html"), path.join(root, "404.html"));
  for (const name of names)
    if (existsSync(path.join(folder, name))) renameSync(path.join(folder, name), path.join(root, name));
}
