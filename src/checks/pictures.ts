// Finds pictures without alt text, without a size, or heavier than they need to be.
import type { Problem } from "../lib/problem.ts";
import { decodeAddress, toOutputFile } from "../lib/url.ts";
import { resolveTarget, type BuiltSite } from "./built-site.ts";

/** Bytes of a file that a page shows; a photograph as wide as a text has a tenth of that. */
const HEAVY = 1_000_000;

/**
 * A picture on several pages is reported once for each file that shows it, and not again if the build reported its
 * line.
 */
export function checkPictures(built: BuiltSite, ofBuild: readonly Problem[] = []): Problem[] {
  const known = new Set(ofBuild.flatMap(({ file, line }) => (line === undefined ? [] : [`${file}:${line}`])));
  return built.pages.flatMap((page) => {
    const told = new Set<string>();
    return page.pictures.flatMap((picture): Problem[] => {
      const { src, alt, hasSize } = picture;
      if (told.has(src)) return [];
      told.add(src);
      const name = decodeAddress(src.split("/").at(-1) ?? src);
      const tell = (message: string): Problem => ({
        ...built.placeOf(page, src, name, name.replace(/-\d+\.\w+\.\w+$/u, ".")),
        message,
        severity: "warning",
      });
      const target = resolveTarget(src, page, built.site);
      const output = target.kind === "site" ? toOutputFile(target.path) : "";
      const bytes = built.outputs.has(output) ? built.read(output).length : 0;
      return [
        ...(alt === undefined
          ? [
              tell(
                `The image ${name} has no alt text. Write what it shows: ![A bowl that leans](${name}), or alt="A bowl that leans" in HTML.`,
              ),
            ].filter(({ file, line }) => !known.has(`${file}:${line ?? ""}`))
          : []),
        ...(hasSize || target.kind !== "site"
          ? []
          : [tell(`The image ${name} has no width and height, so the page jumps when it loads.`)]),
        ...(bytes > HEAVY
          ? [
              tell(
                `The image ${name} has ${(bytes / 1e6).toFixed(1)} MB. Let the build make it smaller (pictures: on), or make it smaller yourself.`,
              ),
            ]
          : []),
      ];
    });
  });
}
