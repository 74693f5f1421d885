// Finds files that can't be read because of their type or name.
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";
import { isMisnamedEntry } from "./entry-file.ts";

/** A warning for each; `paths` are the files of the content folder, `links` its symbolic links. */
export function checkOverlooked(paths: readonly string[], links: readonly string[], label: string): Problem[] {
  const warn = (name: string, message: string): Problem => ({ file: `${label}/${name}`, message, severity: "warning" });
  return [
    ...links.map((name) =>
      warn(
        name,
        "won't be read: it is a symbolic link, and links aren't followed. Put the file or folder itself here.",
      ),
    ),
    ...paths
      .filter(isMisnamedEntry)
      .map((name) =>
        warn(
          name,
          `won't be published, because its name ends in .txt. Rename it to ${path.posix.basename(name, ".txt")}`,
        ),
      ),
  ];
}

/** A problem for each name that is not UTF-8; `names` have their other bytes escaped. */
export function checkNames(names: readonly string[], label: string): Problem[] {
  return names.map((name) => {
    const plain = path.posix.basename(name).replaceAll(/(?:\\x[0-9a-f]{2})+/gu, "-");
    const message =
      "This can't be read: its name isn't in UTF-8, as happens with old ZIP files. " + `Rename it, as in ${plain}`;
    return { file: `${label}/${name}`, message, severity: "error" };
  });
}
