// The placeholder color of a picture: one of 54, so that a page needs no inline style for it.

/** Steps of lightness (0 is the darkest) and of hue; layouts/styles/components/picture.css sets their colors. */
const LIGHTNESSES = 6;
const HUES = 8;
/** A color below this chroma counts as gray. */
const GREY = 0.022;

/**
 * Maps an average color in sRGB, 0 to 255 each, to a digit for lightness, then a hyphen for gray or a letter a to h for
 * hue.
 */
export function toTone(red: number, green: number, blue: number): string {
  const { lightness, chroma, hue } = toOklch(red, green, blue);
  const step = Math.min(LIGHTNESSES - 1, Math.floor(lightness * LIGHTNESSES));
  return `${step}${chroma < GREY ? "-" : String.fromCharCode(97 + (Math.round((hue / 360) * HUES) % HUES))}`;
}

// https://www.w3.org/TR/css-color-4/#color-conversion-code
function toOklch(red: number, green: number, blue: number): { lightness: number; chroma: number; hue: number } {
  const r = toLinear(red);
  const g = toLinear(green);
  const b = toLinear(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bb),
    hue: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  };
}

function toLinear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
