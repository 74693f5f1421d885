// A file is written completely or not at all, and never through a link.
import { chmodSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeWhole } from "../../src/lib/write-whole.ts";
import { makeFolder } from "../commands/folders.ts";

test("replaces a file, keeps its mode, and leaves nothing else", () => {
  const folder = makeFolder({ "a.yaml": "old" });
  chmodSync(path.join(folder, "a.yaml"), 0o640);
  writeWhole(path.join(folder, "a.yaml"), "new");
  writeWhole(path.join(folder, "b.yaml"), "first");
  expect(readFileSync(path.join(folder, "a.yaml"), "utf8")).toBe("new");
  expect(statSync(path.join(folder, "a.yaml")).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml"]);
});

test.each(["a.yaml.next", ".a.yaml.next", "a.yaml.tmp", ".a.yaml.tmp"])(
  "writes nothing through a link called %s",
  (name) => {
    const folder = makeFolder({ "content/a.yaml": "old", "outside/.bashrc": "mine" });
    symlinkSync("../outside/.bashrc", path.join(folder, "content", name));
    writeWhole(path.join(folder, "content/a.yaml"), "new");
    expect(readFileSync(path.join(folder, "outside/.bashrc"), "utf8")).toBe("mine");
    expect(lstatSync(path.join(folder, "content/a.yaml")).isFile()).toBe(true);
    expect(readlinkSync(path.join(folder, "content", name))).toBe("../outside/.bashrc");
  },
);

test.each(["../outside/a.yaml", "../outside/missing.yaml", "chain"])("refuses to replace a link to %s", (target) => {
  const folder = makeFolder({ "content/b.yaml": "", "outside/a.yaml": "mine" });
  symlinkSync("../outside/a.yaml", path.join(folder, "content/chain"));
  symlinkSync(target, path.join(folder, "content/a.yaml"));
  const file = path.join(folder, "content/a.yaml");
  expect(() => writeWhole(file, "new")).toThrow(
    `${file}\n  Nothing was written: this is a symbolic link, and writing would change or replace something elsewhere. Put the file or folder itself there.`,
  );
  expect(readlinkSync(file)).toBe(target);
  expect(readFileSync(path.join(folder, "outside/a.yaml"), "utf8")).toBe("mine");
  expect(readdirSync(path.join(folder, "outside"))).toEqual(["a.yaml"]);
});

test("refuses to write through a linked folder inside the given one, which may be a link itself", () => {
  const folder = makeFolder({ "content/b.yaml": "", "outside/a.yaml": "mine" });
  symlinkSync("../outside", path.join(folder, "content/posts"));
  symlinkSync("content", path.join(folder, "mine"));
  expect(() => writeWhole(path.join(folder, "mine/posts/a.yaml"), "new", path.join(folder, "mine"))).toThrow(
    path.join(folder, "mine/posts"),
  );
  writeWhole(path.join(folder, "mine/b.yaml"), "new", path.join(folder, "mine"));
  expect([
    readFileSync(path.join(folder, "outside/a.yaml"), "utf8"),
    readFileSync(path.join(folder, "content/b.yaml"), "utf8"),
  ]).toEqual(["mine", "new"]);
});

const disk = makeFolder();
const mounted =
  process.getuid?.() === 0 && spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status === 0;
afterAll(() => void (mounted && spawnSync("umount", [disk])));

test.skipIf(!mounted)("a full disk keeps the old text and leaves no other file", () => {
  writeWhole(path.join(disk, "a.yaml"), "old");
  spawnSync("sh", ["-c", `cat /dev/zero > ${disk}/full`]);
  expect(() => writeWhole(path.join(disk, "a.yaml"), "new".repeat(10_000))).toThrow("ENOSPC");
  expect(readFileSync(path.join(disk, "a.yaml"), "utf8")).toBe("old");
  expect(readdirSync(disk).sort()).toEqual(["a.yaml", "full"]);
});
