// Ids that are unique across services, and stable when the same comment is imported again.
import { createHash } from "node:crypto";

/** The id of a comment that has a number at its service. */
export function serviceId(service: string, id: string): string {
  const plain = id.trim();
  // Hashed, not cleaned: a cleaned-up id could collide with that of another comment.
  return `${service}-${/^[\w.-]{1,60}$/u.test(plain) ? plain : fingerprint(plain)}`;
}

/** The id of a comment without one: a hash of its text, author, time and post. */
export function contentId(
  service: string,
  { place, author, time, text }: { place: string; author: string; time: number; text: string },
): string {
  // A CSV file and the API of one service differ in the fractions of a second, and in how lines end.
  const [seconds, said] = [Math.floor(time / 1000), text.replaceAll(/\r\n?/gu, "\n").trim()];
  return `${service}-${fingerprint(place.trim(), author.trim(), seconds, said)}`;
}

function fingerprint(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}
