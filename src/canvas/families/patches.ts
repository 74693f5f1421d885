// Patches side by side, one of them missing and something scribbled in its place, one askew.
import type { Easel } from "../easel.ts";
import { cosine, sine } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, through, type Point, type Spine } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function paintPatches(easel: Easel, random: Stream): void {
  const { unit: u, paints } = easel;
  const rooms = layOut(easel, random);
  // One with room to be seen is missing.
  const roomy = [...rooms.keys()].sort((a, b) => areaOf(rooms[b]) - areaOf(rooms[a]));
  const missing = roomy[random.whole(0, Math.floor(rooms.length / 2))] ?? 0;
  const odd = (missing + random.whole(2, rooms.length - 2)) % rooms.length;
  rooms.forEach(({ left, top, width, height }, index) => {
    if (index === missing) return;
    const gap = random.between(-0.9, 1.1) * u;
    const askew = (): number => random.bell() * (index === odd ? 3.2 : 0.9) * u;
    const [right, bottom] = [left + width, top + height];
    const corner = (x: number, y: number): Point => at(x + askew(), y + askew());
    const corners = [corner(left + gap, top + gap), corner(right - gap, top + gap), corner(right - gap, bottom - gap), corner(left + gap, bottom - gap)] as const;
    const shape = slab(random, corners, 13 * u, 0.6 * u);
    const lot = random.next();
    const paint = index === odd ? paints.accent : lot < 0.14 ? paints.ink : lot < 0.46 ? paints.first : lot < 0.72 ? paints.second : paints.third;
    wash(easel, random, shape, paint, { strength: random.between(0.45, 0.95), bleed: 0.5, edge: 0.35, copies: 1, even: width < 22 * u, direction: random.pick([0, 90]) });
  });
  const place = rooms[missing];
  if (place) line(easel, random, scribble(random, place), 1.1 * u, paints.ink, { bends: 44, taper: 0.08 });
}

function areaOf(room: Room | undefined): number {
  return room ? room.width * room.height : 0;
}

/** Columns and rows of unequal width; in a quilt each row is cut anew. */
function layOut({ width: w, height: h, wide }: Easel, hand: Stream): Room[] {
  const quilt = hand.chance(0.45);
  const [across, down] = [wide ? hand.whole(4, 5) : hand.whole(3, 4), wide ? hand.whole(2, 3) : hand.whole(3, 4)];
  const margin = hand.between(0.03, 0.08);
  const [left, top] = [w * margin, h * margin];
  const rows = cut(hand, down, h - 2 * top);
  const columns = cut(hand, across, w - 2 * left);
  return rows.flatMap(([y, height]) => {
    const own = quilt ? cut(hand, Math.max(2, across - hand.whole(0, 2)), w - 2 * left) : columns;
    return own.map(([x, width]) => ({ left: left + x, top: top + y, width, height }));
  });
}

/** A length cut into pieces: where each begins, and how long it is. */
function cut(hand: Stream, pieces: number, length: number): [start: number, length: number][] {
  const parts = Array.from({ length: pieces }, () => hand.between(0.55, 1.6));
  const total = parts.reduce((sum, part) => sum + part, 0);
  let start = 0;
  return parts.map((part) => {
    const piece: [number, number] = [start, (part / total) * length];
    start += piece[1];
    return piece;
  });
}

/** What a hand does while its owner thinks of something else. */
function scribble(hand: Stream, room: Room): Spine {
  const [x, y] = [room.left + room.width / 2, room.top + room.height / 2];
  // Drawn out to the height of a narrow room it would be a letter.
  const [width, height] = [Math.min(room.width, room.height * 1.8), Math.min(room.height, room.width * 0.9)];
  const [left, top] = [x - width / 2, y - height / 2];
  const spot = (across: number, down: number): Point => at(left + width * across, top + height * down);
  const kind = hand.pick(["coil", "wave", "shading", "sweep"] as const);
  if (kind === "coil") {
    const [loops, start, grow] = [hand.between(13, 20), hand.between(0, 6), hand.between(-0.7, 0.7)];
    return (t) => {
      const size = (1 + grow * (t - 0.5)) * (0.8 + 0.2 * sine(t * 9 + start));
      return at(x + (t - 0.5) * width * 0.56 + cosine(start + t * loops) * width * 0.14 * size, y + grow * (t - 0.5) * height * 0.2 + sine(start + t * loops) * height * 0.22 * size);
    };
  }
  if (kind === "shading") {
    const strokes = hand.whole(9, 12);
    const zigzag = Array.from({ length: strokes }, (_, index) => {
      const across = 0.2 + (0.34 * index) / strokes + (index % 2) * 0.24 + hand.bell() * 0.02;
      return spot(across, index % 2 === 0 ? hand.between(0.62, 0.8) : hand.between(0.18, 0.36));
    });
    const [a, b, ...rest] = zigzag;
    if (a && b) return through([a, b, ...rest]);
  }
  if (kind === "sweep") return through([spot(0.08, hand.between(0.6, 0.8)), spot(hand.between(0.3, 0.5), hand.between(0.2, 0.36)), spot(0.94, hand.between(0.4, 0.7))]);
  const fall = hand.between(-0.2, 0.2);
  return through([spot(0.1, 0.6 - fall), spot(0.32, hand.between(0.3, 0.42)), spot(0.64, hand.between(0.58, 0.7)), spot(0.92, 0.4 + fall)]);
}
