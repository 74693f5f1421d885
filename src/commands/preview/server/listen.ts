// Opens a port on the addresses that a preview listens on.
import { createServer, type RequestListener, type Server } from "node:http";

/** How many ports are tried after one that is taken. */
const MORE_PORTS = 10;

/** Ports that other programs have; `last` was the last one tried. */
export class PortsTaken extends Error {
  readonly last: number;

  constructor(last: number) {
    super(`all ports up to ${last} are taken`);
    this.last = last;
  }
}

/**
 * Listens on the first port from `port` on that no other program has on any of the addresses, and returns it. A machine
 * without IPv6 has no ::1, and is content with the rest. Throws PortsTaken, or the system's own error.
 */
export async function listen(listener: RequestListener, addresses: readonly string[], port: number): Promise<number> {
  const last = Math.min(port + MORE_PORTS, 65_535);
  for (let next = port; next <= last; next++) {
    if (await listenAt(listener, addresses, next)) return next;
  }
  throw new PortsTaken(last);
}

/** False where another program has the port. */
async function listenAt(listener: RequestListener, addresses: readonly string[], port: number): Promise<boolean> {
  const servers: Server[] = [];
  const close = (): void => servers.forEach((server) => server.close());
  for (const host of addresses) {
    // Unreferenced, so the server doesn't keep the process alive: if the first build fails, the preview ends.
    const server = createServer(listener).unref();
    const code = await open(server, host, port).catch((error: unknown) => {
      close();
      throw error;
    });
    if (code === undefined) servers.push(server);
    if (code === "EADDRINUSE") close();
    if (code === "EADDRINUSE") return false;
  }
  return true;
}

/** Resolves with an error code that the caller can handle: EADDRINUSE, or that there is no IPv6. */
function open(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    server.once("listening", () => resolve(undefined));
    server.once("error", (error: NodeJS.ErrnoException) => {
      const { code = "" } = error;
      const lacksIpv6 = host === "::1" && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT");
      if (code === "EADDRINUSE" || lacksIpv6) resolve(code);
      else reject(error);
    });
    server.listen({ port, host });
  });
}
