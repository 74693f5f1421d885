// Runs a program that the owner of the site has.
import { spawn } from "node:child_process";
import { AuthorError } from "../../lib/problem.ts";

export interface Tool {
  readonly program: string;
  /** What to say where it is not installed. */
  readonly missing: string;
}

/** The tool's output. Throws AuthorError with the tool's message where it fails or is missing. */
export function runTool({ program, missing }: Tool, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (message: string): void => reject(new AuthorError([{ file: program, message, severity: "error" }]));
    const child = spawn(program, args, { stdio: ["inherit", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("error", (error) => refuse("code" in error && error.code === "ENOENT" ? missing : error.message));
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else refuse(`It ended with ${code ?? "a signal"} and said:\n${Buffer.concat(said).toString().trim()}`);
    });
  });
}
