// Writes the addresses of a finished build to content/addresses.yaml.
import path from "node:path";
import { explainMachineFault } from "../../lib/machine-fault.ts";
import { isReservedAddress } from "../../lib/reserved-domain.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { ADDRESSES_FILE, formatPublishedAddresses } from "../settings/published-addresses.ts";
import { addPublished } from "../site/published-addresses.ts";
import type { Site } from "../site/site.ts";
import { PROGRAM } from "./program-folders.ts";

/** `content` is an absolute path. A folder that can't be written to stays as it is. */
export function rememberAddresses(site: Site, content: string): void {
  // The sample that comes with the program is not published, and its posts are there to be deleted.
  if (isReservedAddress(site.settings.site.url) && content === path.join(PROGRAM.root, "content")) return;
  const addresses = addPublished(site);
  if (!addresses) return;
  try {
    writeWhole(path.join(content, ADDRESSES_FILE), formatPublishedAddresses(addresses), content);
  } catch (error) {
    if (explainMachineFault(error) === undefined) throw error;
  }
}
