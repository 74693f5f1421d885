// Watches content/ and layouts/, styles included, and builds the preview again at every save. `npm start` itself
// watches the program, and starts the preview again when it changes.
import { watch as watchFiles } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { PreviewBuild } from "../../pipeline/run/preview-build.ts";
import { PROGRAM } from "../../pipeline/run/program-folders.ts";
import { toPrintable } from "../terminal/printable.ts";
import { createPreviewReport } from "./report.ts";
import { createMissedSaves, type MissedSaves } from "./missed-saves.ts";

export interface WatchOptions {
  /** The content folder. */
  readonly content: string;
  /** Called after each build. */
  readonly onBuild: () => void;
}

/** Ends when the first build has; goes on watching until the process ends. */
export async function watch(build: PreviewBuild, { content, onBuild }: WatchOptions): Promise<void> {
  const saves = createMissedSaves(content);
  const report = createPreviewReport();
  const run = async (changed?: ReadonlySet<string>): Promise<void> => {
    const started = performance.now();
    await build.run(changed);
    onBuild();
    if (!build.result) return;
    console.log(toPrintable(report(build.result, (performance.now() - started) / 1000), process.stdout));
  };
  saves.noteReading();
  await run();
  const runSoon = createQueue(run);
  watchFolder(content, (name) => {
    saves.noteSave(name);
    runSoon(name.split(path.sep).join("/"));
  });
  watchFolder(PROGRAM.layouts, () => runSoon());
  lookForMissed(saves, runSoon);
}

/** Programs save a file in several steps, and a folder of files one after the other. */
const SETTLE_MILLISECONDS = 15;

type Run = (changed?: ReadonlySet<string>) => Promise<void>;

/** Runs soon after something was saved, one run at a time; what is saved during a run is read by another one. */
function createQueue(run: Run): (saved?: string) => void {
  let isRunning = false;
  let isAsked = false;
  let saves: Set<string> | undefined = new Set();
  const runAll = async (): Promise<void> => {
    isRunning = true;
    while (isAsked) {
      await wait(SETTLE_MILLISECONDS);
      const changed = saves;
      [isAsked, saves] = [false, new Set()];
      await run(changed).catch((error: unknown) => {
        console.error("The preview made a mistake, and goes on:", error);
        saves = undefined;
      });
    }
    isRunning = false;
  };
  return (saved) => {
    isAsked = true;
    if (saved === undefined) saves = undefined;
    else saves?.add(saved);
    if (!isRunning) void runAll();
  };
}

/** Without events, saves are found by polling. Dotfiles and backups of editors are ignored. */
function watchFolder(folder: string, onSave: (name: string) => void): void {
  try {
    const watcher = watchFiles(folder, { recursive: true }, (_event, name) => {
      if (name !== null && !/(?:^|[\\/])\.|~$/u.test(name)) onSave(name);
    });
    watcher.on("error", () => watcher.close());
  } catch {
    // The system watches no more files.
  }
}

/** Polls for saves that caused no event, and less often where polling takes long. */
function lookForMissed(saves: MissedSaves, runSoon: (saved?: string) => void): void {
  const began = performance.now();
  const [missed] = saves.list();
  const pause = Math.max(1000, (performance.now() - began) * 100);
  if (missed !== undefined) {
    saves.noteReading();
    runSoon();
  }
  setTimeout(() => lookForMissed(saves, runSoon), pause);
}
