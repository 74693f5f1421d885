// The colors of the eight palettes.
import type { PaletteName } from "../../../assets/theme/palette-names.ts";
import type { Oklch } from "./oklch.ts";

export interface Palette {
  readonly paper: Oklch;
  readonly first: Oklch;
  readonly second: Oklch;
  /** Mostly the wash of the ground. */
  readonly third: Oklch;
  readonly ink: Oklch;
  /** Gouache, for the one mark that breaks the pattern. */
  readonly accent: Oklch;
}

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  indigo: {
    paper: [0.972, 0.008, 92],
    first: [0.46, 0.115, 262],
    second: [0.79, 0.125, 82],
    third: [0.7, 0.06, 235],
    ink: [0.27, 0.045, 266],
    accent: [0.62, 0.17, 40],
  },
  moss: {
    paper: [0.968, 0.01, 105],
    first: [0.57, 0.095, 135],
    second: [0.83, 0.1, 112],
    third: [0.44, 0.055, 160],
    ink: [0.28, 0.03, 140],
    accent: [0.67, 0.16, 15],
  },
  coral: {
    paper: [0.974, 0.006, 60],
    first: [0.71, 0.15, 32],
    second: [0.8, 0.055, 225],
    third: [0.87, 0.075, 70],
    ink: [0.3, 0.03, 250],
    accent: [0.46, 0.09, 250],
  },
  ultra: {
    paper: [0.974, 0.006, 95],
    first: [0.47, 0.17, 265],
    second: [0.72, 0.085, 212],
    third: [0.85, 0.05, 250],
    ink: [0.25, 0.055, 268],
    accent: [0.85, 0.145, 92],
  },
  madder: {
    paper: [0.97, 0.009, 55],
    first: [0.57, 0.175, 20],
    second: [0.4, 0.105, 345],
    third: [0.83, 0.085, 45],
    ink: [0.27, 0.06, 345],
    accent: [0.72, 0.1, 195],
  },
  verdigris: {
    paper: [0.97, 0.008, 120],
    first: [0.67, 0.09, 184],
    second: [0.62, 0.105, 44],
    third: [0.84, 0.05, 160],
    ink: [0.29, 0.04, 205],
    accent: [0.78, 0.14, 75],
  },
  walnut: {
    paper: [0.966, 0.01, 82],
    first: [0.42, 0.035, 62],
    second: [0.66, 0.04, 72],
    third: [0.82, 0.025, 85],
    ink: [0.23, 0.018, 60],
    accent: [0.62, 0.205, 31],
  },
  heather: {
    paper: [0.972, 0.007, 310],
    first: [0.59, 0.115, 304],
    second: [0.81, 0.075, 335],
    third: [0.5, 0.085, 278],
    ink: [0.28, 0.05, 290],
    accent: [0.82, 0.145, 88],
  },
};
