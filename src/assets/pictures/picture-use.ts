// Where pictures are used, and the problems with them.
import type { Problem } from "../../lib/problem.ts";
import type { Room } from "./widths.ts";
import { NO_PICTURES, type Pictures } from "./picture.ts";

/** One use of a picture. */
export interface PictureUse {
  /** Absolute path of its file. */
  readonly from: string;
  /** Path below the output folder that it would be copied to. */
  readonly output: string;
  readonly room: Room;
  /** Whose problem it is when it cannot be shown. */
  readonly place: Pick<Problem, "file" | "line" | "field">;
  /** What the author calls it. */
  readonly written: string;
}

export interface LoadedPictures {
  readonly pictures: Pictures;
  /** What was made, to be copied into the site. */
  readonly files: readonly { readonly from: string; readonly output: string }[];
  /** Absolute paths of the files that need not be published themselves, because others were made of them. */
  readonly replaced: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export const NOTHING_LOADED: LoadedPictures = { pictures: NO_PICTURES, files: [], replaced: new Set(), problems: [] };
