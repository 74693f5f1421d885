// A preview as a separate process, and requests to it as a browser or an attacker would send them.
import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../free-port.ts";
import { makeFolder } from "../folders.ts";
import { startCommandLine } from "../run-command-line.ts";

export interface PreviewProcess {
  readonly process: ChildProcess;
  /** http://localhost:8080 */
  readonly origin: string;
  readonly port: number;
  /** The folder for temporary files that it was given. */
  readonly temporary: string;
  /** What it has printed so far. */
  printed(): string;
  /** Ends it and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface PreviewOptions {
  readonly port?: number;
  /** Further arguments. */
  readonly given?: readonly string[];
  readonly temporary?: string;
  /** "start" is the preview that `npm start` keeps running. */
  readonly command?: "preview" | "start";
}

/** Starts a preview of a content folder and waits until it has printed its address. */
export async function startPreview(
  content: string,
  { port, given = [], temporary = makeFolder(), command = "preview" }: PreviewOptions = {},
): Promise<PreviewProcess> {
  const asked = port ?? (await findFreePort());
  const child = startCommandLine(command, [`--input=${content}`, `--port=${asked}`, ...given], {
    environment: { TMPDIR: temporary },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (printed += text.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  for (let tries = 0; tries < 600 && !/http:\/\/localhost:\d+\//u.test(printed) && !isEnded(); tries++) await wait(50);
  const found = /http:\/\/localhost:(\d+)\//u.exec(printed)?.[1];
  if (found === undefined) throw new Error(`the preview never said where it is:\n${printed}`);
  return {
    process: child,
    origin: `http://localhost:${found}`,
    port: Number(found),
    temporary,
    printed: () => printed,
    async stop(signal = "SIGTERM") {
      if (!isEnded()) child.kill(signal);
      await ended;
    },
  };
}

/** The token in the forms of a post of the fixture; "" where there is none. */
export async function tokenAt(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/2026/03/08/slow-bread/`)).text();
  return /name="preview-token" value="([^"]+)"/u.exec(html)?.[1] ?? "";
}

/** Sends a form as a page of the preview does in a browser that knows no Sec-Fetch-Site. */
export async function sendForm(
  origin: string,
  address: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new URLSearchParams({ ...fields, "preview-token": await tokenAt(origin) });
  return fetch(origin + address, { method: "POST", body, headers: { origin, ...headers }, redirect: "manual" });
}

/** Writes bytes on a connection and resolves with all that comes back before `patience` (in milliseconds) is over. */
export function sendRaw(
  port: number,
  bytes: string | Buffer,
  { host = "127.0.0.1", patience = 3000 } = {},
): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ port, host }, () => void socket.write(bytes));
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, patience);
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("close", end);
    socket.on("error", end);
  });
}

export function statusOf(answer: string): number | undefined {
  const [, status] = /^HTTP\/1\.[01] (\d{3})/u.exec(answer) ?? [];
  return status === undefined ? undefined : Number(status);
}
