// `npm run test:near`: runs the tests that lie next to what was edited since the last commit, for an answer within
// seconds.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");

/** The tests for a file, as paths below tests/: the one of its name, or all of its folder. */
export function testsNear(file: string, exists: (name: string) => boolean): readonly string[] {
  if (file.startsWith("tests/") && file.endsWith(".test.ts")) return [file.slice("tests/".length)];
  if (!/^(?:src|tests)\/.*\.ts$/u.test(file)) return [];
  const below = file.slice(file.indexOf("/") + 1);
  const own = below.replace(/\.ts$/u, ".test.ts");
  if (exists(`tests/${own}`)) return [own];
  const folder = path.posix.dirname(below);
  return folder === "." ? [] : [`${folder}/`];
}

function editedFiles(): readonly string[] {
  const list = (...args: readonly string[]): string[] =>
    spawnSync("git", args, { cwd: ROOT, encoding: "utf8" }).stdout.split("\0").filter(Boolean);
  return [...list("diff", "--name-only", "-z", "HEAD"), ...list("ls-files", "--others", "--exclude-standard", "-z")];
}

if (import.meta.main) {
  const near = editedFiles().flatMap((file) => testsNear(file, (name) => existsSync(path.join(ROOT, name))));
  const args = ["run", "--config", "tests/vitest.config.ts", "architecture", ...new Set(near)];
  const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  process.exitCode = spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}
