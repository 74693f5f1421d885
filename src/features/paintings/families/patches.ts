// Patches of very different sizes that reach beyond the sheet; one is missing, one askew, and an arc goes over some.
import type { Easel } from "../easel.ts";
import { cosine, sine, TURN } from "../exact-math.ts";
import type { Stream } from "../stream.ts";
import { line } from "../tools/line.ts";
import { at, type Point, type Spine } from "../tools/point.ts";
import { slab } from "../tools/shapes.ts";
import { wash } from "../tools/wash.ts";

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function paintPatches(easel: Easel, random: Stream): void {
  const { unit: u, paints, night } = easel;
  const rooms = layOut(easel, random).sort((a, b) => areaOf(b) - areaOf(a));
  const missing = random.whole(1, 2);
  const odd = random.whole(3, 5);
  const dark = night ? -1 : random.pick([0, rooms.length - 2, rooms.length - 1]);
  const paintPatch = (room: Room, index: number): void => {
    const lot = random.next();
    const ground = lot < 0.4 ? paints.first : lot < 0.7 ? paints.second : paints.third;
    const paint = index === odd ? paints.accent : index === dark ? paints.ink : ground;
    const corners = cornersOf(random, room, random.between(-1.4, 1.1) * u, (index === odd ? 3.4 : 1) * u);
    wash(easel, random, slab(random, corners, 13 * u, 0.6 * u), paint, {
      strength: night ? random.between(0.25, 0.7) : random.between(0.5, 0.95),
      bleed: 0.5,
      edge: 0.35,
      copies: 1,
      even: room.width < 18 * u,
      direction: random.pick([0, 90]),
    });
  };
  rooms.forEach((room, index) => {
    if (index !== missing && index !== odd) paintPatch(room, index);
  });
  const [gap, askew] = [rooms[missing], rooms[odd]];
  // On its neighbors.
  if (askew) paintPatch(askew, odd);
  if (!gap) return;
  const width = random.between(1, 1.5) * u;
  line(easel, random, drawArc(easel, random, gap), { width, paint: paints.ink, bends: 26, taper: 0.06 });
}

function areaOf({ width, height }: Room): number {
  return width * height;
}

type Corners = readonly [Point, Point, Point, Point];

function cornersOf(hand: Stream, { left, top, width, height }: Room, gap: number, askew: number): Corners {
  const corner = (x: number, y: number): Point => at(x + hand.bell() * askew, y + hand.bell() * askew);
  const [right, bottom] = [left + width - gap, top + height - gap];
  return [corner(left + gap, top + gap), corner(right, top + gap), corner(right, bottom), corner(left + gap, bottom)];
}

/** The sheet and some room beyond it, of which the largest piece is cut in two, over and over. */
function layOut({ width: w, height: h, unit: u, wide }: Easel, hand: Stream): Room[] {
  const [near, far] = [hand.between(6, 11) * u, -hand.between(4, 12) * u];
  const [left, right] = hand.pick([
    [far, near],
    [near, far],
    [far, far],
  ] as const);
  const [top, bottom] = hand.pick([
    [far, near],
    [near, far],
    [near, near],
  ] as const);
  const rooms: Room[] = [{ left, top, width: w - left - right, height: h - top - bottom }];
  const count = hand.whole(8, 12) + (wide ? 1 : 0);
  // One large piece is set aside, and stays whole.
  let kept: Room | undefined;
  while (rooms.length < count) {
    const candidates = rooms.filter((room) => room !== kept);
    const room = candidates.reduce((best, other) => (areaOf(other) > areaOf(best) ? other : best));
    const share = hand.pick([hand.between(0.26, 0.4), hand.between(0.6, 0.74)]);
    const [one, other] = split(room, share, room.width > room.height * hand.between(0.75, 1.3));
    rooms.splice(rooms.indexOf(room), 1, one, other);
    if (rooms.length === 4) kept = rooms.reduce((best, next) => (areaOf(next) > areaOf(best) ? next : best));
  }
  return rooms;
}

function split({ left, top, width, height }: Room, share: number, upright: boolean): [Room, Room] {
  if (!upright) {
    const cut = height * share;
    return [
      { left, top, width, height: cut },
      { left, top: top + cut, width, height: height - cut },
    ];
  }
  const cut = width * share;
  return [
    { left, top, width: cut, height },
    { left: left + cut, top, width: width - cut, height },
  ];
}

/** A great arc through the gap and over its neighbors. */
function drawArc({ width: w, height: h, unit: u }: Easel, hand: Stream, { left, top, width, height }: Room): Spine {
  const [radius, start, turn] = [hand.between(26, 44) * u, hand.between(0, TURN), hand.between(1.3, 2)];
  // A gap at the edge of the sheet would leave hardly any of it.
  const x = Math.max(w * 0.2, Math.min(w * 0.8, left + width * hand.between(0.3, 0.7)));
  const y = Math.max(h * 0.2, Math.min(h * 0.8, top + height * hand.between(0.3, 0.7)));
  const middle = at(x - cosine(start) * radius, y - sine(start) * radius);
  return (share) => {
    const angle = start + (share - 0.5) * turn;
    const far = radius * (1 + 0.22 * share);
    return at(middle.x + cosine(angle) * far, middle.y + sine(angle) * far * 0.92);
  };
}
