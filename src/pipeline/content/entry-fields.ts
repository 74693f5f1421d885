// Front matter keys of all content files; each kind adds more.
import * as z from "zod";
import { paintingField } from "../../features/paintings/fields.ts";
import { withoutCurlyQuotes } from "../../lib/curly-quotes.ts";
import { moment, read, readYesNo, text, yesNo } from "../../lib/schema.ts";
import { toSlug } from "../../lib/slug.ts";
import { suggest } from "../../lib/suggest.ts";
import { decodeAddress, isSitePath } from "../../lib/url.ts";
import type { Settings } from "../settings/load-settings.ts";

/** Fields of every entry. Where a date names no zone, the site's counts. */
export function entryShape({ site, signup }: Settings) {
  const zone = site.timezone;
  return {
    title: text("title: My title"),
    /** One or two sentences for lists, search engines and previews; otherwise the text's first sentences. */
    description: text("description: What this is about").optional(),
    author: text("author: Lisa Example").optional(),
    /** A picture next to the file, and its alt text. */
    image: text("image: bowl.jpg")
      .refine((name) => withoutCurlyQuotes(name) === undefined, {
        error: ({ input }) => `${read(input)} isn't the name of a file.`,
      })
      .optional(),
    imageAlt: text("imageAlt: What the image shows").optional(),
    /** Pinned properties of the painting, or off for no painting. */
    painting: paintingField.optional(),
    updated: moment("updated", zone).optional(),
    draft: yesNo("draft").default(false),
    /** Built, but on no list and in no feed. */
    unlisted: yesNo("unlisted").default(false),
    /** The moment when the entry leaves the site. */
    expires: moment("expires", zone).optional(),
    /** A fixed address instead of the one made from the date and the file name. */
    permalink: address("permalink").optional(),
    /** The last part of the address, instead of the file name. */
    slug: text("slug: my-address")
      .transform(toSlug)
      .refine((slug) => slug !== "", { error: "has no letters or digits. Write slug: my-address" })
      .optional(),
    /** Old addresses that redirect here. */
    aliases: z
      .preprocess(
        (value) => (typeof value === "string" ? [value] : value),
        z.array(oldAddress("aliases"), {
          error: ({ input }) => `${read(input)} should be a list. Write aliases: [/old-address/].`,
        }),
      )
      .default([]),
    /** The name of a form in signup.yaml, or none. */
    signup: formName(signup?.forms.map(({ name }) => name) ?? []).optional(),
  };
}

export type EntryFields = z.output<z.ZodObject<ReturnType<typeof entryShape>>>;

const NO_FORM = "none";

function formName(known: readonly string[]) {
  return z.preprocess(
    (value) => (readYesNo(value) === false ? NO_FORM : value),
    text("signup: none").refine((name) => name === NO_FORM || known.includes(name), {
      error: ({ input }) => {
        if (known.length === 0)
          return `${read(input)} can't be shown, because there are no forms in signup.yaml yet. Remove this line.`;
        const meant = suggest(String(input), known);
        const remedy = meant === undefined ? `Write ${known.join(", ")} or none.` : `Did you mean ${meant}?`;
        return `${read(input)} isn't a form in signup.yaml. ${remedy}`;
      },
    }),
  );
}

/** An address, or one of WordPress's by number: /?p=12. */
function oldAddress(key: string) {
  const numbered = /^\/(?:index\.php)?(\?(?:p|page_id)=\d+)$/u;
  return place(key, (value) => isSitePath(value) || numbered.test(value)).transform((value) =>
    numbered.test(value) ? value.replace(numbered, "/$1") : withSlash(value),
  );
}

function address(key: string) {
  return place(key, isSitePath).transform(withSlash);
}

function place(key: string, isPlace: (value: string) => boolean) {
  return (
    text(`${key}: /my-address/`)
      // Exports of other systems write addresses percent-encoded; folders on a host are not.
      .transform((value) => decodeAddress(value).normalize())
      .refine(isPlace, {
        error: ({ input }) =>
          `${read(input)} is not an address on this site. Begin it with / and use no spaces: ${proposeAddress(key, input)}`,
      })
  );
}

/** The address that an author probably meant. An old address has to stay as it was. */
function proposeAddress(key: string, typed: unknown): string {
  const text = String(typed).trim();
  if (isSitePath(`/${text}`)) return withSlash(`/${text}`);
  if (key === "aliases") return "/old-address/";
  const parts = decodeAddress(URL.parse(text, "https://site.invalid")?.pathname ?? "").split("/");
  const slugs = parts.map(toSlug).filter(Boolean);
  return slugs.length === 0 ? "/my-address/" : `/${slugs.join("/")}/`;
}

function withSlash(address: string): string {
  return address.endsWith("/") || /\.\w{1,5}$/u.test(address) ? address : `${address}/`;
}
