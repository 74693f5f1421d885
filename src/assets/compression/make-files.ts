// Precompressed files for hosts that serve them as they are: one per encoding next to every text file.
import { statSync } from "node:fs";
import path from "node:path";
import { isRefused } from "../cache/kind.ts";
import type { Workshop } from "../cache/workshop.ts";
import { compressedKind, ENCODINGS, isCompressible, SMALLEST } from "./compressed-kind.ts";
import type { MadeFile } from "../cache/made-files.ts";

/** `names` are the files below `output`, which all exist; files in the cache are not compressed again. */
export async function compressFiles(
  names: readonly string[],
  output: string,
  workshop: Workshop,
): Promise<readonly MadeFile[]> {
  const texts = names.filter((name) => isCompressible(name) && statSync(path.join(output, name)).size >= SMALLEST);
  const made = await workshop.make(
    compressedKind,
    texts.map((name) => ({ inputs: null, files: [path.join(output, name)] })),
  );
  return made.flatMap((one, index) => {
    if (isRefused(one)) throw new Error(`${texts[index] ?? ""} was not compressed`);
    return ENCODINGS.flatMap((encoding) => {
      const file = one.files.get(encoding);
      return file ? [{ from: file.path, output: `${texts[index] ?? ""}.${encoding}` }] : [];
    });
  });
}
