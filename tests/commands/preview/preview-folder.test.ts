// The folder that a preview builds into: readable by its owner only, and removed when the preview ends.
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FIXTURES } from "../../site/build-fixture.ts";
import { makeFolder } from "../folders.ts";
import { startPreview } from "./preview-process.ts";

const CONTENT = path.join(FIXTURES, "minimal");
const foldersIn = (temporary: string): string[] =>
  readdirSync(temporary).filter((name) => name.startsWith("inner-canvas-preview"));

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("is open to its owner alone, and gone after %s", async (signal) => {
  const preview = await startPreview(CONTENT);
  const [name = "", ...more] = foldersIn(preview.temporary);
  expect(more).toEqual([]);
  expect(existsSync(path.join(preview.temporary, name, "index.html"))).toBe(true);
  expect((statSync(path.join(preview.temporary, name)).mode & 0o777).toString(8)).toBe("700");
  await preview.stop(signal);
  expect(foldersIn(preview.temporary)).toEqual([]);
});

test("belongs to one preview, and one that was killed leaves it until the next begins", async () => {
  const temporary = makeFolder();
  const [first, second] = [await startPreview(CONTENT, { temporary }), await startPreview(CONTENT, { temporary })];
  expect(foldersIn(temporary)).toHaveLength(2);
  await first.stop("SIGKILL");
  expect(foldersIn(temporary)).toHaveLength(2);
  const third = await startPreview(CONTENT, { temporary });
  expect(foldersIn(temporary)).toHaveLength(2);
  expect((await fetch(second.origin)).status).toBe(200);
  await Promise.all([second.stop(), third.stop()]);
  expect(foldersIn(temporary)).toEqual([]);
});
