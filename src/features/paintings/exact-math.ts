// Sine and roots from plain arithmetic: engines round those of `Math` differently, and a painting must be the same
// everywhere. Only + − × ÷ and Math.sqrt, floor, round, abs, min, max and imul are exact in every engine; paintings
// use no others.

/** A full turn in radians. */
export const TURN = 6.283185307179586;

const QUARTER = TURN / 4;

export function sine(angle: number): number {
  const quarters = Math.round(angle / QUARTER);
  const rest = angle - quarters * QUARTER;
  switch (quarters & 3) {
    case 0:
      return sineNearZero(rest);
    case 1:
      return cosineNearZero(rest);
    case 2:
      return -sineNearZero(rest);
    default:
      return -cosineNearZero(rest);
  }
}

export function cosine(angle: number): number {
  return sine(angle + QUARTER);
}

/** The length of a line from the origin. */
export function reach(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** The cube root of a number from .001 to 8, by Newton's steps. */
export function cubeRoot(value: number): number {
  if (value <= 0) return 0;
  let root = value < 1 ? Math.sqrt(value) : value;
  for (let step = 0; step < 40; step++) root = (2 * root + value / (root * root)) / 3;
  return root;
}

// Taylor's series, within an eighth of a turn; the last term is below 1e-12.
function sineNearZero(x: number): number {
  const s = x * x;
  return x * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - s / 156))))));
}

function cosineNearZero(x: number): number {
  const s = x * x;
  return (
    1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - (s / 90) * (1 - (s / 132) * (1 - s / 182))))))
  );
}
