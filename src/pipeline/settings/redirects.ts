// content/redirects.yaml: old addresses, and where they lead now.
import * as z from "zod";
import { read } from "../../lib/schema.ts";
import { decodeAddress, hasScheme, isSitePath } from "../../lib/url.ts";

/** One line of the file. */
export interface WrittenRedirect {
  /** As it was typed. */
  readonly key: string;
  /** Path, perhaps with `/*` at the end. */
  readonly from: string;
  readonly query: OldQuery | undefined;
  /** Undefined for a page that is permanently gone. */
  readonly to: string | undefined;
}

/** What followed the question mark. */
export interface OldQuery {
  readonly name: string;
  readonly value: string;
}

const GONE = "gone";
const EXAMPLE = "/old-address/: /new-address/";

export const redirectSettings = z
  .record(z.string(), z.unknown(), {
    error: ({ input }) => `${read(input)} should have a line for each old address. Write ${EXAMPLE}.`,
  })
  .transform((lines, context): WrittenRedirect[] =>
    Object.entries(lines).flatMap(([key, to]): WrittenRedirect[] => {
      const refuse = (message: string): [] => {
        context.addIssue({ code: "custom", path: [key], message });
        return [];
      };
      const place = readOldPlace(key);
      if (place === undefined)
        return refuse(
          `isn't an address on this site. Start it with / and use no spaces: ${EXAMPLE}. Write /old/*: /new/* for everything below a folder, /?p=12: /new/ for a WordPress address.`,
        );
      if (to === GONE) return [{ key, ...place, to: undefined }];
      if (typeof to !== "string" || !(isTarget(to) && (to.startsWith("/") || hasScheme(to))))
        return refuse(`${read(to)} isn't a place to redirect to. Write /new-address/, https://example.org/ or gone.`);
      if (to.endsWith("*") && !place.from.endsWith("/*"))
        return refuse(`${read(to)} ends with *, so the old address must end with /* too: /old/*: /new/*`);
      return [{ key, ...place, to: to.startsWith("/") ? decodeAddress(to).normalize() : to }];
    }),
  );

/** `/old/`, `/old/*` or `/?p=12`; undefined for anything else. */
export function readOldPlace(
  typed: string,
): { readonly from: string; readonly query: OldQuery | undefined } | undefined {
  const [, path = "", name, value] = /^([^?]*)(?:\?([\w-]+)=([\w.~%-]+))?$/u.exec(typed) ?? [];
  const from = decodeAddress(path).normalize();
  if (!isSitePath(from.replace(/\*$/u, "")) || (from.includes("*") && !/^[^*]*\/\*$/u.test(from))) return undefined;
  if (name === undefined || value === undefined)
    return from === "/" ? undefined : { from: withSlash(from), query: undefined };
  return from.endsWith("*") ? undefined : { from, query: { name, value: decodeAddress(value) } };
}

function withSlash(path: string): string {
  return path.endsWith("/") || path.endsWith("*") || /\.\w{1,5}$/u.test(path) ? path : `${path}/`;
}

function isTarget(to: string): boolean {
  return !/[\s\\\p{Cc}]/u.test(to) && !/\*./u.test(to);
}
