// A drawing opened on its own page could run scripts and load other files, so we parse it and write it out again.
import { Parser } from "htmlparser2";
import type { Refused } from "../cache/kind.ts";
import { escapeHtml } from "../../lib/html.ts";
import { withoutControls } from "../../lib/utf8.ts";
import { createCssCleaner, TooMuchCss } from "./clean-css.ts";
import { cleanAttributes } from "./svg-attributes.ts";
import { declareHtml, isKnownIn, onlyAllowed, toOpen, type Open } from "./svg-html.ts";
import { SVG, UNWRAPPED, XLINK } from "./svg-names.ts";
import { innerScope, resolveName } from "./svg-namespaces.ts";
import { readProlog, type Prolog } from "./svg-prolog.ts";
import { decodeSvg } from "./svg-text.ts";

/** In bytes. Drawings that are larger hold pictures, which are better published as pictures. */
export const MOST_BYTES = 2 * 1024 ** 2;
/** Elements within each other; browsers draw no more than 512 well. */
const MOST_DEPTH = 256;
/** Painters take quadratic time for the letters of one text. */
const MOST_LETTERS = 20_000;

/**
 * A drawing that holds only shapes, text, embedded pictures and animation. Refused where we couldn't parse all of it.
 */
export function cleanSvg(bytes: Uint8Array): { readonly svg: string } | Refused {
  if (bytes.length > MOST_BYTES) return { refusal: "heavy" };
  const text = decodeSvg(bytes);
  if (text === undefined) return { refusal: "encoding" };
  const prolog = readProlog(text);
  if (!prolog) return { refusal: "damaged" };
  try {
    return { svg: rewrite(expandEntities(text.slice(prolog.root), prolog)) };
  } catch (error) {
    if (error instanceof Unfit) return { refusal: error.message };
    if (error instanceof TooMuchCss) return { refusal: "intricate" };
    throw error;
  }
}

/** Its message is the word for a refusal. */
class Unfit extends Error {}

function expandEntities(text: string, { entities }: Prolog): string {
  if (entities.size === 0) return text;
  let length = text.length;
  return text.replace(/&([\w:.-]{1,100});/gu, (reference, name: string) => {
    const value = PREDEFINED.has(name) ? undefined : entities.get(name);
    if (value !== undefined && (length += value.length) > MOST_BYTES) throw new Unfit("heavy");
    return value === undefined ? reference : escapeHtml(value);
  });
}

const PREDEFINED: ReadonlySet<string> = new Set(["amp", "lt", "gt", "quot", "apos"]);

function rewrite(source: string): string {
  const open: Open[] = [];
  const css = createCssCleaner();
  let head = "";
  let body = "";
  let letters = 0;
  // How deep we are inside something that goes with everything in it.
  let dropped = 0;
  // A style comes in pieces where it holds entities, and is only understood as a whole.
  let style = "";
  const parser = new Parser(
    {
      onopentag(typed, attributes) {
        if (open.length + dropped >= MOST_DEPTH) throw new Unfit("intricate");
        const parent = open.at(-1);
        if (!parent && head !== "") throw new Unfit("damaged");
        const scope = innerScope(parent?.scope, attributes);
        const { namespace, name } = resolveName(typed, scope);
        const isKnown = isKnownIn(parent, namespace, name);
        if (!parent && (!isKnown || name !== "svg")) throw new Unfit("damaged");
        if (dropped > 0 || !isKnown || parent?.name === "style") {
          dropped++;
          return;
        }
        open.push(toOpen(name, scope, parent));
        if (UNWRAPPED.has(name)) return;
        const tag = `<${name}${cleanAttributes(name, onlyAllowed(attributes, parent), scope, css)}`;
        if (parent) body += `${parent.holdsHtml && !parent.isHtml ? declareHtml(tag, name) : tag}>`;
        else head = tag;
      },
      onclosetag(_typed, isImplied) {
        if (isImplied && !source.startsWith("/>", parser.endIndex - 1)) throw new Unfit("damaged");
        if (dropped > 0) {
          dropped--;
          return;
        }
        const { name } = open.pop() ?? {};
        if (name === "style") body += escapeHtml(css.sheet(style));
        style = "";
        if (name !== undefined) body += `</${name}>`;
      },
      ontext(text) {
        if (dropped > 0) return;
        const words = withoutControls(text);
        if (open.length === 0 && words.trim() !== "") throw new Unfit("damaged");
        if (open.length === 0) return;
        if (open.at(-1)?.name === "style") {
          style += words;
          return;
        }
        if ((letters += words.trim().length) > MOST_LETTERS) throw new Unfit("intricate");
        body += escapeHtml(words);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  if (head === "" || open.length > 0 || dropped > 0) throw new Unfit("damaged");
  const linked = / xlink:/u.test(head) || / xlink:/u.test(body) ? ` xmlns:xlink="${XLINK}"` : "";
  return `${head.replace("<svg", `<svg xmlns="${SVG}"${linked}`)}>${body}`;
}
