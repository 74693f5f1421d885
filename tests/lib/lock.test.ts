// Two processes that want the same folder.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { withLock } from "../../src/lib/lock.ts";
import { makeFolder } from "../commands/folders.ts";

const MODULE = path.resolve(import.meta.dirname, "../../src/lib/lock.ts");

/** What another process says that wants the lock of a folder, and is killed while it holds it if told so. */
function another(folder: string, killed: boolean): string {
  const script = `import { withLock } from ${JSON.stringify(MODULE)}; withLock(${JSON.stringify(folder)}, () => { process.stdout.write("in"); ${killed ? 'process.kill(process.pid, "SIGKILL");' : ""} });`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", timeout: 1500 }).stdout;
}

test("a process waits while another one works, and not longer", () => {
  const folder = makeFolder();
  expect(withLock(folder, () => another(folder, false))).toBe("");
  expect(another(folder, false)).toBe("in");
});

test("a lock that is held already is no obstacle to its holder, and is given back after a fault", () => {
  const folder = makeFolder();
  expect(withLock(folder, () => withLock(folder, () => 7))).toBe(7);
  expect(() => withLock(folder, () => { throw new Error("x"); })).toThrow("x");
  expect(another(folder, false)).toBe("in");
});

test("the lock of a process that was killed holds nobody up", () => {
  const folder = makeFolder();
  expect(another(folder, true)).toBe("in");
  expect(withLock(folder, () => 7)).toBe(7);
});
