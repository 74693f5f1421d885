// A post.
import * as z from "zod";
import { moment, oneOf, text, wordList } from "../../lib/schema.ts";
import { toSlug } from "../../lib/slug.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { readPostName, toPostAddress } from "../address.ts";
import { entryShape } from "../fields.ts";
import { explainFields, type KindReader, type ParserOptions, type ReadFile } from "./kind.ts";

export function createPostReader({ settings }: ParserOptions): KindReader {
  const schema = z.strictObject(postShape(settings));
  const { permalink } = settings.site;
  return (read) => {
    const result = schema.safeParse(withNamedDate(read));
    if (!result.success) return explainFields(result.error, () => Object.keys(schema.shape), read);
    const fields = result.data;
    const { slug } = readPostName(read.source);
    const address = fields.permalink ?? (slug === "" ? "" : toPostAddress(permalink, slug, fields.date, fields.categories));
    const { date, tags, categories, guid } = fields;
    return { fields, own: { kind: "post", slug, address, date, tags, categories, comments: fields.comments, guid } };
  };
}

function postShape(settings: Settings) {
  return {
    ...entryShape(settings),
    date: moment("date", settings.site.timezone),
    tags: terms("tags"),
    categories: terms("categories"),
    comments: z.preprocess(
      (value) => (value === true ? "open" : value === false ? "off" : value),
      oneOf(["open", "closed", "off"]),
    ).default("open"),
    /** The id that feed readers know the post by. */
    guid: text("guid: the id that the old feed had").optional(),
  };
}

function terms(key: string) {
  return wordList(key)
    .refine((words) => words.every((word) => toSlug(word) !== ""), { error: () => `has an entry without letters. Write ${key}: [first, second].` })
    .default([]);
}

/** A date in the file name counts where the front matter has none. */
function withNamedDate({ front, source }: ReadFile): Readonly<Record<string, unknown>> {
  if ("date" in front.fields) return front.fields;
  return { ...front.fields, date: readPostName(source).date };
}
