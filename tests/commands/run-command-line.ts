// Runs a command in a separate process, the way an author or a host does.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import path from "node:path";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";

export type CommandName = "build" | "preview" | "start" | "signup" | "mail" | "comments";

export interface CommandOptions {
  /** The folder that the command is started in. */
  readonly folder?: string;
  /** Added to the environment; SITE_NOW is 2026-11-22 unless it says otherwise. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it is given on standard input. */
  readonly input?: string;
}

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, its output going into pipes. */
export function runCommandLine(name: CommandName, given: readonly string[], options: CommandOptions = {}): CommandRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, name, ...given], {
    ...toSpawnOptions(options),
    input: options.input ?? "",
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** Starts a command and leaves it running. */
export function startCommandLine(
  name: CommandName,
  given: readonly string[],
  options: CommandOptions = {},
): ChildProcess {
  return spawn(process.execPath, [LAUNCHER, name, ...given], {
    ...toSpawnOptions(options),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const LAUNCHER = path.join(PROGRAM.root, "src/main.js");

function toSpawnOptions({ folder = PROGRAM.root, environment = {} }: CommandOptions) {
  return { cwd: folder, env: { ...process.env, SITE_NOW: "2026-11-22T10:00:00Z", ...environment } };
}
