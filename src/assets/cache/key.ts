// The name under which a made file is kept: another one as soon as anything that it is made from is different.
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
