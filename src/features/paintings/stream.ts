// Seeded random streams: each concern of a painting has one, so a change to one leaves the others unchanged.

export interface Stream {
  /** From 0 to below 1. */
  next(): number;
  between(least: number, most: number): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  /** Around 0, mostly within ±1, never beyond ±2. */
  bell(): number;
  /** −1 or 1. */
  side(): -1 | 1;
  chance(share: number): boolean;
  pick<Value>(from: readonly [Value, ...Value[]]): Value;
  /** A separate stream, so that the number of values a tool draws from it does not move what is painted next. */
  fork(): Stream;
}

/** The stream of a word; mulberry32, seeded by `hashWord`. */
export function createStream(word: string): Stream {
  return streamFrom(hashWord(word));
}

/** FNV-1a over UTF-16 units, with an avalanche at the end so that similar words end far apart. */
export function hashWord(word: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) sum = Math.imul(sum ^ word.charCodeAt(index), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  sum = Math.imul(sum ^ (sum >>> 12), 0x297a2d39);
  return (sum ^ (sum >>> 15)) >>> 0;
}

/** The name that a word falls to. A name more in the list takes its share and moves no other word. */
export function chooseName<Name extends string>(word: string, names: readonly [Name, ...Name[]]): Name {
  let chosen = names[0];
  let highest = -1;
  for (const name of names) {
    const draw = hashWord(`${name}:${word}`);
    if (draw > highest) [chosen, highest] = [name, draw];
  }
  return chosen;
}

function streamFrom(seed: number): Stream {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (least, most) => least + (most - least) * next(),
    whole: (least, most) => Math.floor(least + (most - least + 1) * next()),
    bell: () => next() + next() + next() + next() - 2,
    side: () => (next() < 0.5 ? -1 : 1),
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    fork: () => streamFrom(Math.floor(next() * 4294967296)),
  };
}
