// The image that an author probably meant by a name that isn't there.
import path from "node:path";
import { isContentFolder } from "../../lib/content-file.ts";
import { listFolder, type FolderListing } from "../../lib/folder-listing.ts";
import { mediaOf } from "../../lib/media-endings.ts";
import { createSuggester } from "../../lib/suggest.ts";
import { decodeAddress } from "../../lib/url.ts";

interface NearbyImages {
  /** Names with %20 and the like in them, by what an address makes of them. */
  readonly byDecoded: ReadonlyMap<string, string>;
  readonly suggest: (name: string) => string | undefined;
}

const known = new WeakMap<FolderListing, NearbyImages>();

/** `folder` is the content folder, `location` a folder below it. */
export function nearbyImages(folder: string, location: string): NearbyImages {
  if (!isContentFolder(folder, location)) return { byDecoded: new Map(), suggest: () => undefined };
  const listing = listFolder(path.join(folder, location));
  const found = known.get(listing) ?? readImages(listing);
  known.set(listing, found);
  return found;
}

function readImages({ names }: FolderListing): NearbyImages {
  const images = names.filter((name) => !name.startsWith(".") && isSeen(name));
  const encoded = images.flatMap((name): [string, string][] => {
    const decoded = decodeAddress(name);
    return decoded === name ? [] : [[decoded, name]];
  });
  return { byDecoded: new Map(encoded), suggest: createSuggester(() => images) };
}

/** A video may be shown like an image, by an element of HTML. */
function isSeen(name: string): boolean {
  const media = mediaOf(name);
  return media === "image" || media === "video";
}
