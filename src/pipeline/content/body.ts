// The text of an entry as HTML: large, and needed only where it is shown.
import { hash } from "node:crypto";

export interface Body {
  /** Changes with its bytes. */
  readonly hash: string;
  /** HTML in UTF-8. Throws CacheDamaged where the bytes that were kept can't be read any more. */
  read(): Uint8Array;
}

/** Kept texts that a run relied on are damaged or gone. Run again without them. */
export class CacheDamaged extends Error {
  constructor(file: string) {
    super(`${file} was damaged or replaced`);
    this.name = "CacheDamaged";
  }
}

export function toBody(bytes: Uint8Array): Body {
  return { hash: hashBody(bytes), read: () => bytes };
}

export function hashBody(bytes: Uint8Array): string {
  return hash("sha1", bytes, "base64url");
}
