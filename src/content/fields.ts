// What the front matter of a post or page may say.
import * as z from "zod";
import { moment, oneOf, read, text, wordList, yesNo } from "../lib/schema.ts";
import { toSlug } from "../lib/slug.ts";
import { decodeAddress, isSitePath } from "../lib/url.ts";

/** Fields of a page. `zone` is the site's time zone, which counts where a date names none. */
export function pageShape(zone: string) {
  return {
    title: text("title: My title"),
    /** One or two sentences for lists, search engines and previews; otherwise the text's first sentences. */
    description: text("description: What this is about").optional(),
    author: text("author: Lisa Example").optional(),
    /** A picture beside the file, and what it shows. */
    image: text("image: bowl.jpg").optional(),
    imageAlt: text("imageAlt: What the picture shows").optional(),
    updated: moment("updated", zone).optional(),
    draft: yesNo("draft").default(false),
    /** Built, but on no list and in no feed. */
    unlisted: yesNo("unlisted").default(false),
    /** From this moment on it is no longer on the site. */
    expires: moment("expires", zone).optional(),
    /** A fixed address instead of the one made from the date and the file name. */
    permalink: address("permalink").optional(),
    /** Old addresses that lead here. */
    aliases: z.array(address("aliases"), { error: ({ input }) => `${read(input)} should be a list. Write aliases: [/old-address/].` }).default([]),
  };
}

/** Fields of a post. */
export function postShape(zone: string) {
  return {
    ...pageShape(zone),
    date: moment("date", zone),
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

export type PostFields = z.output<z.ZodObject<ReturnType<typeof postShape>>>;
export type PageFields = z.output<z.ZodObject<ReturnType<typeof pageShape>>>;

function terms(key: string) {
  return wordList(key)
    .refine((words) => words.every((word) => toSlug(word) !== ""), { error: () => `has an entry without letters. Write ${key}: [first, second].` })
    .default([]);
}

function address(key: string) {
  return text(`${key}: /my-address/`)
    // Exports of other systems write addresses percent-encoded; folders on a host are not.
    .transform(decodeAddress)
    .refine(isSitePath, { error: ({ input }) => `${read(input)} is not an address on this site. Begin it with / and use no spaces: /my-address/.` })
    .transform((value) => (value.endsWith("/") || /\.\w{1,5}$/u.test(value) ? value : `${value}/`));
}

