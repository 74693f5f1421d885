// Identifies the program: what it made can only be used again by the very same one.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listFiles } from "../../lib/files.ts";
import { PROGRAM } from "./program-folders.ts";

/** Changes with the program's source and layouts, its libraries, Node, and the dates and words that Node knows. */
export function programVersion(): string {
  const { node, icu, unicode } = process.versions;
  const sum = createHash("sha1").update([node, icu, unicode].join(" "));
  const files = ["src", "layouts"].flatMap((folder) =>
    listFiles(path.join(PROGRAM.root, folder)).map((name) => path.join(folder, name)),
  );
  for (const name of [...files, ".eleventy.ts", "package.json", "package-lock.json"]) {
    const file = path.join(PROGRAM.root, name);
    if (existsSync(file)) sum.update(`\n${name}\n`).update(readFileSync(file));
  }
  return sum.digest("base64url");
}
