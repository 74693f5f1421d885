// What the front matter of any content file may say; each kind adds its own keys.
import * as z from "zod";
import { canvasField } from "../../features/paintings/fields.ts";
import { moment, read, text, yesNo } from "../../lib/schema.ts";
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
    /** A picture beside the file, and what it shows. */
    image: text("image: bowl.jpg").optional(),
    imageAlt: text("imageAlt: What the picture shows").optional(),
    /** What is pinned of its canvas, or off for none. */
    canvas: canvasField.optional(),
    updated: moment("updated", zone).optional(),
    draft: yesNo("draft").default(false),
    /** Built, but on no list and in no feed. */
    unlisted: yesNo("unlisted").default(false),
    /** From this moment on it is no longer on the site. */
    expires: moment("expires", zone).optional(),
    /** A fixed address instead of the one made from the date and the file name. */
    permalink: address("permalink").optional(),
    /** Old addresses that lead here. */
    aliases: z
      .array(oldAddress("aliases"), {
        error: ({ input }) => `${read(input)} should be a list. Write aliases: [/old-address/].`,
      })
      .default([]),
    /** The name of an offer in signup.yaml, or none. */
    offer: offerName(signup?.offers.map(({ name }) => name) ?? []).optional(),
  };
}

export type EntryFields = z.output<z.ZodObject<ReturnType<typeof entryShape>>>;

const NO_OFFER = "none";

function offerName(known: readonly string[]) {
  return text("offer: none").refine((name) => name === NO_OFFER || known.includes(name), {
    error: ({ input }) => {
      if (known.length === 0)
        return `${read(input)} is no offer, because content/signup.yaml has none. Remove the line.`;
      const meant = suggest(String(input), known);
      return `${read(input)} is no offer in content/signup.yaml. ${meant === undefined ? `Write ${known.join(", ")} or none.` : `Did you mean ${meant}?`}`;
    },
  });
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
      .transform(decodeAddress)
      .refine(isPlace, {
        error: ({ input }) =>
          `${read(input)} is not an address on this site. Begin it with / and use no spaces: /my-address/.`,
      })
  );
}

function withSlash(address: string): string {
  return address.endsWith("/") || /\.\w{1,5}$/u.test(address) ? address : `${address}/`;
}
