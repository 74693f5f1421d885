// Colours as they mix on paper: told in OKLCH, kept as linear light, shown as sRGB.

/** Linear light of red, green and blue; 1 is white. */
export type Light = readonly [number, number, number];

/** OKLCH (https://bottosson.github.io/posts/oklab/), the hue in degrees. */
export function oklch(lightness: number, chroma: number, hue: number): Light {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clamp(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    clamp(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    clamp(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/**
 * What a transparent paint takes away, so that one layer of it on `paper` has the colour `paint`; two layers are
 * darker.
 */
export function toAbsorbance(paint: Light, paper: Light): Light {
  const of = (channel: 0 | 1 | 2): number => Math.max(0, Math.log(paper[channel] / Math.max(0.004, paint[channel])));
  return [of(0), of(1), of(2)];
}

const STEPS = 8192;
const TABLE = Float32Array.from({ length: STEPS + 1 }, (_, index) => {
  const light = index / STEPS;
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
});

/** 0 to 255, not yet rounded. */
export function toSrgb(light: number): number {
  return TABLE[Math.round(clamp(light) * STEPS)] ?? 0;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
