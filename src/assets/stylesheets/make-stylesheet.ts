// Joins the files of a stylesheet and makes them small.
import { bundleAsync, transform } from "lightningcss";
import type { Make } from "../cache/kind.ts";
import { STYLESHEET_FILE, type StylesheetInputs } from "./stylesheet-kind.ts";

export const make: Make<StylesheetInputs, null> = async ({ names, entries, look }, files) => {
  const byName = new Map(names.map((name, index) => [name, Buffer.from(files[index] ?? []).toString()]));
  return { outputs: { [STYLESHEET_FILE]: Buffer.from(await bundleStyles(byName, entries, look)) }, facts: null };
};

/** Throws when a file has an error, or imports one that is not among them. */
export async function bundleStyles(
  files: ReadonlyMap<string, string>,
  entries: readonly string[],
  look: string,
): Promise<string> {
  const read = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`there is no ${name} to import`);
    return text;
  };
  const styles = await Promise.all(
    entries.map((filename) =>
      bundleAsync({ filename, minify: true, resolver: { read, resolve: (specifier) => specifier } }),
    ),
  );
  const own =
    look === "" ? "" : transform({ filename: "look.css", code: Buffer.from(look), minify: true }).code.toString();
  return [...styles.map(({ code }) => code.toString()), own].join("");
}
