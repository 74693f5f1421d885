// The cache key of a made file: it changes with anything that the file is made from.
import { hash } from "node:crypto";

/** `files` are the hashes of the job's files, in order. */
export function toKey(
  kind: { readonly name: string; readonly version: string },
  inputs: unknown,
  files: readonly string[],
): string {
  return hash("sha256", JSON.stringify([kind.name, kind.version, inputs, files]), "hex").slice(0, 40);
}

export function toContentHash(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
