// Folders of the program, whatever folder it was started in.
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../..");

export const PROGRAM = {
  root: ROOT,
  layouts: path.join(ROOT, "layouts"),
  strings: path.join(ROOT, "layouts/strings"),
  styles: path.join(ROOT, "layouts/styles"),
  public: path.join(ROOT, "public"),
  docs: path.join(ROOT, "docs"),
  modules: path.join(ROOT, "node_modules"),
  /** Where hosts look for files to keep between builds. */
  cache: path.join(ROOT, "node_modules/.cache/inner-canvas"),
} as const;
