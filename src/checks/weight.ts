// How much a phone loads before it shows a page.
import { brotliCompressSync, constants } from "node:zlib";
import type { Problem } from "../lib/problem.ts";
import { toOutputFile } from "../lib/url.ts";
import { resolveTarget, type BuiltPage, type BuiltSite } from "./built-site.ts";

/** Bytes of HTML, styles and scripts together, compressed: a slow phone (1.6 Mbit/s) has them in half a second. */
const MOST_CODE = 100_000;
/** Bytes of everything that is not lazy: two and a half seconds. */
const MOST = 500_000;
/** The largest width that a phone of 412 points with three pixels per point loads. */
const PHONE_WIDTH = 1236;

export function checkWeight(built: BuiltSite): Problem[] {
  const sizes = new Map<string, number>();
  const packed = (output: string): number => {
    const known = sizes.get(output) ?? compressedSize(built.read(output));
    sizes.set(output, known);
    return known;
  };
  return built.pages.flatMap((page): Problem[] => {
    const code = [
      page.output,
      ...outputsOf(
        page,
        built,
        ({ element, address }) => element === "script" || (element === "link" && address.endsWith(".css")),
      ),
    ];
    const codeBytes = code.reduce((sum, output) => sum + packed(output), 0);
    const pictures = page.pictures
      .filter(({ lazy }) => !lazy)
      .map(
        ({ src, renditions }) =>
          renditions.filter(({ width }) => width <= PHONE_WIDTH).toSorted((a, b) => b.width - a.width)[0]?.address ??
          src,
      );
    const others = outputsOf(
      page,
      built,
      ({ element, address }) => pictures.includes(address) || (element === "link" && address.endsWith(".woff2")),
    );
    const bytes = codeBytes + others.reduce((sum, output) => sum + built.read(output).length, 0);
    const tell = (message: string): Problem => ({ ...built.placeOf(page), message, severity: "warning" });
    if (codeBytes > MOST_CODE)
      return [
        tell(
          `This page is ${kilobytes(codeBytes)} of text and code (compressed); aim for under ${kilobytes(MOST_CODE)}. Split it into two posts.`,
        ),
      ];
    return bytes > MOST
      ? [
          tell(
            `A phone loads ${kilobytes(bytes)} before the page is whole; ${kilobytes(MOST)} are a good limit. Show fewer or smaller images near its beginning.`,
          ),
        ]
      : [];
  });
}

function outputsOf(
  page: BuiltPage,
  { site, outputs }: BuiltSite,
  isMeant: (resource: BuiltPage["resources"][number]) => boolean,
): string[] {
  const found = page.resources.filter(isMeant).flatMap(({ address }) => {
    const target = resolveTarget(address, page, site);
    const output = target.kind === "site" ? toOutputFile(target.path) : "";
    return outputs.has(output) ? [output] : [];
  });
  return [...new Set(found)];
}

function compressedSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
