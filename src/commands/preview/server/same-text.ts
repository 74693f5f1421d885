// Compares secrets in a time that tells nothing about them.
import { timingSafeEqual } from "node:crypto";

export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
