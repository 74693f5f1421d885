// A post.
import * as z from "zod";
import { moment, oneOf, text, wordList, yesNo } from "../../../lib/schema.ts";
import { toSlug } from "../../../lib/slug.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { readPostName, toPostAddress } from "../address.ts";
import { entryShape } from "../entry-fields.ts";
import { explainFields, type KindReader, type ParserOptions, type ReadFile } from "./kind.ts";

export function createPostReader({ settings }: ParserOptions): KindReader {
  const schema = z.strictObject(postShape(settings));
  const { permalink } = settings.site;
  return (read) => {
    const result = schema.safeParse(withNamedDate(read));
    if (!result.success) return explainFields(result.error, () => Object.keys(schema.shape), read);
    const fields = result.data;
    const { title, turn } = fields;
    if (turn !== undefined && (turn === title || !title.endsWith(turn)))
      return [
        {
          file: read.file,
          line: read.front.lineOf("turn"),
          field: "turn",
          message: explainTurn(title, turn),
          severity: "error",
        },
      ];
    const { slug } = readPostName(read.source);
    const address =
      fields.permalink ?? (slug === "" ? "" : toPostAddress(permalink, slug, fields.date, fields.categories));
    const { date, tags, categories, featured, guid } = fields;
    return {
      fields,
      own: { kind: "post", slug, address, date, tags, categories, comments: fields.comments, featured, guid, turn },
    };
  };
}

function postShape(settings: Settings) {
  return {
    ...entryShape(settings),
    date: moment("date", settings.site.timezone),
    tags: terms("tags"),
    categories: terms("categories"),
    comments: z
      .preprocess(
        (value) => (value === true ? "open" : value === false ? "off" : value),
        oneOf(["open", "closed", "off"]),
      )
      .default("open"),
    /** Shown to readers who look for a place to begin. */
    featured: yesNo("featured").default(false),
    /** The id that feed readers know the post by. */
    guid: text("guid: the id that the old feed had").optional(),
    /** The last words of the title, which the head of the post paints in the pigment of the page. */
    turn: text("turn: the last words of the title").optional(),
  };
}

function explainTurn(title: string, turn: string): string {
  if (!title.includes(" ")) return "needs a title of more than one word, because it is the end of it. Remove the line.";
  const half = title.indexOf(" ", title.length / 2 - 1);
  const example = title.slice((half < 0 ? title.lastIndexOf(" ") : half) + 1);
  return turn === title
    ? `"${turn}" is the whole title. Write its end, such as turn: ${example}.`
    : `"${turn}" is not how the title ends. Write its end as it stands there, such as turn: ${example}.`;
}

function terms(key: string) {
  return wordList(key)
    .refine((words) => words.every((word) => toSlug(word) !== ""), {
      error: () => `has an entry without letters. Write ${key}: [first, second].`,
    })
    .default([]);
}

/** A date in the file name counts where the front matter has none. */
function withNamedDate({ front, source }: ReadFile): Readonly<Record<string, unknown>> {
  if ("date" in front.fields) return front.fields;
  return { ...front.fields, date: readPostName(source).date };
}
