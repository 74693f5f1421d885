// A page: about, privacy, anything that isn't a post.
import * as z from "zod";
import { toPageAddress } from "../address.ts";
import { entryShape } from "../entry-fields.ts";
import { explainFields, type KindReader, type ParserOptions } from "./kind.ts";

const PLURAL = "pages";

export function createPageReader({ settings }: ParserOptions): KindReader {
  const schema = z.strictObject(entryShape(settings));
  const keys = Object.keys(schema.shape);
  return {
    keys,
    read: (file) => {
      const result = schema.safeParse(file.front.fields);
      if (!result.success) return explainFields(result.error, () => keys, file, PLURAL);
      const fields = result.data;
      const address = fields.permalink ?? toPageAddress(file.source, fields.slug);
      return { fields, own: { kind: "page", address } };
    },
  };
}
