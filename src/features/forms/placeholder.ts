// Distinguishes a made-up example id from one that a service gave out.
import { isReservedAddress } from "../../lib/reserved-domain.ts";

/** True for "your-name", "example", 11111, 0123456789, addresses of reserved domains and the like. */
export function looksMadeUp(value: string): boolean {
  if (isReservedAddress(value) && !isLocal(value)) return true;
  if (/(?<!\p{L})(?:your|my)[-_ ]|(?<!\p{L})(?:example|placeholder|username)(?!\p{L})|x{5}/iu.test(value)) return true;
  const id = value.replace(/^awlist/u, "");
  // A UUID with eight equal digits at the start isn't random.
  if (/^(\w)\1{7}-/u.test(id)) return true;
  const parts = id.split("-");
  return parts.join("").length >= 5 && parts.every((part) => isRepeated(part) || isRun(part));
}

/** Whether a value is the example itself, or looks like one; for a list, whether one of its entries does. */
export function isExampleValue(value: unknown, example: unknown): boolean {
  if (Array.isArray(value))
    return value.some((entry) => isExampleValue(entry, Array.isArray(example) ? example[0] : example));
  return typeof value === "string" && (value === example || looksMadeUp(value));
}

/** A service on the author's own machine, for testing. */
function isLocal(address: string): boolean {
  return /^(?:.+\.)?localhost$/u.test(URL.parse(address)?.hostname ?? "");
}

function isRepeated(part: string): boolean {
  return /^(\w)\1*$/u.test(part);
}

function isRun(part: string): boolean {
  const tidy = part.toLowerCase();
  return (
    tidy !== "" &&
    ["0123456789".repeat(5), "0123456789abcdef".repeat(4), "abcdefghijklmnopqrstuvwxyz"].some((run) =>
      run.includes(tidy),
    )
  );
}
