// Precompressed files for hosts that serve them as they are: one per encoding next to every text file.
import { statSync } from "node:fs";
import { isRefused } from "../cache/kind.ts";
import type { Workshop } from "../cache/workshop.ts";
import { compressedKind, ENCODINGS, isCompressible, SMALLEST } from "./compressed-kind.ts";
import type { MadeFile } from "../cache/made-files.ts";

/** `names` are paths below the site, and `fileOf` finds the files; files in the cache are not compressed again. */
export async function compressFiles(
  names: readonly string[],
  fileOf: (name: string) => string,
  workshop: Workshop,
): Promise<readonly MadeFile[]> {
  const texts = names.filter((name) => isCompressible(name) && statSync(fileOf(name)).size >= SMALLEST);
  const made = await workshop.make(
    compressedKind,
    texts.map((name) => ({ inputs: null, files: [fileOf(name)] })),
  );
  return made.flatMap((one, index) => {
    if (isRefused(one)) throw new Error(`${texts[index] ?? ""} was not compressed`);
    return ENCODINGS.flatMap((encoding) => {
      const file = one.files.get(encoding);
      return file ? [{ from: file.path, output: `${texts[index] ?? ""}.${encoding}` }] : [];
    });
  });
}
