// Checks old addresses: each redirects to a page in one step, and none hides a page.
import { SERVER } from "../hosting/hosts/host.ts";
import { folderOf } from "../hosting/hosts/rules.ts";
import type { Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import { explainHidden } from "../pipeline/site/redirect-problems.ts";
import { authorRedirects, hostRedirects } from "../pipeline/site/redirects.ts";
import { resolveTarget, type BuiltSite } from "./built-site.ts";

/** Where single old addresses lead, by their paths. */
export type KnownRedirects = ReadonlyMap<string, string>;

/** Redirects that an author wrote, and those of the program. */
export function knownRedirects({ site }: Pick<BuiltSite, "site">): KnownRedirects {
  return new Map(
    [...hostRedirects(site), ...authorRedirects(site)].flatMap(({ from, query, to }) =>
      query === undefined && to !== undefined && folderOf(from) === undefined ? [[from, to] as const] : [],
    ),
  );
}

/** The build refuses loops and dead ends that it finds in redirects.yaml; this checks the written files. */
export function checkForwards(built: BuiltSite, redirects: KnownRedirects): Problem[] {
  const { site, outputs, pages, forwards } = built;
  const pageOutputs = new Map(pages.map((page) => [page.output, page]));
  const asked = authorRedirects(site);
  const byAddress = new Map(
    asked.filter(({ query }) => query === undefined).map((redirect) => [redirect.from, redirect]),
  );
  const leadingOutputs = new Set(forwards.map(({ output }) => output));
  const shadowed = asked.flatMap(({ from, query, written }): Problem[] => {
    const page = query === undefined && folderOf(from) === undefined ? pageOutputs.get(toOutputFile(from)) : undefined;
    return page
      ? [
          {
            ...written,
            message: `${from} is a page of this site, so it can't redirect anywhere. Remove the line.`,
            severity: "error",
          },
        ]
      : [];
  });
  const files = [...outputs]
    .filter((output) => !`/${output}`.startsWith(SERVER) && !leadingOutputs.has(output))
    .map((output) => `/${output.replace(/(^|\/)index\.html$/u, "$1")}`);
  const covered = asked.flatMap(({ from, written }): Problem[] => {
    const folder = folderOf(from);
    const [first, ...others] = folder === undefined ? [] : files.filter((address) => address.startsWith(folder)).sort();
    return first === undefined
      ? []
      : [{ ...written, message: explainHidden(from, first, others.length), severity: "error" }];
  });
  const leading = forwards.flatMap((forward): Problem[] => {
    const written = byAddress.get(forward.address)?.written ?? built.placeOf(forward);
    const tell = (message: string): Problem[] => [{ ...written, message, severity: "error" }];
    if (forward.refresh === undefined)
      return tell(
        `The page at ${forward.address} should redirect but doesn't. This is a bug in Inner Canvas: please report it.`,
      );
    const target = resolveTarget(forward.refresh, forward, site);
    if (target.kind !== "site") return [];
    const output = toOutputFile(target.path);
    if (leadingOutputs.has(output))
      return tell(
        `${forward.address} leads to ${target.path}, which redirects again. Write the final address instead.`,
      );
    return outputs.has(output) || redirects.has(target.path)
      ? []
      : tell(`${forward.address} leads to ${target.path}, and that page doesn't exist.`);
  });
  return [...shadowed, ...covered, ...leading];
}
