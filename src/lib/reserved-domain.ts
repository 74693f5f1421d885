// Detects domains that are reserved for examples and tests, so no one can own them.

/** https://www.rfc-editor.org/rfc/rfc2606 and https://www.rfc-editor.org/rfc/rfc6761#section-6 */
const RESERVED = /^(?:.+\.)?(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)\.?$/iu;

/** True for `innercanvas.example`, `www.example.org`, `localhost` and the like; takes a host name without a port. */
export function isReservedDomain(host: string): boolean {
  return RESERVED.test(host);
}

/** The same for the host of a web address; false for a text that isn't an absolute address, such as a path. */
export function isReservedAddress(address: string): boolean {
  const host = URL.parse(address)?.hostname;
  return host !== undefined && isReservedDomain(host);
}
