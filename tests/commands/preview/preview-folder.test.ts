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
  expect(existsSync(path.join(preview.temporary, name, "favicon.ico"))).toBe(true);
  expect((statSync(path.join(preview.temporary, name)).mode & 0o777).toString(8)).toBe("700");
  await preview.stop(signal);
  expect(foldersIn(preview.temporary)).toEqual([]);
});

test("isn't emptied by a preview of another folder that is started next to it and asks for the same port", async () => {
  const other = makeFolder({
    "site.yaml": "title: Other\nurl: https://other.example\nshareImages: none\n",
    "posts/tea.md": "---\ntitle: Tea\ndate: 2026-03-08\n---\n\nHot.\n",
  });
  const first = await startPreview(CONTENT, { command: "start" });
  const starting = startPreview(other, { command: "start", port: first.port, temporary: first.temporary });
  let isStarting = true;
  void starting.finally(() => (isStarting = false));
  const statuses = new Set<number>();
  while (isStarting) statuses.add((await fetch(`${first.origin}/`)).status);
  const second = await starting;
  expect(second.port).not.toBe(first.port);
  for (const { origin } of [first, second, first]) statuses.add((await fetch(`${origin}/`)).status);
  expect([...statuses]).toEqual([200]);
  expect(await (await fetch(`${second.origin}/2026/03/08/tea/`)).text()).toContain("Hot.");
  await Promise.all([first.stop(), second.stop()]);
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
