// A page of a series: its pitch, the pages around a signup, and the lessons.
import { SERIES } from "../../settings/addresses.ts";
import * as z from "zod";
import { read as quote, wholeNumber } from "../../../lib/schema.ts";
import { toSlug } from "../../../lib/slug.ts";
import { knownVideoKeys, videoShape } from "../../../features/video/fields.ts";
import { readVideo } from "../../../features/video/read-video.ts";
import type { SeriesRole } from "../entry.ts";
import { entryShape } from "../entry-fields.ts";
import { explainFields, type Identity, type KindReader, type ParserOptions, type ReadFile } from "./kind.ts";
import type { Problem } from "../../../lib/problem.ts";

const PLURAL = "pages of a series";

/**
 * `series/<name>/index.md` is the pitch, at /<name>/. Everything else is for subscribers, at an address below
 * /series/<name>/ with a key that cannot be guessed: confirm.md, thanks.md, already.md, and lessons, numbered by their
 * file names.
 */
export function createSeriesPageReader(options: ParserOptions): KindReader {
  const { settings, folder, label, newKey } = options;
  const { permalink, slug: _slug, ...shape } = { ...entryShape(settings), ...videoShape };
  const schemas = {
    pitch: z.strictObject({ ...shape, permalink }),
    gated: z.strictObject({ ...shape, ...gatedShape(newKey) }),
  };
  const read = (file: ReadFile): Identity | readonly Problem[] => {
    const place = placeOf(file.source);
    if (place === undefined) {
      const message =
        "This file isn't a page of a series. Name it index.md, check-inbox.md, thank-you.md or " +
        "already-subscribed.md, or start its name with the number of the lesson: 01-first-mark.md";
      return [{ file: file.file, message, severity: "error" }];
    }
    if (place.role === "pitch") {
      const result = schemas.pitch.safeParse(file.front.fields);
      if (!result.success) return explainFields(result.error, known(schemas.pitch), file, PLURAL);
      const { video, ...fields } = result.data;
      return toIdentity(
        file,
        { ...fields, video },
        { ...place, number: undefined, key: undefined, address: fields.permalink ?? `/${place.series}/` },
      );
    }
    const result = schemas.gated.safeParse(file.front.fields);
    if (!result.success) return explainFields(result.error, known(schemas.gated), file, PLURAL);
    const { secret: key, lesson, ...fields } = result.data;
    const number = place.role === "lesson" ? (lesson ?? place.number) : undefined;
    return toIdentity(
      file,
      { ...fields, unlisted: true, permalink: undefined },
      { ...place, number, key, address: `${SERIES}${place.series}/${key}/` },
    );
  };
  return {
    keys: [...new Set([...Object.keys(schemas.pitch.shape), ...Object.keys(schemas.gated.shape)])],
    read,
  };

  function toIdentity(
    file: ReadFile,
    fields: SeriesFields,
    page: Placed & { readonly key: string | undefined; readonly address: string },
  ) {
    const painted = settings.site.paintings && fields.painting !== "off";
    const { video, downloads, assets, used, problems } = readVideo(fields, {
      folder,
      label,
      painted,
      source: file.source,
      file: file.file,
      address: page.address,
      lineOf: file.front.lineOf,
    });
    const { role, series, number, key, address } = page;
    return {
      fields,
      own: { kind: "series", role, series, number, key, address, video, downloads } as const,
      files: assets,
      used,
      problems,
    };
  }
}

/** What only pages for subscribers have. */
export function gatedShape(newKey: () => string) {
  return { secret: secretKey(newKey), lesson: wholeNumber(1, 999).optional() };
}

type Shape = ReturnType<typeof entryShape> & typeof videoShape;
type SeriesFields = z.output<z.ZodObject<Shape>>;

interface Placed {
  readonly series: string;
  readonly role: SeriesRole;
  /** Of a lesson, from its file name. */
  readonly number: number | undefined;
}

const ROLES: Readonly<Record<string, SeriesRole>> = {
  index: "pitch",
  "check-inbox": "confirm",
  confirm: "confirm",
  "thank-you": "thanks",
  thanks: "thanks",
  "already-subscribed": "already",
  already: "already",
};

function placeOf(source: string): Placed | undefined {
  const [, folder = "", name = ""] = /^series\/([^/]+)\/(.+?)(?:\/index)?\.\w+$/iu.exec(source) ?? [];
  const series = toSlug(folder);
  if (series === "" || name.includes("/")) return undefined;
  const role = ROLES[name.toLowerCase()];
  if (role) return { series, role, number: undefined };
  const number = /^(\d{1,3})(?:-|$)/u.exec(name)?.[1];
  return number === undefined ? undefined : { series, role: "lesson", number: Number(number) };
}

/** 20 letters and digits out of 32 are 100 bits: too many to guess. */
function secretKey(newKey: () => string) {
  const hidden = "This page is for subscribers only, and the secret keeps its address from being guessed.";
  return z.preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z
      .string({ error: () => `is missing. ${hidden} Add this line: secret: ${newKey()}` })
      .refine((key) => /^[a-z0-9]{20,64}$/u.test(key) && new Set(key).size >= 8, {
        error: ({ input }) => `${quote(input)} is too easy to guess. ${hidden} Write secret: ${newKey()}`,
      }),
  );
}

function known(schema: z.ZodObject): (path: readonly PropertyKey[]) => readonly string[] {
  return (path) => (path.length === 0 ? Object.keys(schema.shape) : knownVideoKeys(path));
}
