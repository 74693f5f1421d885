// The text of an entry for feeds and mails, which show one plain file of each picture.
import { toMailBody } from "../pictures/body-pictures.ts";
import type { Pictures } from "../pictures/picture.ts";
import type { SiteEntry } from "../site/site.ts";

/** `body` is its HTML with links resolved; without pictures it is not looked at. */
export function toMailText(body: Uint8Array, entry: SiteEntry, pictures: Pictures): Uint8Array {
  return entry.pictures.length === 0 ? body : toMailBody(body, pictures);
}
