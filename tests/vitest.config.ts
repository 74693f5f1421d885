// How the tests run: `npm test`.
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    globalSetup: ["browser/ensure-chromium.ts", "run-folder.ts"],
    setupFiles: ["remove-folders.ts"],
    reporters: ["default", "./closing-line.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Commands that tests start, and threads, find the program compiled; one that keeps its temporary files elsewhere,
    // and one that isn't started by src/main.js, would compile it again.
    env: { NODE_COMPILE_CACHE: path.join(tmpdir(), "node-compile-cache") },
    maxWorkers: 2,
    // One process loads the modules once for all its files: a third of the time. Each file makes and closes what it
    // opens; the site that ships and the browser are shared.
    isolate: false,
  },
});
