// How a server is started for one site, and how it is stopped again.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import type { SampleSite } from "../sample-site.ts";

export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
}

export interface ServerProgram {
  /** As it is called in tests and tables. */
  readonly name: string;
  /** What it cannot do although its host can: names of checks that it is spared, with the reason. */
  readonly lacks?: Readonly<Record<string, string>>;
  /** Whether it can be started here. */
  isInstalled(): boolean;
  /** Starts it on a free port; `folder` is empty, for the server's own files. */
  start(site: SampleSite, folder: string): Promise<RunningServer>;
}

export function isOnPath(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).error === undefined;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export interface Start {
  readonly program: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
}

/** Runs a program until it answers on its port. Throws what it printed if it ends or never answers. */
export async function startProgram({
  program,
  args,
  port,
  cwd,
  env,
  patience = 10_000,
}: Start): Promise<RunningServer> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => void (printed += text.toString()));
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + patience;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${printed}`);
    const answers = await fetch(`${origin}/robots.txt`, { redirect: "manual" }).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, stop: () => end(child) };
    if (Date.now() > until) {
      await end(child);
      throw new Error(`${program} did not answer: ${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    child.on("exit", () => resolve());
    // With everything that it started.
    process.kill(-child.pid, "SIGKILL");
  });
}
