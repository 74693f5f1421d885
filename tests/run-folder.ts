// A folder for what files of tests share in one run: made before the first, removed after the last.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const NAME = "INNER_CANVAS_TEST_RUN";

/** The folder of this run: processes that run tests find it in their environment. */
export function runFolder(): string {
  const folder = process.env[NAME];
  if (folder === undefined) throw new Error(`${NAME} is not set: vitest.config.ts names this file as globalSetup`);
  return folder;
}

export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-run-"));
  process.env[NAME] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
