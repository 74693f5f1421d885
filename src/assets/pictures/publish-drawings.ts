// The drawings that a site publishes: written again as we understood them, or not published at all.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isRefusal, type Refused } from "../cache/kind.ts";
import type { Problem } from "../../lib/problem.ts";
import { readHead } from "./file-format.ts";
import { isDrawing, toPublishableDrawing } from "./publishable.ts";
import { explainRefusedFile, UNREADABLE } from "./refusal.ts";
import { XHTML } from "./svg-names.ts";

interface Asset {
  /** Path below the content folder. */
  readonly source: string;
}

export interface Drawings {
  /** The sanitized content of a file, by the file's absolute path. */
  readonly clean: ReadonlyMap<string, Uint8Array>;
  /** Absolute paths of files that are not published. */
  readonly refused: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

type Cleaned = Uint8Array | Refused | undefined;

/** Creates a function that caches drawings until their file changes. Files in `public/` stay unchanged. */
export function createDrawings(content: string, label: string): (assets: readonly Asset[]) => Drawings {
  const known = new Map<string, { readonly stamp: string; readonly cleaned: Cleaned }>();
  const cleanFile = (from: string): Cleaned => {
    const { size, mtimeMs } = statSync(from);
    const stamp = `${size} ${mtimeMs}`;
    const earlier = known.get(from);
    if (earlier?.stamp === stamp) return earlier.cleaned;
    const cleaned = isDrawing(from, readHead(from)) ? toPublishableDrawing(readFileSync(from)) : undefined;
    known.set(from, { stamp, cleaned });
    return cleaned;
  };
  return (assets) => {
    const clean = new Map<string, Uint8Array>();
    const refused = new Set<string>();
    const problems: Problem[] = [];
    for (const { source } of assets) {
      if (source.startsWith("public/") || IS_SENT_AS_ITSELF.test(source)) continue;
      const from = path.join(content, source);
      const cleaned = orUnreadable(() => cleanFile(from));
      if (!cleaned) continue;
      if (!isRefusal(cleaned)) {
        clean.set(from, cleaned);
        if (hasHtmlLabels(cleaned)) problems.push({ file: `${label}/${source}`, message: LABELS, severity: "warning" });
        continue;
      }
      refused.add(from);
      problems.push({ file: `${label}/${source}`, message: explainRefusedFile(cleaned.refusal), severity: "error" });
    }
    return { clean, refused, problems };
  };
}

/** Renderers of images for emails know no HTML; a drawing with a `switch` has fallback text for them. */
function hasHtmlLabels(drawing: Uint8Array): boolean {
  const bytes = Buffer.from(drawing.buffer, drawing.byteOffset, drawing.byteLength);
  return bytes.includes(` xmlns="${XHTML}"`) && !bytes.includes("<switch");
}

const LABELS =
  "Readers see all of this drawing on your site, but emails leave out the words that are written as HTML. " +
  "Export it without HTML labels: in Mermaid, set htmlLabels: false; in draw.io, turn off Formatted Text.";

/** Hosts send them with types that no browser reads as a drawing, whatever their content. */
const IS_SENT_AS_ITSELF =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|tiff?|heic|mp4|m4v|webm|mov|mp3|m4a|ogg|wav|pdf|zip|woff2?)$/iu;

function orUnreadable(read: () => Cleaned): Cleaned {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error) return { refusal: UNREADABLE };
    throw error;
  }
}
