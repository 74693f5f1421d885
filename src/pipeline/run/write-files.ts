// Writes the files of a site that aren't pages, unless they are there already: copied ones, and compressed ones.
import { hash } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import type { Workshop } from "../../assets/cache/workshop.ts";
import { ENCODINGS, isCompressible } from "../../assets/compression/compressed-kind.ts";
import { compressFiles } from "../../assets/compression/make-files.ts";
import { hostOf } from "../../hosting/hosts/hosts.ts";
import { checkLimits } from "../../hosting/hosts/limits.ts";
import { toStamp } from "../../lib/file-stamp.ts";
import { AuthorError } from "../../lib/problem.ts";
import type { PreparedSite } from "./prepare-site.ts";
import type { RenderedSite } from "./render-site.ts";
import type { FileKey, Reuse } from "./reuse/reuse.ts";
import { copyFiles, type StaticFile } from "./static-files.ts";

export interface WriteOptions {
  /** Where files are written to. */
  readonly output: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  readonly reuse: Reuse;
  readonly rendered: RenderedSite;
  readonly prepared: PreparedSite;
  readonly workshop: Workshop;
}

/**
 * `pages` have been written. Returns the sizes of all files of the site by their names; throws AuthorError for limits of
 * the host.
 */
export async function writeFiles(
  files: readonly StaticFile[],
  pages: readonly string[],
  options: WriteOptions,
): Promise<ReadonlyMap<string, number>> {
  const { reuse, output, label, prepared, rendered } = options;
  const host = hostOf(prepared.site.settings.host);
  copyChanged(files, options);
  if (host.precompressed) await compressChanged([...pages, ...files.map((file) => file.output)], options);
  const sizes = reuse.measure(output);
  const refused = checkLimits(
    host,
    [...sizes].map(([name, bytes]) => ({ output: name, bytes })),
    rendered.rules,
    `${label}/site.yaml`,
  );
  if (refused.length > 0) throw new AuthorError(refused);
  return sizes;
}

function copyChanged(files: readonly StaticFile[], { reuse, output }: WriteOptions): void {
  const keys = new Map(files.map((file) => [file, keyOf(file)]));
  const changed = [...keys].filter(([file, key]) => reuse.plan(file.output, key) !== "keep");
  copyFiles(
    changed.map(([file]) => file),
    output,
  );
  for (const [file, key] of changed) reuse.noteWritten(file.output, key);
}

function keyOf({ from, isPrivate, bytes }: StaticFile): FileKey {
  const own = bytes ? hash("sha1", bytes, "base64url") : "";
  return { main: [from, toStamp(statSync(from)), isPrivate === true, own].join(" "), end: "" };
}

/** A compressed file stays as long as the file that it was made from. */
async function compressChanged(names: readonly string[], { reuse, output, workshop }: WriteOptions): Promise<void> {
  const isKept = (name: string): boolean =>
    reuse.kept.has(name) &&
    ENCODINGS.map((encoding) => reuse.plan(`${name}.${encoding}`, reuse.keyOf(name))).every((plan) => plan === "keep");
  const changed = names.filter((name) => isCompressible(name) && !isKept(name));
  const fileOf = (name: string): string => path.join(reuse.kept.has(name) ? reuse.site : output, name);
  const packed = await compressFiles(changed, fileOf, workshop);
  copyFiles(packed, output);
  for (const file of packed)
    reuse.noteWritten(file.output, reuse.keyOf(file.output.slice(0, -path.extname(file.output).length)));
}
