// Distinguishes hosts on the public internet from private machines, which links from strangers must not reach.
import ipaddr from "ipaddr.js";

/**
 * Endings that are never resolved in public: https://www.rfc-editor.org/rfc/rfc6762,
 * https://www.iana.org/assignments/special-use-domain-names
 */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|lan|home|corp|intranet|home\.arpa|test|invalid|onion)$/iu;

/** Takes the host of a URL, without its port. Judges names by their spelling alone, not by what they resolve to. */
export function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/u, "");
  const literal = name.replace(/^\[|\]$/gu, "");
  if (ipaddr.isValid(literal)) return isPublicIp(literal);
  return name.includes(".") && !PRIVATE_NAMES.test(name);
}

/**
 * True for addresses that are routed on the public internet
 * (https://www.iana.org/assignments/iana-ipv4-special-registry).
 */
export function isPublicIp(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}
