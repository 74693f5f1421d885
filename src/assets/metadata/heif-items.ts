// Finds what an AVIF or HEIC image says about its camera, its place and its author (ISO/IEC 23008-12).
import { boxesIn, type Box, type Patch, type ReadBytes } from "./iso-boxes.ts";

/** Overwrites Exif and XMP with zeros; undefined where the file says in an unknown way where they are. */
export function findPrivateItems(read: ReadBytes, meta: Box): readonly Patch[] | undefined {
  const boxes = new Map(boxesIn(read, meta, 4).map((box) => [box.type, box]));
  const [infos, locations] = [boxes.get("iinf"), boxes.get("iloc")];
  if (!infos) return [];
  const notes = findNotes(read, infos);
  if (notes.size === 0) return [];
  if (!locations || locations.end - locations.content > MOST_BYTES) return undefined;
  try {
    return readLocations(read(locations.content, locations.end - locations.content), notes, boxes.get("idat"));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const MOST_BYTES = 4 * 1024 ** 2;

/** The ids of the items that aren't images. */
function findNotes(read: ReadBytes, infos: Box): ReadonlySet<number> {
  const [version = 0] = read(infos.content, 1);
  const entries = boxesIn(read, infos, version === 0 ? 6 : 8).filter(({ type }) => type === "infe");
  return new Set(
    entries.flatMap(({ content }) => {
      const head = read(content, 16);
      if (head.length < 14) return [];
      const isLong = head.readUInt8(0) >= 3;
      const type = head.toString("latin1", isLong ? 10 : 8, isLong ? 14 : 12);
      const id = isLong ? head.readUInt32BE(4) : head.readUInt16BE(4);
      return ["Exif", "mime", "uri "].includes(type) ? [id] : [];
    }),
  );
}

/** Throws a RangeError where the table breaks off. */
function readLocations(table: Buffer, notes: ReadonlySet<number>, inline: Box | undefined): Patch[] | undefined {
  const version = table.readUInt8(0);
  if (version > 2) return undefined;
  let at = 6;
  const next = (length: number): number => {
    const value = length === 0 ? 0 : length === 8 ? Number(table.readBigUInt64BE(at)) : table.readUIntBE(at, length);
    at += length;
    return value;
  };
  const [offsets, lengths] = [table.readUInt8(4) >> 4, table.readUInt8(4) & 15];
  const [bases, indexes] = [table.readUInt8(5) >> 4, version === 0 ? 0 : table.readUInt8(5) & 15];
  if ([offsets, lengths, bases, indexes].some((length) => ![0, 4, 8].includes(length))) return undefined;
  const patches: Patch[] = [];
  for (let items = next(version < 2 ? 2 : 4); items > 0; items--) {
    const id = next(version < 2 ? 2 : 4);
    const construction = version === 0 ? 0 : next(2) & 15;
    const isElsewhere = next(2) !== 0;
    const base = next(bases);
    for (let extents = next(2); extents > 0; extents--) {
      next(indexes);
      const offset = base + next(offsets);
      const length = next(lengths);
      if (!notes.has(id)) continue;
      if (isElsewhere || length === 0 || construction > 1 || (construction === 1 && !inline)) return undefined;
      patches.push({ at: offset + (construction === 1 ? (inline?.content ?? 0) : 0), bytes: length });
    }
  }
  return patches;
}
