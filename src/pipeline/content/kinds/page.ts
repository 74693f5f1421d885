// A page: about, privacy, anything that is no post.
import * as z from "zod";
import { toPageAddress } from "../address.ts";
import { entryShape } from "../entry-fields.ts";
import { explainFields, type KindReader, type ParserOptions } from "./kind.ts";

export function createPageReader({ settings }: ParserOptions): KindReader {
  const schema = z.strictObject(entryShape(settings));
  return (read) => {
    const result = schema.safeParse(read.front.fields);
    if (!result.success) return explainFields(result.error, () => Object.keys(schema.shape), read);
    const fields = result.data;
    return { fields, own: { kind: "page", address: fields.permalink ?? toPageAddress(read.source) } };
  };
}
