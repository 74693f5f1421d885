// Splits texts into graphemes or sentences. Intl.Segmenter takes a while to load, and few builds need it.

const segmenters = new Map<string, Intl.Segmenter>();

/** Letters with all their marks, or whole sentences. */
export function segmentsOf(text: string, granularity: "grapheme" | "sentence"): Iterable<Intl.SegmentData> {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter("en", { granularity });
  segmenters.set(granularity, segmenter);
  return segmenter.segment(text);
}
