// The types of the whole program hold.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

test("tsc finds no error", () => {
  const root = path.resolve(import.meta.dirname, "..");
  const { stdout, status } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/typescript/bin/tsc"), "--noEmit"],
    { cwd: root, encoding: "utf8" },
  );
  expect(stdout).toBe("");
  expect(status).toBe(0);
});
