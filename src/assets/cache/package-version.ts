// Which version of a library is installed, without loading it.
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** The version in the package's package.json; "missing" where it isn't installed. */
export function versionOf(name: string): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    try {
      return z
        .object({ version: z.string() })
        .parse(JSON.parse(readFileSync(path.join(folder, "node_modules", name, "package.json"), "utf8"))).version;
    } catch {
      if (folder === path.dirname(folder)) return "missing";
    }
  }
}
