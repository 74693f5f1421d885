// Which words a reader has agreed to, in a form that fits into a hidden field.
import { createHash } from "node:crypto";

/** Eight hex digits that change whenever the words do. */
export function consentVersion(words: string): string {
  return createHash("sha1").update(words).digest("hex").slice(0, 8);
}
