// Watches content/ and layouts/, styles included, and builds the preview again at every save. `npm start` itself
// watches the program, and starts the preview again when it changes.
import { Eleventy } from "@11ty/eleventy";
import configure from "../../../.eleventy.ts";
import type { Build } from "../../pipeline/run/build.ts";
import { PROGRAM } from "../../pipeline/run/program-folders.ts";
import { toPrintable } from "../terminal/printable.ts";
import { createPreviewReport } from "./report.ts";
import { createMissedSaves, type MissedSaves } from "./missed-saves.ts";

export interface WatchOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder that the preview is built into. */
  readonly output: string;
  /** Called after each build. */
  readonly onBuild: () => void;
}

/** Ends when the first build has; goes on watching until the process ends. */
export async function watch(build: Build, { content, output, onBuild }: WatchOptions): Promise<void> {
  const saves = createMissedSaves(content);
  const report = createPreviewReport();
  let started = performance.now();
  // Eleventy watches its input folder, which has the layouts.
  const eleventy = new Eleventy(PROGRAM.layouts, `${output}/`, {
    configPath: false,
    quietMode: true,
    runMode: "watch",
    source: "script",
    config(config) {
      // The messages printed come from the finished build.
      config.setEventEmitterMode("sequential");
      config.on("eleventy.before", () => {
        started = performance.now();
        saves.noteReading();
      });
      configure(config, build);
      config.addWatchTarget(content);
      config.setWatchThrottleWaitTime(30);
      config.on("eleventy.after", () => {
        if (!build.result) return;
        const text = report(build.result, (performance.now() - started) / 1000);
        console.log(toPrintable(text, process.stdout));
      });
      config.on("eleventy.afterwatch", () => onBuild());
    },
  });
  eleventy.disableLogger();
  eleventy.setFormats(["11ty.js"]);
  await eleventy.init();
  eleventy.bench.get("Configuration").setIsVerbose(false);
  eleventy.bench.get("Watcher").setIsVerbose(false);
  const onChange = await eleventy.watch();
  // Eleventy does not build again when a file is deleted.
  eleventy.watcher.on("unlink", (file) => void onChange(file));
  lookForMissed(saves, onChange);
}

/** Polls for saves that caused no event, and less often where polling takes long. */
function lookForMissed(saves: MissedSaves, onChange: (file: string) => Promise<void>): void {
  const began = performance.now();
  const [file] = saves.list();
  const pause = Math.max(1000, (performance.now() - began) * 100);
  if (file !== undefined) void onChange(file);
  setTimeout(() => lookForMissed(saves, onChange), pause);
}
