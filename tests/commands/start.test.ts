// `npm start` ends on a signal, and so does its preview.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { FIXTURES } from "../site/build-fixture.ts";
import { startPreview, type PreviewProcess } from "./preview/preview-process.ts";

const CONTENT = path.join(FIXTURES, "minimal");

/** The process that builds and serves: its folder has its number. */
function pidOf({ temporary }: PreviewProcess): number {
  const [name = ""] = readdirSync(temporary).filter((one) => one.startsWith("inner-canvas-preview-"));
  return Number(name.split("-")[3]);
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends it and removes its folder", async (signal) => {
  const started = await startPreview(CONTENT, { command: "start" });
  expect(started.process.pid).not.toBe(pidOf(started));
  await started.stop(signal);
  expect(started.process.exitCode).toBe(0);
  expect(readdirSync(started.temporary).filter((name) => name.startsWith("inner-canvas-preview-"))).toEqual([]);
});

test("Ctrl+C on a terminal, which reaches both processes, cleans up as well", async () => {
  const started = await startPreview(CONTENT, { command: "start" });
  process.kill(pidOf(started), "SIGINT");
  await started.stop("SIGINT");
  expect(readdirSync(started.temporary).filter((name) => name.startsWith("inner-canvas-preview-"))).toEqual([]);
});

test.skipIf(!existsSync("/proc/self"))("a second signal ends a preview that didn't react to the first", async () => {
  const started = await startPreview(CONTENT, { command: "start" });
  const pid = pidOf(started);
  process.kill(pid, "SIGSTOP");
  started.process.kill("SIGINT");
  await wait(300);
  expect(existsSync(`/proc/${pid}`)).toBe(true);
  await started.stop("SIGINT");
  expect(existsSync(`/proc/${pid}`)).toBe(false);
});
