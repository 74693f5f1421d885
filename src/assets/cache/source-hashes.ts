// Remembers the hashes of source files, so that a build doesn't read every photograph again.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { isSettled, toStamp } from "../../lib/file-stamp.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { toContentHash } from "./key.ts";

export interface SourceHashes {
  /** The hash of a file's bytes. Throws the file system's errors. */
  hashOf(file: string): string;
  /** Saves new hashes, if there are any. */
  save(): void;
}

const NAME = "sources.json";
/** Size, times and number of a file; the time of its last change is set by the system alone. */
const known = z.record(z.string(), z.tuple([z.string(), z.string()]));
type Known = z.infer<typeof known>;
/** A wrong hash would show another picture, so the whole has a hash as well. */
const sealed = z.strictObject({ seal: z.string(), known });
const sealOf = (all: Known): string => toContentHash(Buffer.from(JSON.stringify(all)));

/**
 * Loads the hashes that an earlier build saved in the cache folder. `now` is the machine's clock, in milliseconds since
 * 1970.
 */
export function loadSourceHashes(folder: string, now: () => number): SourceHashes {
  let remembered: Known | undefined;
  let learnt = false;
  return {
    hashOf(file) {
      remembered ??= read(path.join(folder, NAME));
      const stat = statSync(file);
      const stamp = toStamp(stat);
      const [earlier, hash] = remembered[file] ?? [];
      if (earlier === stamp && hash !== undefined) return hash;
      const fresh = toContentHash(readFileSync(file));
      if (isSettled(stat, now())) {
        remembered[file] = [stamp, fresh];
        learnt = true;
      }
      return fresh;
    },
    save() {
      if (!learnt || !remembered) return;
      learnt = false;
      mkdirSync(folder, { recursive: true });
      const kept = Object.fromEntries(Object.entries(remembered).filter(([file]) => existsSync(file)));
      const place = path.join(folder, NAME);
      // A folder in its place isn't ours.
      if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(place, { recursive: true });
      writeWhole(place, JSON.stringify({ seal: sealOf(kept), known: kept } satisfies z.infer<typeof sealed>));
    },
  };
}

/** Only a cache: if it is lost or damaged, files are read again. */
function read(file: string): Known {
  try {
    const found = sealed.parse(JSON.parse(readFileSync(file, "utf8")));
    return found.seal === sealOf(found.known) ? found.known : {};
  } catch {
    return {};
  }
}
