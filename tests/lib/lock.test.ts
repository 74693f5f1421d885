// Two processes that want the same folder.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { LOCK, withLock } from "../../src/lib/lock.ts";
import { makeFolder } from "../commands/folders.ts";

const MODULE = path.resolve(import.meta.dirname, "../../src/lib/lock.ts");

/** What another process says that wants the lock of a folder, and is killed while it holds it if told so. */
function another(folder: string, killed = false): string {
  const script =
    `import { withLock } from ${JSON.stringify(MODULE)}; withLock(${JSON.stringify(folder)}, () => { ` +
    `process.stdout.write("in"); ${killed ? 'process.kill(process.pid, "SIGKILL");' : ""} }, { patience: 1200 });`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", timeout: 10_000 })
    .stdout;
}

/** A lock as another program, machine or time left it. */
function leave(folder: string, owner: Readonly<Record<string, unknown>> | string): string {
  const whole = {
    id: "left",
    pid: process.ppid,
    host: hostname(),
    command: "npm run comments",
    ...(typeof owner === "string" ? {} : owner),
  };
  writeFileSync(path.join(folder, LOCK), typeof owner === "string" ? owner : JSON.stringify(whole));
  return path.join(folder, LOCK);
}

test("a process waits for another one, names it, and gives up rather than take the lock", () => {
  const folder = makeFolder();
  expect(withLock(folder, () => another(folder))).toBe("");
  expect(another(folder)).toBe("in");
  const file = leave(folder, {});
  const said: string[] = [];
  const attempt = (): number => withLock(folder, () => 7, { patience: 1100, say: (line) => said.push(line) });
  expect(attempt).toThrow(
    `Nothing was changed: npm run comments (process ${process.ppid} on ${hostname()}) is still at work here after 1 seconds. Try again when it is done. If it isn't running any more, delete its lock: ${file}`,
  );
  expect(said).toEqual([
    `Waiting for npm run comments (process ${process.ppid} on ${hostname()}) to finish its work in ${folder} …`,
  ]);
  expect(existsSync(file)).toBe(true);
});

test("a lock can be taken again by its holder, and is released after an error", () => {
  const folder = makeFolder();
  expect(withLock(folder, () => withLock(folder, () => 7))).toBe(7);
  expect(() =>
    withLock(folder, () => {
      throw new Error("x");
    }),
  ).toThrow("x");
  expect(another(folder)).toBe("in");
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a killed process blocks nobody", () => {
  const folder = makeFolder();
  expect(another(folder, true)).toBe("in");
  expect(readdirSync(folder)).toEqual([LOCK]);
  expect(withLock(folder, () => 7)).toBe(7);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["of a process whose number another one has by now", { pid: process.ppid, started: "an earlier start" }],
  ["that a crash left while it was being removed", { pid: 2 ** 22 + 1, id: "crashed" }],
])("a lock %s blocks nobody", (_what, owner) => {
  const folder = makeFolder();
  leave(folder, owner);
  writeFileSync(
    path.join(folder, `${LOCK}.crashed`),
    JSON.stringify({ id: "again", pid: 2 ** 22 + 1, host: hostname(), command: "x" }),
  );
  expect(withLock(folder, () => 7, { patience: 0 })).toBe(7);
  expect(existsSync(path.join(folder, LOCK))).toBe(false);
});

test("a lock from another machine is never taken", () => {
  const folder = makeFolder();
  leave(folder, { host: "elsewhere", pid: 2 ** 22 + 1 });
  expect(() => withLock(folder, () => 7, { patience: 0 })).toThrow("on elsewhere) is still at work here");
});

test.each(["", "{", '{"pid":"x"}', "0"])("an unreadable lock (%j) expires after a moment", (text) => {
  const folder = makeFolder();
  const file = leave(folder, text);
  expect(() => withLock(folder, () => 7, { patience: 0 })).toThrow("another process is still at work");
  utimesSync(file, 1, 1);
  expect(withLock(folder, () => 7)).toBe(7);
});

test("many processes that find a stale lock take it one after the other", async () => {
  const folder = makeFolder({ count: "0" });
  const script = `
    import { withLock } from ${JSON.stringify(MODULE)};
    import { readFileSync, writeFileSync } from "node:fs";
    const file = ${JSON.stringify(path.join(folder, "count"))};
    for (let i = 0; i < 20; i++)
      withLock(${JSON.stringify(folder)}, () => {
        writeFileSync(file, String(Number(readFileSync(file, "utf8")) + 1));
        if (i === 19 && "KILL" in process.env) process.kill(process.pid, "SIGKILL");
      });
  `;
  leave(folder, { pid: 2 ** 22 + 1 });
  const run = (kill: boolean): Promise<unknown> =>
    once(
      spawn(process.execPath, ["--input-type=module", "-e", script], {
        stdio: "inherit",
        env: { ...process.env, ...(kill && { KILL: "1" }) },
      }),
      "exit",
    );
  await Promise.all([run(false), run(true), run(false), run(true), run(false)]);
  expect(readFileSync(path.join(folder, "count"), "utf8")).toBe("100");
});

const disk = makeFolder();
const mounted =
  process.getuid?.() === 0 && spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status === 0;
afterAll(() => void (mounted && spawnSync("umount", [disk])));

test.skipIf(!mounted)("a full disk leaves no lock behind", () => {
  spawnSync("sh", ["-c", `cat /dev/zero > ${disk}/full`]);
  expect(() => withLock(disk, () => 7)).toThrow("ENOSPC");
  expect(readdirSync(disk)).toEqual(["full"]);
  rmSync(path.join(disk, "full"));
  expect(withLock(disk, () => 7, { patience: 0 })).toBe(7);
});
