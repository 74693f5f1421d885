// The text of an entry for feeds and emails, which show one plain file of each picture.
import { toMailBody } from "../../assets/pictures/body-pictures.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import type { SiteEntry } from "../site/site-entries.ts";
import { withBase } from "../transforms/base-path.ts";

/** `body` is its HTML with links resolved. `base` is the folder that the site is in on its host, or "". */
export function toMailText(body: Uint8Array, entry: SiteEntry, pictures: Pictures, base: string): Uint8Array {
  const plain = entry.pictures.length === 0 ? body : toMailBody(body, pictures);
  return base === "" ? plain : Buffer.from(withBase(Buffer.from(plain).toString(), base));
}
