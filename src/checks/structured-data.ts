// Checks that the structured data of each page is well-formed and has what search engines require
// (https://developers.google.com/search/docs/appearance/structured-data/search-gallery).
import * as z from "zod";
import type { Problem } from "../lib/problem.ts";
import type { BuiltSite } from "./built-site.ts";

const address = z.url({ error: "should be a whole address with https://" });
const moment = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}(?:T.+)?$/u.test(text) && !Number.isNaN(Date.parse(text)), {
    error: "should be a date",
  });
const named = z.looseObject({ name: z.string().min(1) });
const words = z.string().min(1);

/** By `@type`. Types that are not here are only held to be JSON. */
const TYPES: Readonly<Record<string, z.ZodType>> = {
  BlogPosting: z.looseObject({
    headline: words,
    datePublished: moment,
    dateModified: moment.optional(),
    author: z.union([named, z.array(named).min(1)]).optional(),
    mainEntityOfPage: z.union([address, z.looseObject({ "@id": address })]).optional(),
    image: z.union([address, z.array(address), z.looseObject({})]).optional(),
  }),
  BreadcrumbList: z.looseObject({
    itemListElement: z.array(z.looseObject({ position: z.int().min(1), name: words, item: address.optional() })).min(1),
  }),
  WebSite: z.looseObject({ name: words, url: address }),
  Event: z.looseObject({
    name: words,
    startDate: moment,
    endDate: moment.optional(),
    location: z.union([z.looseObject({}), z.array(z.looseObject({})).min(1)]),
  }),
  VideoObject: z.looseObject({
    name: words,
    thumbnailUrl: z.union([address, z.array(address).min(1)]),
    uploadDate: moment,
  }),
  Comment: z.looseObject({ text: words }),
  Person: named,
};

export function checkStructuredData(built: BuiltSite): Problem[] {
  return built.pages.flatMap((page) =>
    page.structuredData.flatMap((json): Problem[] => {
      const tell = (message: string): Problem => ({ ...built.placeOf(page), message, severity: "error" });
      const parsed = parseJson(json);
      if (parsed === undefined) return [tell("The page's data for search engines (JSON-LD) isn't valid JSON.")];
      return thingsIn(parsed).flatMap((thing) => {
        const type = thing["@type"];
        const result = typeof type === "string" ? TYPES[type]?.safeParse(thing) : undefined;
        return (result?.error?.issues ?? []).map(({ path, message }) =>
          tell(`The search-engine data (JSON-LD, ${String(type)}) has a mistake: ${[...path, message].join(" ")}.`),
        );
      });
    }),
  );
}

type Thing = Readonly<Record<string, unknown>>;

/** Everything with a type, however deep. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isThing(value)) return [];
  return [...("@type" in value ? [value] : []), ...Object.values(value).flatMap(thingsIn)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
