// An easel for tests of single tools.
import { mixPaints } from "../../../src/features/paintings/colour/mix-paints.ts";
import { createEasel, type EaselSize } from "../../../src/features/paintings/easel.ts";
import { createStream } from "../../../src/features/paintings/stream.ts";

/** An empty easel of 1000 by 1000, whose unit is 10, by day and in full detail. */
export function sampleEasel(changes: Partial<EaselSize> = {}) {
  const size = { width: 1000, height: 1000, night: false, detail: 1, ...changes };
  return createEasel(size, mixPaints("moss", size.night, createStream("colour")));
}
