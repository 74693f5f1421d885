// Ids that no two services share, and that are the same whenever the same reply is read again.
import { createHash } from "node:crypto";

/** The id of a reply that its service has numbered. */
export function serviceId(service: string, id: string): string {
  const plain = id.trim();
  // One that would have to be changed to be fit for an address could become that of another reply.
  return `${service}-${/^[\w.-]{1,60}$/u.test(plain) ? plain : fingerprint(plain)}`;
}

/** The id of a reply that comes without one: what was said, by whom, when and where. */
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
