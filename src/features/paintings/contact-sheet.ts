// A page of many paintings, ten in a row on mid gray, for judging them.
import { drawPainting } from "./paint.ts";
import type { PaintingPlan } from "./plan.ts";

/** The self-contained page. */
export function renderContactSheet(plans: readonly PaintingPlan[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${plans.length} paintings</title>
<style>
body { margin: 12px; background: #8a8d8b; display: grid; grid-template-columns: repeat(10, 1fr); gap: 12px; }
img { width: 100%; height: auto; aspect-ratio: 1; object-fit: contain; }
</style>
${plans.map(formatPainting).join("\n")}
</html>
`;
}

/** In a separate picture, so that the ids of one painting cannot be taken for another's. */
function formatPainting(plan: PaintingPlan): string {
  const { family, palette, night, format } = plan;
  const address = `data:image/svg+xml;base64,${Buffer.from(drawPainting(plan)).toString("base64")}`;
  return (
    `<img src="${address}" width="${format.width}" height="${format.height}" alt="" title="${family}, ` +
    `${palette}${night ? ", night" : ""}">`
  );
}
