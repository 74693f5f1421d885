// `npm run build`: content/ becomes _site/.
import { setFlagsFromString } from "node:v8";
import { startReadingWorkers } from "../pipeline/content/reading-workers.ts";
import { contentLabel, type Command } from "./terminal/arguments.ts";
import { cacheFolder } from "./build/cache-folder.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run build --",
  purpose: "Builds content/ into _site/.",
  options: {
    input: { type: "string", value: "DIR", help: "another content folder" },
    output: { type: "string", value: "DIR", help: "another output folder" },
    host: {
      type: "string",
      value: "NAME",
      help: "where the site is going to be, instead of the host in site.yaml; --host=list names all",
    },
    cache: { type: "string", value: "DIR", help: "where what was made is kept for the next build" },
    "leave-out": { type: "boolean", help: "leaves out what has problems and builds the rest" },
  },
};

const WORTH_THE_LAST_COMPILER = 5000;

await runCommand(command, async (given) => {
  const workers = startReadingWorkers(contentLabel(given), cacheFolder(given));
  // V8's last compiler makes quick code slowly: most sites are built before it has paid for itself.
  if (workers.entries < WORTH_THE_LAST_COMPILER) setFlagsFromString("--no-turbofan");
  try {
    // Loaded while they load.
    const { buildSite } = await import("./build/build-site.ts");
    await buildSite(given, workers);
  } finally {
    workers.stop();
  }
});
