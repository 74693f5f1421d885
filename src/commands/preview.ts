// One preview: builds into a temporary folder, serves it, and builds again at every save.
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import configure from "../../.eleventy.ts";
import { createPreviewBuild } from "../pipeline/run/preview-build.ts";
import { newKey } from "../pipeline/run/options.ts";
import { PROGRAM } from "../pipeline/run/program-folders.ts";
import { createKey } from "../lib/key.ts";
import { ownNames } from "./preview/server/addresses.ts";
import { createEntrance } from "./preview/server/entrance.ts";
import { makePreviewFolder, removePreviewFolder } from "./preview/server/folder.ts";
import { createPreviewServer } from "./preview/server/server.ts";
import { readEnvironment } from "../pipeline/settings/environment.ts";
import { contentLabel, type Arguments } from "./terminal/arguments.ts";
import { cacheFolder } from "./build/cache-folder.ts";
import { createMissedSaves, type MissedSaves } from "./preview/missed-saves.ts";
import { previewCommand } from "./preview/options.ts";
import { createPreviewInbox } from "./preview/inbox.ts";
import { formatPlace, openPort, readHost, readPort } from "./preview/place.ts";
import { runCommand } from "./terminal/run-command.ts";
import { formatPreviewRun } from "./build/summary.ts";

await runCommand(previewCommand, startPreview);

async function startPreview(given: Arguments): Promise<void> {
  const label = contentLabel(given);
  const content = path.resolve(label);
  const asked = { port: readPort(given), opened: readHost(given) };
  const output = makePreviewFolder(tmpdir());
  process.once("exit", () => removePreviewFolder(output));
  // Ctrl+C arrives twice, from the terminal and from `npm start`: with "once", the second would stop the cleaning up.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(0));
  const cache = cacheFolder(given);
  const clock = (): number => readEnvironment(process.env, Date.now).now;
  const folders = { content, label, output, cache };
  const build = createPreviewBuild({ ...folders, clock, newKey, machineClock: Date.now });
  const entrance = asked.opened === undefined ? undefined : createEntrance(createKey(randomBytes));
  const server = createPreviewServer({
    folder: output,
    inbox: createPreviewInbox({ content, label, current: () => build.result, clock, send: fetch }),
    names: () => ownNames(asked.opened),
    token: createKey(randomBytes),
    entrance,
    log: console.error,
  });
  const port = await openPort(server.listener, asked);
  const saves = createMissedSaves(content);
  let started = performance.now();
  const eleventy = new Eleventy(PROGRAM.layouts, `${output}/`, {
    configPath: false,
    quietMode: true,
    runMode: "watch",
    source: "script",
    config(config) {
      config.on("eleventy.before", () => {
        started = performance.now();
        saves.noteReading();
      });
      configure(config, build);
      config.addWatchTarget(content);
      config.setWatchThrottleWaitTime(30);
      config.on("eleventy.after", () => {
        if (build.result) console.log(formatPreviewRun(build.result, (performance.now() - started) / 1000));
      });
      config.on("eleventy.afterwatch", () => server.noteBuild());
    },
  });
  eleventy.disableLogger();
  eleventy.setFormats(["11ty.js"]);
  await eleventy.init();
  eleventy.bench.get("Configuration").setIsVerbose(false);
  eleventy.bench.get("Watcher").setIsVerbose(false);
  const onChange = await eleventy.watch();
  keepGoing();
  server.noteBuild();
  console.log(formatPlace({ ...asked, port }, entrance));
  // Eleventy does not build again when a file is deleted.
  eleventy.watcher.on("unlink", (file) => void onChange(file));
  lookForMissed(saves, onChange);
}

/** What nobody has caught is a mistake of ours, and its author goes on writing. */
function keepGoing(): void {
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (error: unknown) => console.error("The preview made a mistake, and goes on:", error));
  }
}

/** Now and then, and seldom where looking takes long. */
function lookForMissed(saves: MissedSaves, onChange: (file: string) => Promise<void>): void {
  const began = performance.now();
  const [file] = saves.list();
  const pause = Math.max(1000, (performance.now() - began) * 100);
  if (file !== undefined) void onChange(file);
  setTimeout(() => lookForMissed(saves, onChange), pause);
}
