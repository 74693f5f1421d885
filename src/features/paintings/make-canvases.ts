// Paints the canvases of one job.
import type { Make } from "../../assets/cache/kind.ts";
import type { CanvasInputs } from "./canvas-kind.ts";
import { paintCanvas } from "./paint.ts";

export const make: Make<CanvasInputs, unknown> = ({ paintings }) => {
  const outputs = paintings.map(({ name, plan }) => [name, Buffer.from(paintCanvas(plan))] as const);
  return Promise.resolve({ outputs: Object.fromEntries(outputs), facts: null });
};
