// How the tests run: `npm test`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    globalSetup: ["browser/ensure-chromium.ts"],
    setupFiles: ["remove-folders.ts"],
    reporters: ["default", "./closing-line.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // One process loads the modules once for all its files: a third of the time. Each file makes and closes what it
    // opens.
    isolate: false,
  },
});
