// A build replaces its output folder, so it first makes sure that the folder is one of ours.
import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { readWritten } from "../../hosting/hosts/written-files.ts";
import type { Problem } from "../../lib/problem.ts";
import { isAtHome } from "./kept-files.ts";

/** Why a folder must not be written to, or undefined. Both are absolute paths. */
export function checkOutputFolder(output: string, content: string): Problem | undefined {
  const refuse = (message: string): Problem => ({ file: output, message, severity: "error" });
  if (contains(output, content) || contains(content, output)) {
    return refuse(
      "The output folder can't be inside the content folder, or the other way round, because every build replaces " +
        "everything in it. Choose another: --output=_site",
    );
  }
  if (!existsSync(output)) return undefined;
  if (!statSync(output).isDirectory())
    return refuse("This is a file, not a folder. Choose another output folder: --output=_site");
  const [stranger] = readdirSync(output)
    .filter((name) => !isAtHome(name))
    .sort();
  if (stranger === undefined || readWritten(output)) return undefined;
  return refuse(
    `Nothing was changed: this folder has files in it, such as ${stranger}, and no list from a build that wrote them. If an earlier version of Inner Canvas did, delete the folder. Otherwise choose a new one: --output=_site`,
  );
}

/**
 * Resolves an output folder that is a symbolic link, so that its target is replaced. Takes and gives an absolute path.
 */
export function followLink(output: string): string {
  if (!lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink()) return output;
  return existsSync(output) ? realpathSync(output) : path.resolve(path.dirname(output), readlinkSync(output));
}

function contains(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
}
