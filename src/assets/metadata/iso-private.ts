// Finds what videos, recordings and images in ISO's format say about their place, their device and their author.
import { findPrivateItems } from "./heif-items.ts";
import { boxesIn, listBoxes, toFree, type Box, type Patch, type ReadBytes } from "./iso-boxes.ts";

/** What to overwrite; "tracks" and "unknown" say why that isn't possible. */
export type PrivateParts = readonly Patch[] | "tracks" | "unknown";

export function findPrivateParts(read: ReadBytes, size: number): PrivateParts {
  const boxes = listBoxes(read, 0, size);
  if (boxes[0]?.type !== "ftyp" && !boxes.some(({ type }) => type === "moov")) return [];
  const patches: Patch[] = [];
  for (const box of boxes) {
    const found = inBox(read, box);
    if (typeof found === "string") return found;
    patches.push(...found);
  }
  // A place after the end of the file is a fault in it, which mustn't make it longer.
  const isInside = ({ at, bytes }: Patch): boolean => at + (typeof bytes === "number" ? bytes : bytes.length) <= size;
  return patches.every(isInside) ? patches : "unknown";
}

function inBox(read: ReadBytes, box: Box): PrivateParts {
  switch (box.type) {
    case "meta":
      return isOfImages(read, box) ? (findPrivateItems(read, box) ?? "unknown") : toFree(box);
    case "moov":
      return inMovie(read, box);
    case "uuid":
    case "udta":
      return toFree(box);
    default:
      return [];
  }
}

function isOfImages(read: ReadBytes, meta: Box): boolean {
  const handler = boxesIn(read, meta, 4).find(({ type }) => type === "hdlr");
  return handler !== undefined && read(handler.content + 8, 4).toString("latin1") === "pict";
}

function inMovie(read: ReadBytes, movie: Box): PrivateParts {
  const patches: Patch[] = [];
  for (const box of boxesIn(read, movie)) {
    if (box.type !== "trak") patches.push(...inNotes(read, box));
    else if (isTrackOfPlaces(read, box)) return "tracks";
    else patches.push(...boxesIn(read, box).flatMap((inner) => inNotes(read, inner)));
  }
  return patches;
}

/** Movies and tracks have the same boxes of notes. */
function inNotes(read: ReadBytes, box: Box): readonly Patch[] {
  if (box.type === "meta" || box.type === "uuid") return toFree(box);
  return box.type === "udta" ? inUserData(read, box) : [];
}

/** Chapters, and marks for people who need captions or descriptions. */
const KEPT: ReadonlySet<string> = new Set(["chpl", "tagc", "kind"]);

function inUserData(read: ReadBytes, data: Box): readonly Patch[] {
  const boxes = boxesIn(read, data);
  // QuickTime may end the list with four zeros.
  const isRead = data.end - (boxes.at(-1)?.end ?? data.content) <= 4;
  return isRead ? boxes.filter(({ type }) => !KEPT.has(type)).flatMap(toFree) : toFree(data);
}

/** A track that notes something for each moment, such as the place; Apple's tracks note faces and movements. */
function isTrackOfPlaces(read: ReadBytes, track: Box): boolean {
  const media = find(read, track, "mdia");
  const handler = media && find(read, media, "hdlr");
  if (!media || !handler || read(handler.content + 8, 4).toString("latin1") !== "meta") return false;
  const information = find(read, media, "minf");
  const samples = information && find(read, information, "stbl");
  const description = samples && find(read, samples, "stsd");
  if (!description) return true;
  const text = read(description.content, Math.min(description.end - description.content, 64 * 1024)).toString("latin1");
  return text.slice(12, 16) !== "mebx" || /location/iu.test(text);
}

function find(read: ReadBytes, box: Box, type: string): Box | undefined {
  return boxesIn(read, box).find((inner) => inner.type === type);
}
