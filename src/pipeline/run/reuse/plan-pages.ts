// Which pages a build renders, and which only get another end.
import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PageFinisher } from "../finish-page.ts";
import type { RenderedSite } from "../render-site.ts";
import type { FileKey, Reuse } from "./reuse.ts";

/** Keys by output files. */
export interface PagePlan {
  readonly changed: ReadonlyMap<string, FileKey>;
  readonly newEnds: ReadonlyMap<string, FileKey>;
}

/** Compares each page with the file that is there. */
export async function planPageFiles(rendered: RenderedSite, reuse: Reuse): Promise<PagePlan> {
  const changed = new Map<string, FileKey>();
  const newEnds = new Map<string, FileKey>();
  for (const [name, page] of rendered.pages) {
    const key = { main: await rendered.keyOf(page), end: hash("sha1", rendered.endOf(page), "base64url") };
    const plan = reuse.plan(name, key);
    if (plan === "write") changed.set(name, key);
    if (plan === "new-end") newEnds.set(name, key);
  }
  return { changed, newEnds };
}

/** Writes pages of which only the end has changed, which after a new post are nearly all. */
export async function replaceEnds(
  { rendered, finisher, newEnds }: PagePlan & { readonly rendered: RenderedSite; readonly finisher: PageFinisher },
  { output, reuse }: { readonly output: string; readonly reuse: Reuse },
): Promise<void> {
  for (const [name, key] of newEnds) {
    const page = rendered.pages.get(name);
    if (!page) throw new Error(`${name} was never planned`);
    const { bytes, end } = reuse.withEnd(name, await finisher.finishEnd(rendered.endOf(page)));
    mkdirSync(path.dirname(path.join(output, name)), { recursive: true });
    writeFileSync(path.join(output, name), bytes);
    reuse.noteWritten(name, key, end);
  }
}
