// Balances the HTML in a text, so that nothing in it can change the page around it.
import { escapeHtml } from "../../../lib/html.ts";
import type { Slip } from "../document.ts";
import { findBlockedTags } from "./blocked-tags.ts";
import { rewriteAsRead } from "./browser-view.ts";
import { closeTags, type Edit } from "./close-tags.ts";
import { explainTag } from "./explain-tags.ts";
import { hasTypedHtml, toPieces } from "./marks.ts";
import { readsAsWritten } from "./reads-as-written.ts";
import { readTags } from "./read-tags.ts";

interface Balanced {
  readonly html: string;
  readonly slips: readonly Slip[];
}

/** `marked` is rendered text with marks around typed HTML. What is balanced stays as it was typed, byte by byte. */
export function balanceHtml(marked: string): Balanced {
  if (!hasTypedHtml(marked)) return { html: marked, slips: [] };
  const pieces = toPieces(marked);
  const typed = pieces.map(({ html }) => html).join("");
  const tags = readTags(pieces);
  const { edits, slips, overlaps } = closeTags(tags, typed);
  const html = edits.length === 0 && !overlaps && readsAsWritten(tags) ? typed : agree(apply(edits, typed));
  return { html, slips: [...slips.map(explainTag), ...findBlockedTags(tags, typed)] };
}

function apply(edits: readonly Edit[], html: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits) {
    pieces.push(html.slice(end, edit.start), edit.write);
    end = Math.max(end, edit.end);
  }
  return pieces.join("") + html.slice(end);
}

/** What browsers make of broken HTML can be broken as well, but rarely twice. */
const ATTEMPTS = 5;

/** HTML that browsers read as it is written. */
function agree(html: string): string {
  let agreed = html;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rewritten = rewriteAsRead(agreed);
    if (rewritten === undefined) return agreed;
    agreed = rewritten;
  }
  return `<pre>${escapeHtml(html)}</pre>\n`;
}
