// `npm start`: keeps a preview running, and restarts it when the program itself is edited.
import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { PROGRAM } from "../pipeline/run/program-folders.ts";
import { previewCommand } from "./preview/options.ts";
import { runCommand } from "./terminal/run-command.ts";

const WATCHED = ["src", "layouts", "public", ".eleventy.ts"];
const QUIET_MILLISECONDS = 150;
/** How long a preview may take to clean up. */
const PATIENCE_MILLISECONDS = 10_000;

await runCommand(previewCommand, async () => {
  let child = startPreview();
  let restart: NodeJS.Timeout | undefined;
  let isEnding = false;
  for (const name of WATCHED) {
    // Modules that are loaded stay as they were, so an edit in the program needs a new process.
    watch(path.join(PROGRAM.root, name), { recursive: true }, () => {
      clearTimeout(restart);
      restart = setTimeout(() => {
        console.log(`\n${name} has changed: starting again.`);
        child.removeAllListeners("exit");
        child.once("exit", () => {
          if (isEnding) process.exit(0);
          child = startPreview();
        });
        child.kill();
      }, QUIET_MILLISECONDS);
    });
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // A preview that is busy with something endless doesn't hear the first; the next preview removes its folder.
      child.kill(isEnding ? "SIGKILL" : signal);
      isEnding = true;
      setTimeout(() => child.kill("SIGKILL"), PATIENCE_MILLISECONDS);
    });
  }
});

function startPreview(): ChildProcess {
  const program = path.join(PROGRAM.root, "src/main.js");
  const child = spawn(process.execPath, [program, "preview", ...process.argv.slice(2)], { stdio: "inherit" });
  child.once("exit", (code) => process.exit(code ?? 1));
  return child;
}
