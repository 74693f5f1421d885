// A post.
import * as z from "zod";
import { moment, oneOf, readYesNo, text, wordList, yesNo } from "../../../lib/schema.ts";
import { toSlug } from "../../../lib/slug.ts";
import type { Problem } from "../../../lib/problem.ts";
import { createTitleSetter, setEndOfTitle } from "../../markdown/typeset-title.ts";
import type { Settings } from "../../settings/load-settings.ts";
import { readPostName, toPostAddress } from "../address.ts";
import { entryShape } from "../entry-fields.ts";
import { explainFields, type Identity, type KindReader, type ParserOptions, type ReadFile } from "./kind.ts";

export function createPostReader({ settings }: ParserOptions): KindReader {
  const schema = z.strictObject(postShape(settings));
  const { permalink } = settings.site;
  const keys = Object.keys(schema.shape);
  const setTitle = createTitleSetter({ quotes: settings.strings.quotes, language: settings.site.language });
  const read = (file: ReadFile): Identity | readonly Problem[] => {
    const result = schema.safeParse(withNamedDate(file));
    if (!result.success) return explainFields(result.error, () => keys, file, PLURAL);
    const fields = result.data;
    const { title, titleAccent } = fields;
    if (titleAccent !== undefined && (titleAccent === title || !title.endsWith(titleAccent)))
      return [
        {
          file: file.file,
          line: file.front.lineOf("titleAccent"),
          field: "titleAccent",
          message: explainAccent(title, titleAccent),
          severity: "error",
        },
      ];
    const slug = fields.slug ?? readPostName(file.source).slug;
    const address =
      fields.permalink ?? (slug === "" ? "" : toPostAddress(permalink, slug, fields.date, fields.categories));
    const { date, tags, categories, featured, guid } = fields;
    return {
      fields,
      own: {
        kind: "post",
        slug,
        address,
        date,
        tags,
        categories,
        comments: fields.comments,
        featured,
        guid,
        titleAccent: titleAccent === undefined ? undefined : setEndOfTitle(setTitle, title, titleAccent),
      },
    };
  };
  return { keys, read };
}

const PLURAL = "posts";

export function postShape(settings: Settings) {
  return {
    ...entryShape(settings),
    date: moment("date", settings.site.timezone),
    tags: terms("tags"),
    categories: terms("categories"),
    comments: z
      .preprocess((value) => COMMENTS.get(readYesNo(value)) ?? value, oneOf(["open", "closed", "off"]))
      .default("open"),
    /** Shown to readers who look for a place to begin. */
    featured: yesNo("featured").default(false),
    /** The id that feed readers know the post by. */
    guid: text("guid: the id that the old feed had").optional(),
    /** The last words of the title, which the head of the post paints in the accent of the page. */
    titleAccent: text("titleAccent: the last words of the title").optional(),
  };
}

const COMMENTS: ReadonlyMap<unknown, string> = new Map([
  [true, "open"],
  [false, "off"],
]);

function explainAccent(title: string, accent: string): string {
  if (!title.includes(" ")) return "only works with titles of two or more words. Remove this line.";
  const half = title.indexOf(" ", title.length / 2 - 1);
  const example = title.slice((half < 0 ? title.lastIndexOf(" ") : half) + 1);
  return accent === title
    ? `"${accent}" is the whole title. Write only the end of it: titleAccent: ${example}`
    : `"${accent}" isn't how the title ends. Write the end exactly as in the title: titleAccent: ${example}`;
}

function terms(key: string) {
  return wordList(key)
    .refine((words) => words.every((word) => toSlug(word) !== ""), {
      error: ({ input }) => {
        const bare = Array.isArray(input)
          ? input.find((word) => typeof word === "string" && toSlug(word) === "")
          : undefined;
        return `has the entry "${String(bare ?? "")}", which has no letters or digits for an address. Add a word to it, or remove it.`;
      },
    })
    .default([]);
}

/** The date in the file name applies if the front matter has none. */
function withNamedDate({ front, source }: ReadFile): Readonly<Record<string, unknown>> {
  if ("date" in front.fields) return front.fields;
  return { ...front.fields, date: readPostName(source).date };
}
