// Where a preview listens.
import type { RequestListener } from "node:http";
import { AuthorError } from "../lib/problem.ts";
import { LISTENING_ADDRESSES } from "../preview/addresses.ts";
import { listen, PortsTaken } from "../preview/listen.ts";
import type { Arguments } from "./arguments.ts";
import { previewCommand } from "./preview-command.ts";

export function readPort({ port: given }: Arguments): number {
  const port = Number(given ?? 8080);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw refuse(`--port=${String(given)} is not a port. Write a number such as --port=8081.`);
}

/** The port that was free, the one asked for or one of the next ten. */
export async function openPort(listener: RequestListener, port: number): Promise<number> {
  try {
    return await listen(listener, LISTENING_ADDRESSES, port);
  } catch (error) {
    if (error instanceof PortsTaken) {
      const other = port < 9000 ? 9000 : 8080;
      throw refuse(`Ports ${port} to ${error.last} are all in use. Write another one, such as --port=${other}.`);
    }
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EACCES") throw refuse(`Port ${port} is reserved for administrators. Write a higher one.`);
    throw error;
  }
}

function refuse(message: string): AuthorError {
  return new AuthorError([{ file: previewCommand.call, message, severity: "error" }]);
}
