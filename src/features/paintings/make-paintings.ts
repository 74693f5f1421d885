// Paints the paintings of one job.
import type { Make } from "../../assets/cache/kind.ts";
import type { PaintingInputs } from "./painting-kind.ts";
import { drawPainting } from "./paint.ts";

export const make: Make<PaintingInputs, unknown> = ({ paintings }) => {
  const outputs = paintings.map(({ name, plan }) => [name, Buffer.from(drawPainting(plan))] as const);
  return Promise.resolve({ outputs: Object.fromEntries(outputs), facts: null });
};
