// Random keys for secret addresses.

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const LENGTH = 26;

/** 26 of 32 letters and digits (130 bits), none of them easily mistaken for another. `random` gives that many bytes. */
export function createKey(random: (length: number) => Uint8Array): string {
  return Array.from(random(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length] ?? "").join("");
}
