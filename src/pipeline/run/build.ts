// The interface of a build for .eleventy.ts, implemented by site-build.ts and preview-build.ts.
import type { Pictures } from "../../assets/pictures/picture.ts";
import type { PreparedSite } from "./prepare-site.ts";

export interface Build {
  /** Reads and checks everything and plans the pages. Throws AuthorError when the author has to fix something first. */
  prepare(): Promise<void>;
  /** The output files of the pages to be written in this run. */
  outputs(): readonly string[];
  /** The text of a page, without the body of its entry and the comments on it. */
  render(output: string): Promise<string>;
  /** The finished file, with body and comments in their places. `file` is where Eleventy will write it. */
  complete(text: string, file: string): Promise<Buffer | string>;
  /** Writes all other files: fonts, pictures, copied files. */
  finish(): Promise<void>;
  /** Stops running jobs. Call it however the run ended. */
  close(): void;
  /** The result of the last run; undefined before the first has finished. */
  readonly result: BuildResult | undefined;
}

export interface BuildResult extends PreparedSite {
  /** Bytes of all pages written and files copied in this run. */
  readonly bytes: number;
  readonly pictures: Pictures;
}
