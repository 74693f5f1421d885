// A made file is one that a build computes from others and keeps between builds: a rendition of a picture, a painted
// painting.
import type * as z from "zod";

/**
 * One kind of made files. The module that makes them is named, not imported: it is loaded, with whatever library it
 * needs, only when something has to be made.
 */
export interface Kind<Inputs, Facts> {
  /** Fit for a folder name. */
  readonly name: string;
  /**
   * Changes whenever the same inputs would give other bytes: our own number, plus the versions of the libraries in use.
   */
  readonly version: string;
  /** URL of the module whose function `make` is a `Make<Inputs, Facts>`. */
  readonly program: string;
  /** The kind's owner explains refusals to the author; for other kinds, a job that takes too long stops the build. */
  readonly tellsRefusals?: true;
  /** Its module needs no external library, so there is no need to check that the library can be loaded. */
  readonly isOwn?: true;
  /** Made while pages are written: it leaves them a core. */
  readonly isAside?: true;
  /** Facts come back from a file, so they are checked. */
  readonly facts: z.ZodType<Facts>;
  /** Never called: tells the compiler the type of the inputs. */
  readonly takes?: (inputs: Inputs) => void;
}

/** What to make. Both parts, with the version of the kind, determine the result. */
export interface Job<Inputs> {
  /** Plain values that can be handed to another thread. */
  readonly inputs: Inputs;
  /** Absolute paths of the files to make it from; their bytes count, their names do not. */
  readonly files: readonly string[];
}

export interface Made<Facts> {
  /** By file name. */
  readonly outputs: Readonly<Record<string, Uint8Array>>;
  readonly facts: Facts;
}

/** The file can't be used, and its author has to fix it: a code that the kind's owner turns into a sentence. */
export interface Refused {
  readonly refusal: string;
}

/** A file that cannot be read at all is refused with this word. */
export const UNREADABLE = "unreadable";

/** Jobs that exceed the time limit are refused with this word. */
export const OVERDUE = "overdue";

/** Makes the files of one job, in a thread. An error that it throws is a bug of ours. */
export type Make<Inputs, Facts> = (inputs: Inputs, files: readonly Uint8Array[]) => Promise<Made<Facts> | Refused>;

/** One of the files that a job made, in the cache. */
export interface ArtifactFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal digits; the start of it belongs into names that may be cached for ever. */
  readonly hash: string;
}

export interface Artifact<Facts> {
  readonly facts: Facts;
  /** By file name. */
  readonly files: ReadonlyMap<string, ArtifactFile>;
}

export function isRefused<Facts>(result: Artifact<Facts> | Refused): result is Refused {
  return isRefusal(result);
}

export function isRefusal(result: object): result is Refused {
  return "refusal" in result;
}
