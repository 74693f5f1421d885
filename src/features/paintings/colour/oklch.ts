// Colors by lightness, chroma and hue (OKLCH, https://bottosson.github.io/posts/oklab/), written as the hex that every
// renderer reads.
import { cosine, cubeRoot, sine, TURN } from "../exact-math.ts";

/** Lightness 0–1, chroma 0–.4, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

type Rgb = readonly [number, number, number];

const STEP = 0.002;
const SLACK = 0.002;

/** The color as #rrggbb; out of gamut, the strongest color of the same hue and lightness. */
export function toHex([lightness, chroma, hue]: Oklch): string {
  let rest = chroma;
  while (rest > 0 && !isInGamut([lightness, rest, hue])) rest -= STEP;
  return `#${toLinear([lightness, Math.max(0, rest), hue])
    .map(toByte)
    .join("")}`;
}

/** Whether sRGB holds the color, to half a step of a byte. */
export function isInGamut(colour: Oklch): boolean {
  return toLinear(colour).every((part) => part >= -SLACK && part <= 1 + SLACK);
}

function toLinear([lightness, chroma, hue]: Oklch): Rgb {
  const a = chroma * cosine((hue * TURN) / 360);
  const b = chroma * sine((hue * TURN) / 360);
  const l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(lightness - 0.0894841775 * a - 1.291485548 * b);
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toByte(linear: number): string {
  const part = Math.min(1, Math.max(0, linear));
  // The exponent 1/2.4 is 1/4 + 1/6: both are roots that need no power function.
  const encoded =
    part <= 0.0031308 ? 12.92 * part : 1.055 * Math.sqrt(Math.sqrt(part)) * Math.sqrt(cubeRoot(part)) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}

function cube(value: number): number {
  return value * value * value;
}
