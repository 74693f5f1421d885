// Candidates for the author's source text of an element, to find its line: minified pages have lost quotation marks and
// attribute order.
import { Parser } from "htmlparser2";

/** Shorter words may appear in a text by chance. */
const TELLING = 8;
const ATTRIBUTES = ["src", "href", "data", "id", "style", "alt", "title"] as const;

/** Candidates, the surest first; `html` begins with the element's tag. */
export function writtenWords(html: string): string[] {
  let attributes: Readonly<Record<string, string>> | undefined;
  let text = "";
  const parser = new Parser({
    onopentag: (_name, found) => void (attributes ??= found),
    ontext: (part) => void (text += part),
  });
  parser.end(html);
  const own = attributes ?? {};
  const [tag = ""] = /^<[a-z][^>]*>/iu.exec(html) ?? [];
  const beginning = /^[^<]*/u.exec(html.slice(tag.length))?.[0].trim() ?? "";
  const values = ATTRIBUTES.flatMap((name) => own[name] ?? []);
  const telling = [...values, beginning, text.trim()].filter((word) => word.length >= TELLING);
  return [
    ...new Set([
      html,
      tag + beginning,
      ...telling,
      ...values.flatMap(nameOfPicture),
      ...(values.length > 0 ? [tag] : []),
    ]),
  ].filter((word) => word !== "");
}

/** `/pictures/bowl-1200.bcfbe975b6.jpg` is a rendition of a file called `bowl` and something. */
function nameOfPicture(address: string): string[] {
  const [, name] = /([^/]+?)-\d+\.\w+\.\w+$/u.exec(address) ?? [];
  return name === undefined ? [] : [`/${name}.`, `"${name}.`, `(${name}.`];
}
