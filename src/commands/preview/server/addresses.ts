// Lists the names and addresses of a preview.
import { hostname, networkInterfaces } from "node:os";
import { isIPv6 } from "node:net";

/** This machine's loopback addresses. */
const LOOPBACK = ["127.0.0.1", "::1"];
const WILDCARDS = ["0.0.0.0", "::"];

/** What to listen on: this machine alone, unless `--host` opens the preview. */
export function listeningAddresses(opened: string | undefined): readonly string[] {
  if (opened === undefined) return LOOPBACK;
  if (opened === "::") return ["::"];
  return opened === "0.0.0.0" ? ["0.0.0.0", "::1"] : [...LOOPBACK, opened];
}

/** The names that a request may call the preview by. Networks come and go, so ask again for each request. */
export function ownNames(opened: string | undefined): readonly string[] {
  const own = ["localhost", ...LOOPBACK];
  if (opened === undefined) return own.map(toAddressPart);
  const machine = [hostname(), `${hostname()}.local`, ...machineAddresses().map(({ address }) => address)];
  return [...own, ...machine, opened].filter((name) => !WILDCARDS.includes(name)).map(toAddressPart);
}

/** The host names to print: localhost first, then names that work in browsers on other machines. */
export function printedNames(opened: string | undefined): readonly string[] {
  if (opened === undefined) return ["localhost"];
  const outside = machineAddresses().filter(({ internal, family }) => !internal && family === "IPv4");
  const named = WILDCARDS.includes(opened) ? outside.map(({ address }) => address) : [opened];
  return ["localhost", ...named].map(toAddressPart);
}

/** What `--host` opens; undefined where it names this machine alone. */
export function openedBy(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/u, "$1").toLowerCase();
  return bare === "localhost" || LOOPBACK.includes(bare) ? undefined : bare;
}

function machineAddresses() {
  return Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
}

function toAddressPart(name: string): string {
  return isIPv6(name) ? `[${name}]` : name;
}
