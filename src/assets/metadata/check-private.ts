// Reports linked files whose metadata can't be removed; they aren't published.
import { statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";
import { explainPrivateFile, mayBePrivate } from "./private-file.ts";

interface RefusedFiles {
  /** Absolute paths. */
  readonly refused: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

interface Asset {
  /** Path below the content folder. */
  readonly source: string;
}

/** Creates a function that looks at each file once until it changes. Files in `public/` are published as they are. */
export function createPrivateCheck(
  content: string,
  label: string,
): (assets: readonly Asset[], options: { readonly images: boolean }) => RefusedFiles {
  const known = new Map<string, { readonly stamp: string; readonly message: string | undefined }>();
  const check = (from: string): string | undefined => {
    const stats = statSync(from, { throwIfNoEntry: false });
    if (!stats) return undefined;
    const stamp = `${stats.size} ${stats.mtimeMs}`;
    const earlier = known.get(from);
    if (earlier?.stamp === stamp) return earlier.message;
    const message = explainPrivateFile(from);
    known.set(from, { stamp, message });
    return message;
  };
  return (assets, options) => {
    const refused = new Set<string>();
    const problems: Problem[] = [];
    for (const source of new Set(assets.map((asset) => asset.source))) {
      if (source.startsWith("public/") || !mayBePrivate(source, options)) continue;
      const from = path.join(content, source);
      const message = check(from);
      if (message === undefined) continue;
      refused.add(from);
      problems.push({ file: `${label}/${source}`, message, severity: "error" });
    }
    return { refused, problems };
  };
}
