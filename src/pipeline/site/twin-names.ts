// Files whose names look the same but have their accents composed in two ways: on the site, they are one file.
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";

/** An error for each such pair. `paths` are those of the content folder, `label` is its name in messages. */
export function checkTwinNames(paths: readonly string[], label: string): Problem[] {
  const first = new Map<string, string>();
  return paths.flatMap((source): Problem[] => {
    if (/^\p{ASCII}*$/u.test(source)) return [];
    const composed = source.normalize();
    const other = first.get(composed);
    first.set(composed, source);
    if (other === undefined) return [];
    const [name, twin] = [other, source].map((one) => encodeURI(path.posix.relative(commonFolder(other, source), one)));
    const message =
      `There are two files of this name, ${name ?? ""} and ${twin ?? ""}, because accents can be stored in two ways. ` +
      "On your site, one would replace the other. Delete one of them, or rename it.";
    return [{ file: `${label}/${composed}`, message, severity: "error" }];
  });
}

/** The folder that both are in, as it was stored. */
function commonFolder(one: string, other: string): string {
  const folder = path.posix.dirname(one);
  return folder === "." || other.startsWith(`${folder}/`) ? folder : commonFolder(folder, other);
}
