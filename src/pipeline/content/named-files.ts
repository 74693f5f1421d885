// Files that an author's HTML names outside of links and pictures: in srcset, in styles, in scripts, in an object.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import { findContentFile, isRefusal } from "../../lib/content-file.ts";
import { decodeAddress, hasScheme } from "../../lib/url.ts";
import { toAssetAddress, type Naming } from "./asset-address.ts";
import type { Asset } from "./entry.ts";

export interface NamedFiles {
  /** Files next to the text, to be published with its page. */
  readonly assets: readonly Asset[];
  /** Addresses on the site. */
  readonly addresses: readonly string[];
  /** Whether it depends on more than these files: on one that is missing, or on what another one names. */
  readonly dependsOnOthers: boolean;
}

const NOTHING: NamedFiles = { assets: [], addresses: [], dependsOnOthers: false };

/** `assets` are the files that links and pictures name; a web page among them may need others. */
export function collectNamedFiles(
  body: string,
  html: string,
  assets: readonly Asset[],
  context: Naming & { readonly folder: string },
): NamedFiles {
  const names = MAY_NAME.test(body) ? namesInHtml(html) : [];
  if (names.length === 0 && !assets.some(({ source }) => NAMES_OTHERS.test(source))) return NOTHING;
  const known = new Map(assets.map((asset) => [asset.source, asset]));
  const added: Asset[] = [];
  let missed = false;
  const add = (name: string, base: string): void => {
    const found = findContentFile(context.folder, path.posix.join(base, name));
    missed ||= !found;
    if (!found || isRefusal(found) || known.has(found.location) || IS_TEXT.test(found.location)) return;
    const asset = { source: found.location, address: toAssetAddress(found.location, context) };
    known.set(asset.source, asset);
    added.push(asset);
  };
  const local = names.filter((name) => !name.startsWith("/"));
  for (const name of local) add(name, path.posix.dirname(context.source));
  // Files that are found on the way are followed, too.
  for (const { source } of known.values())
    for (const name of namesInFile(context.folder, source)) add(name, path.posix.dirname(source));
  return {
    assets: added,
    addresses: names.filter((name) => name.startsWith("/")).map((name) => name.normalize()),
    dependsOnOthers: missed || [...known.keys()].some((source) => NAMES_OTHERS.test(source)),
  };
}

/** Most texts with a few tags, such as <br>, need not be parsed. */
const MAY_NAME =
  /<(?:script|style)\b|[\s"'/](?:(?:xlink:)?href|src|(?:image)?srcset|poster|data(?:-[\w-]+)?|background|longdesc|value|content|style|on[a-z]+)\s*=/iu;
const NAMES_OTHERS = /\.(?:x?html?|css|m?js)$/iu;
const IS_TEXT = /\.(?:md|markdown)$/iu;
/** In bytes. Longer ones are libraries. */
const MOST_BYTES = 2 * 1024 ** 2;

function namesInFile(folder: string, source: string): readonly string[] {
  if (!NAMES_OTHERS.test(source) || source.startsWith("public/")) return [];
  const bytes = readFileSync(path.join(folder, source));
  if (bytes.length > MOST_BYTES) return [];
  const text = bytes.toString();
  const names = /html?$/iu.test(source) ? namesInHtml(text) : namesInCode(text);
  return names.filter((name) => !name.startsWith("/"));
}

const ATTRIBUTE = /^(?:(?:xlink:)?href|src|(?:image)?srcset|poster|data(?:-.+)?|background|longdesc|value|content)$/u;

/** Names of files in HTML, as typed but without percent-encoding and query. */
function namesInHtml(html: string): readonly string[] {
  const names = new Set<string>();
  const addAll = (found: readonly string[]): void => found.forEach((name) => names.add(name));
  let isCode = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isCode = name === "script" || name === "style";
      for (const [key, value] of Object.entries(attributes)) {
        if (key === "style" || key.startsWith("on")) addAll(namesInCode(value));
        else if (key.endsWith("srcset")) addAll(value.split(/,\s+|\s+/u).flatMap(toName));
        else if (ATTRIBUTE.test(key)) addAll(toName(value));
      }
    },
    ontext: (text) => void (isCode && addAll(namesInCode(text))),
    onclosetag: () => void (isCode = false),
  });
  parser.end(html);
  return [...names];
}

/** Names in `url()`, and quoted ones. */
function namesInCode(code: string): readonly string[] {
  return [...code.matchAll(/url\(\s*([^\s"')]+)|"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`/gu)].flatMap(
    ([, bare, double, single, template]) => toName(bare ?? double ?? single ?? template ?? ""),
  );
}

/** A name has an ending; other values aren't looked for. */
function toName(value: string): readonly string[] {
  const typed = value.trim().replace(/,$/u, "");
  if (typed.length > 400 || hasScheme(typed)) return [];
  const name = decodeAddress(typed.replace(/[?#].*$/su, ""));
  return /[^./]\.\w{1,12}$/u.test(name) ? [name] : [];
}
