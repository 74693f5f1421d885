// Chance that is the same in every run: numbers and smooth noise from a word.

/** Numbers from 0 to below 1, one after the other. */
export function createRandom(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mix(state, state | 1) / 2 ** 32;
  };
}

export type Noise = (x: number, y: number) => number;

/** Smooth noise, 0 to 1 around .5, whose hills are about one unit wide. */
export function createNoise(seed: string): Noise {
  const salt = hash(seed);
  const at = (x: number, y: number): number =>
    mix((Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ salt) >>> 0, 1) / 2 ** 32;
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const across = ease(x - left);
    const down = ease(y - top);
    const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
    const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
    return upper * (1 - down) + lower * down;
  };
}

/** 0 below `from`, 1 above `to`, and a soft step between. */
export function step(from: number, to: number, value: number): number {
  return ease(Math.min(1, Math.max(0, (value - from) / (to - from))));
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

function hash(seed: string): number {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(seed)) sum = Math.imul(sum ^ byte, 0x01000193);
  return mix(sum >>> 0, 1);
}

function mix(value: number, factor: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), factor === 1 ? 0x2c1b3c6d : factor);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
