// `npm start`: keeps a preview running, and starts it anew when the program itself is edited.
import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { PROGRAM } from "../build/program.ts";
import { previewCommand } from "./preview-command.ts";
import { runCommand } from "./run-command.ts";

const WATCHED = ["src", "layouts", "public", ".eleventy.ts"];
const QUIET_MILLISECONDS = 150;

await runCommand(previewCommand, async () => {
  let child = startPreview();
  let restart: NodeJS.Timeout | undefined;
  for (const name of WATCHED) {
    // Modules that are loaded stay as they were, so an edit in the program needs a new process.
    watch(path.join(PROGRAM.root, name), { recursive: true }, () => {
      clearTimeout(restart);
      restart = setTimeout(() => {
        console.log(`\n${name} has changed: starting again.`);
        child.removeAllListeners("exit");
        child.once("exit", () => (child = startPreview()));
        child.kill();
      }, QUIET_MILLISECONDS);
    });
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      child.kill(signal);
      process.exit(0);
    });
  }
});

function startPreview(): ChildProcess {
  const child = spawn(process.execPath, [path.join(PROGRAM.root, "src/main.js"), "preview", ...process.argv.slice(2)], { stdio: "inherit" });
  child.once("exit", (code) => process.exit(code ?? 1));
  return child;
}
