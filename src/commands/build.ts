// `npm run build`: content/ becomes _site/.
import { buildOptions } from "./build/build-options.ts";
import { setFlagsFromString } from "node:v8";
import { startReadingWorkers } from "../pipeline/content/reading-workers.ts";
import { contentLabel, type Command } from "./terminal/arguments.ts";
import { cacheFolder } from "./build/cache-folder.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run build --",
  purpose: "Build the site from content/ into _site/.",
  examples: [
    ["", "build the site"],
    ["--host=netlify", "build for a host that site.yaml doesn't name"],
    ["--skip-broken", "leave out files with problems"],
  ],
  options: {
    ...buildOptions,
    fresh: { type: "boolean", help: "build from scratch, without what earlier builds have kept" },
    "skip-broken": { type: "boolean", help: "skip files with problems and build everything else" },
  },
};

const WORTH_THE_LAST_COMPILER = 5000;

await runCommand(command, async (given) => {
  const workers = startReadingWorkers(contentLabel(given), cacheFolder(given));
  // TurboFan's warm-up costs more than it saves on builds this short.
  if (workers.entries < WORTH_THE_LAST_COMPILER) setFlagsFromString("--no-turbofan");
  try {
    // Loaded while they load.
    const { buildSite } = await import("./build/build-site.ts");
    await buildSite(given, workers);
  } finally {
    workers.stop();
  }
});
