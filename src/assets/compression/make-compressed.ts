// Compresses one file at the highest level: only the build waits for it, and only once.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Make } from "../cache/kind.ts";

export const make: Make<null, null> = async (_inputs, [bytes = new Uint8Array()]) => {
  const br = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { outputs: { br, gz: gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }) }, facts: null };
};
