// The sizes of a painting.

export interface Format {
  readonly width: number;
  readonly height: number;
}

/** Formats that a post may ask for by name. */
export const FORMAT_NAMES = ["square", "landscape", "tall", "broad"] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMATS: Readonly<Record<FormatName | "screen", Format>> = {
  square: { width: 1000, height: 1000 },
  landscape: { width: 1000, height: 800 },
  tall: { width: 1000, height: 1250 },
  broad: { width: 1200, height: 800 },
  /** For the poster of a video. */
  screen: { width: 1280, height: 720 },
};
