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
  /** The author's name for it. */
  readonly written: string;
}

export interface LoadedPictures {
  readonly pictures: Pictures;
  /** Made files, to be copied into the site. */
  readonly files: readonly { readonly from: string; readonly output: string }[];
  /** Absolute paths of originals that need not be published, because their renditions are. */
  readonly replaced: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export const NOTHING_LOADED: LoadedPictures = { pictures: NO_PICTURES, files: [], replaced: new Set(), problems: [] };
