// Folders of previews: one for each preview, removed once that has ended.
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makePreviewFolder, removePreviewFolder } from "../../../../src/commands/preview/server/folder.ts";
import { makeFolder } from "../../folders.ts";

test("has a name that nobody can guess", () => {
  const temporary = makeFolder();
  const made = [makePreviewFolder(temporary), makePreviewFolder(temporary)];
  expect(new Set(made).size).toBe(2);
  for (const folder of made) removePreviewFolder(folder);
  expect(readdirSync(temporary)).toEqual([]);
});

test("sweeps nothing but folders of previews that have ended", () => {
  const temporary = makeFolder({ "precious/file.txt": "x" });
  // No process has a number that high.
  const gone = "inner-canvas-preview-99999999-";
  mkdirSync(path.join(temporary, `${gone}abcDEF`));
  for (const name of [
    `${gone}too-long`,
    `inner-canvas-preview-${process.pid}-abcDEF`,
    "inner-canvas-preview-0123456789ab",
    "inner-canvas-abcDEF",
  ])
    mkdirSync(path.join(temporary, name));
  symlinkSync(path.join(temporary, "precious"), path.join(temporary, `${gone}link12`));
  const own = makePreviewFolder(temporary);
  expect(readdirSync(temporary).sort()).toEqual(
    [
      path.basename(own),
      `${gone}link12`,
      `${gone}too-long`,
      `inner-canvas-preview-${process.pid}-abcDEF`,
      "inner-canvas-preview-0123456789ab",
      "inner-canvas-abcDEF",
      "precious",
    ].sort(),
  );
  expect(existsSync(path.join(temporary, "precious/file.txt"))).toBe(true);
});
