// The address where a preview listens, and the lines it prints about the address.
import type { RequestListener } from "node:http";
import { AuthorError } from "../../lib/problem.ts";
import { listeningAddresses, openedBy, printedNames } from "./server/addresses.ts";
import type { Entrance } from "./server/entrance.ts";
import { listen, PortsTaken } from "./server/listen.ts";
import type { Arguments } from "../terminal/arguments.ts";
import { GUIDE } from "./guide/load-guide.ts";
import { previewCommand } from "./options.ts";

export interface Place {
  readonly port: number;
  /** The address that `--host` opens; undefined for this machine alone. */
  readonly opened: string | undefined;
}

export function readPort({ port: given }: Arguments): number {
  const port = Number(given ?? 8080);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw refuse(`--port=${String(given)} is not a port. Write a number such as --port=8081.`);
}

export function readHost({ host }: Arguments): string | undefined {
  return host === undefined ? undefined : openedBy(String(host));
}

/** The port that was free, the one asked for or one of the next ten. */
export async function openPort(listener: RequestListener, { port, opened }: Place): Promise<number> {
  try {
    return await listen(listener, listeningAddresses(opened), port);
  } catch (error) {
    if (error instanceof PortsTaken) {
      const other = port < 9000 ? 9000 : 8080;
      throw refuse(`Ports ${port} to ${error.last} are all in use. Write another one, such as --port=${other}.`);
    }
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EACCES") throw refuse(`Port ${port} is reserved for administrators. Write a higher one.`);
    if (opened === undefined) throw error;
    throw refuse(`--host=${opened} isn't an address of this computer. For your whole network, write --host=0.0.0.0.`);
  }
}

/** The lines to print once the preview can be seen. */
export function formatPlace({ port, opened }: Place, entrance: Entrance | undefined): string {
  const origins = printedNames(opened).map((name) => `http://${name}:${port}`);
  const lines = origins.map((origin) => `  ${entrance ? entrance.addressOf(origin) : `${origin}/`}`);
  const guide = entrance ? "" : `\n\nThe guide is at http://localhost:${port}${GUIDE}`;
  const warning = entrance ? "\n\nEveryone who has one of these addresses can see your drafts, and use the inbox." : "";
  return `\n${lines.join("\n")}${guide}${warning}\n`;
}

function refuse(message: string): AuthorError {
  return new AuthorError([{ file: previewCommand.call, message, severity: "error" }]);
}
