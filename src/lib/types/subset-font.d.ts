// The part of https://github.com/papandreou/subset-font that we use; the package has no types.
declare module "subset-font" {
  export interface SubsetOptions {
    readonly targetFormat?: "truetype" | "woff2";
    /** A value pins an axis, a range limits it. */
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number; readonly default?: number }>
    >;
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    /** Every glyph; the text must be undefined then. */
    readonly keepAllGlyphs?: boolean;
  }

  /** The font with the characters of `text` and no others. */
  export default function subsetFont(font: Buffer, text: string | undefined, options?: SubsetOptions): Promise<Buffer>;
}
