// Problems with the machine that stop a build.
import { expect, test } from "vitest";
import { explainMachineFault } from "../../src/lib/machine-fault.ts";

const fault = (code: string, path: string, dest?: string): Error =>
  Object.assign(new Error(code), { code, path, ...(dest !== undefined && { dest }) });

test.each([
  [
    fault("ENOSPC", "a.jpg", "_site/a.jpg"),
    "The disk is full: _site/a.jpg couldn't be written. Make room, then try again.",
  ],
  [
    fault("EACCES", "_site"),
    "_site may not be read or written with your permissions. Change its permissions, or choose another folder.",
  ],
  [
    fault("EROFS", "a.jpg", "_site/a.jpg"),
    "_site/a.jpg may not be written with your permissions. Change its permissions, or choose another folder.",
  ],
  [fault("EBUSY", "_site"), "_site is in use by another program. Close that, and start again."],
  [fault("EMFILE", "a"), "Too many files are open on this computer. Close other programs, then try again."],
  [fault("EIO", "a"), "The disk reported an error at a. Check the disk, then try again."],
  [
    fault("ENOTEMPTY", "_site.next-1", "_site"),
    "Another program, or another build, is writing to _site at the same time. Wait until it is done, and start again.",
  ],
  [
    Object.assign(fault("EEXIST", "cache"), { syscall: "mkdir" }),
    "cache is a file, and a folder is needed there. Name another place.",
  ],
  [
    fault("ENOTDIR", "cache/fonts"),
    "cache/fonts cannot be written, because one of the folders in it is a file. Name another place.",
  ],
  [
    fault("ENOENT", "/my/content/posts/a.md"),
    "/my/content/posts/a.md was there a moment ago, and is gone. If something else is writing to that folder, wait until it is done, and start again.",
  ],
])("%s", (error, told) => {
  expect(explainMachineFault(error, "/my/content")).toBe(told);
  expect(explainMachineFault(new Error("in Eleventy", { cause: error }), "/my/content")).toBe(told);
});

test("a missing file of the program, or any other error, is a bug", () => {
  expect(explainMachineFault(fault("ENOENT", "/program/layouts/post.njk"), "/my/content")).toBeUndefined();
  expect(explainMachineFault(new TypeError("x is not a function"))).toBeUndefined();
  expect(explainMachineFault("text")).toBeUndefined();
});
