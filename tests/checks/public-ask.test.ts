// A stranger's link reaches public hosts only.
import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createPublicAsk } from "../../src/checks/public-ask.ts";

let server: Server;
let port: number;
let asked = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked++;
    response.end("private");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = 0;
});

const question = () => ({ method: "HEAD", headers: {}, signal: AbortSignal.timeout(2000) }) as const;
const askWith = (...addresses: readonly LookupAddress[]) => createPublicAsk((_host, done) => done(null, addresses));

test.each([
  ["an address of this machine", "http://127.0.0.1:PORT/"],
  ["a name of this machine", "http://localhost:PORT/"],
  ["a name of this machine with a dot at its end", "http://localhost.:PORT/"],
  ["an address written as a number", "http://2130706433:PORT/"],
  ["an address written in octal", "http://0177.0.0.1:PORT/"],
  ["an address in IPv6", "http://[::ffff:127.0.0.1]:PORT/"],
  ["a name without a dot", "http://vm:PORT/"],
])("no request is made to %s", async (_what, url) => {
  await expect(createPublicAsk()(url.replace("PORT", String(port)), question())).rejects.toThrow(
    "is not a public host",
  );
  expect(asked).toBe(0);
});

test.each<[string, readonly LookupAddress[]]>([
  ["this machine", [{ address: "127.0.0.1", family: 4 }]],
  ["this machine in IPv6", [{ address: "::1", family: 6 }]],
  [
    "a public and a private address",
    [
      { address: "8.8.8.8", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ],
  ],
  ["the metadata of a cloud", [{ address: "169.254.169.254", family: 4 }]],
])("no request is made to a public name that resolves to %s", async (_what, addresses) => {
  await expect(askWith(...addresses)(`http://rebind.example.org:${port}/`, question())).rejects.toThrow(
    "rebind.example.org is not a public host.",
  );
  expect(asked).toBe(0);
});

test("a name that does not resolve is an error", async () => {
  const ask = createPublicAsk((_host, done) => done(new Error("ENOTFOUND"), []));
  await expect(ask("http://nobody.example.org/", question())).rejects.toThrow("ENOTFOUND");
});
