// One preview: builds into a temporary folder, serves it, and builds again at every save.
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
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
import { previewCommand } from "./preview/options.ts";
import { createGuide } from "./preview/guide.ts";
import { createPreviewInbox } from "./preview/inbox.ts";
import { watch } from "./preview/watch.ts";
import { formatPlace, openPort, readHost, readPort } from "./preview/place.ts";
import { runCommand } from "./terminal/run-command.ts";

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
    pages: build.pages,
    inbox: createPreviewInbox({ content, label, current: () => build.result, clock, send: fetch }),
    guide: createGuide(PROGRAM.docs),
    names: () => ownNames(asked.opened),
    token: createKey(randomBytes),
    entrance,
    log: console.error,
  });
  const port = await openPort(server.listener, asked);
  await watch(build, { content, onBuild: () => server.noteBuild(build.look) });
  keepGoing();
  server.noteBuild(build.look);
  console.log(formatPlace({ ...asked, port }, entrance));
}

/** An uncaught exception is a bug of ours; the preview keeps running because the author is still writing. */
function keepGoing(): void {
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (error: unknown) => console.error("The preview made a mistake, and goes on:", error));
  }
}
