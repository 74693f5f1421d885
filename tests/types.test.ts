// The types of the whole program hold.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

/** What the last run found out about files that have not changed since. */
const KNOWN = "node_modules/.cache/types.tsbuildinfo";

test("tsc finds no error", () => {
  const root = path.resolve(import.meta.dirname, "..");
  const { stdout, status } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--incremental", "--tsBuildInfoFile", KNOWN],
    { cwd: root, encoding: "utf8" },
  );
  expect(stdout).toBe("");
  expect(status).toBe(0);
});
