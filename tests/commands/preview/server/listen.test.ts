// The port of a preview.
import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen, PortsTaken } from "../../../../src/commands/preview/server/listen.ts";
import { findFreePort } from "../../free-port.ts";

const listener = (_request: unknown, response: { end(text: string): unknown }): void => void response.end("preview");
const others: Server[] = [];

async function occupy(port: number, host: string): Promise<void> {
  const server = createServer((_request, response) => response.end("other"));
  others.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}

afterEach(() => {
  for (const server of others.splice(0)) server.close();
});

test.each(["127.0.0.1", "::1"])("a port that another program has on %s is left to it", async (host) => {
  const port = await findFreePort();
  await occupy(port, host);
  const found = await listen(listener, ["127.0.0.1", "::1"], port);
  expect(found).toBeGreaterThan(port);
  for (const name of ["127.0.0.1", "[::1]"])
    expect(await (await fetch(`http://${name}:${found}`)).text()).toBe("preview");
  expect(await (await fetch(`http://${host === "::1" ? "[::1]" : host}:${port}`)).text()).toBe("other");
});

test("says where it gave up", async () => {
  await occupy(65_535, "127.0.0.1");
  await expect(listen(listener, ["127.0.0.1"], 65_535)).rejects.toEqual(new PortsTaken(65_535));
});

test("an address of another machine is refused", async () => {
  await expect(listen(listener, ["127.0.0.1", "203.0.113.9"], await findFreePort())).rejects.toMatchObject({
    code: "EADDRNOTAVAIL",
  });
});
