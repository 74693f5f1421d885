// Images that a page loads from other sites: a warning for each site and text, with the lines.
import { nameLines } from "../../lib/english.ts";
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";
import { decodeAddress, parseWebAddress } from "../../lib/url.ts";
import type { Reference } from "../markdown/document.ts";

export interface ForeignImages {
  /** `line` is that of the file. */
  note(reference: Reference, line: number): void;
  problems(file: string): readonly Problem[];
}

interface Found {
  readonly reference: Reference;
  readonly lines: Set<number>;
}

/** `origin` is the site's own. */
export function createForeignImages(origin: string): ForeignImages {
  const hosts = new Map<string, Found>();
  const { host: own } = new URL(origin);
  return {
    note(reference, line) {
      if (reference.kind !== "image" || reference.shown !== true) return;
      const url = parseWebAddress(reference.target);
      if (!url || url.host === own) return;
      const found = hosts.get(url.host);
      if (found) found.lines.add(line);
      else hosts.set(url.host, { reference, lines: new Set([line]) });
    },
    problems: (file) =>
      [...hosts].map(([host, { reference, lines }]) => {
        const [line] = lines;
        return { file, line, message: explain(host, reference, [...lines]), severity: "warning" };
      }),
  };
}

function explain(host: string, { target, alt = "", field }: Reference, lines: readonly number[]): string {
  const name = path.posix.basename(decodeAddress(URL.parse(target, "https://site.invalid")?.pathname ?? ""));
  const file = /^[^\s()<>]+\.\w{2,5}$/u.test(name) ? name : "image.jpg";
  const written = field === undefined ? `![${alt === "-" ? "" : alt}](${file})` : `${field}: ${file}`;
  if (lines.length === 1)
    return (
      `The image here is loaded from ${host}, which sees all your readers and can take it away. ` +
      `Save a copy next to the text, and write ${written}`
    );
  return (
    `Images here are loaded from ${host}, which sees all your readers and can take them away: ${nameLines(lines)}. ` +
    `Save copies next to the text, and write ${written}`
  );
}
