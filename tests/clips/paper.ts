// The wall, the sheet that hangs on it a little off true, and the tooth of its paper.
import { oklch, type Light } from "./colour.ts";
import { HEIGHT, WIDTH } from "./mark.ts";
import { createNoise, step } from "./noise.ts";

const WALL = oklch(0.952, 0.004, 150);
export const PAPER = oklch(0.977, 0.006, 95);

const SHEET = { x: 838, y: 358, halfWidth: 380, halfHeight: 292, turn: -0.0078 };

const coarse = createNoise("tooth");
const fine = createNoise("grain");
const fibre = createNoise("fibre");

/** Height of the paper at a pixel, 0 to 1 around .5: a dry brush touches only its hills. */
export function tooth(x: number, y: number): number {
  return (
    0.46 * coarse(x / 4.6, y / 4.2) + 0.34 * fine(x / 2.1, y / 2.3) + 0.2 * fibre(x / 1.7 + y / 9, y / 1.6 - x / 11)
  );
}

/** Wall and empty sheet: linear light, three numbers a pixel. */
export function hangSheet(): Float32Array {
  const light = new Float32Array(WIDTH * HEIGHT * 3);
  const plaster = createNoise("plaster");
  const deckle = createNoise("deckle");
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const trowel =
        (plaster(x / 170, y / 60) - 0.5) * 0.018 +
        (plaster(x / 37 + 9, y / 21) - 0.5) * 0.009 +
        (plaster(x / 2.5, y / 2.5 + 77) - 0.5) * 0.012;
      const falling = 1.015 - 0.055 * (x / WIDTH) - 0.03 * (y / HEIGHT);
      const shade = (1 - 0.24 * shadow(x - 4, y - 9, 30)) * (1 - 0.2 * shadow(x - 1, y - 2.5, 5));
      const edge = distance(x, y) + (deckle(x / 23, y / 23) - 0.5) * 1.6 + (deckle(x / 5, y / 5 + 50) - 0.5) * 0.9;
      const onSheet = step(0.7, -0.7, edge);
      const relief = 1 + 0.05 * (tooth(x, y) - tooth(x - 1.4, y - 1.4)) - 0.012 * (x / WIDTH);
      const lip = 1 + 0.05 * step(-4, 0, edge) * (x < SHEET.x ? 0.3 : -0.6);
      const below = { colour: WALL, by: falling * shade * (1 + trowel) };
      const above = { colour: PAPER, by: relief * lip };
      paintPixel(light, (y * WIDTH + x) * 3, below, above, onSheet);
    }
  }
  return light;
}

interface LitColour {
  readonly colour: Light;
  /** How bright it is, 1 for its own light. */
  readonly by: number;
}

function paintPixel(light: Float32Array, place: number, under: LitColour, over: LitColour, cover: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const below = (under.colour[channel] ?? 0) * under.by;
    light[place + channel] = below + ((over.colour[channel] ?? 0) * over.by - below) * cover;
  }
}

/** Pixels from the edge of the sheet, below 0 on it. */
function distance(x: number, y: number): number {
  const left = x - SHEET.x;
  const up = y - SHEET.y;
  const across = Math.abs(left * Math.cos(SHEET.turn) + up * Math.sin(SHEET.turn)) - SHEET.halfWidth;
  // A little wider at its foot: no sheet torn by hand is square.
  const along = up * Math.cos(SHEET.turn) - left * Math.sin(SHEET.turn);
  const down = Math.abs(along) - SHEET.halfHeight;
  const wide = across - (along / SHEET.halfHeight) * 1.5;
  return Math.hypot(Math.max(0, wide), Math.max(0, down)) + Math.min(0, Math.max(wide, down));
}

function shadow(x: number, y: number, blur: number): number {
  return step(blur, -blur, distance(x, y));
}
