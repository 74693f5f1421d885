// Published attacks as drawings: each as XML, under several names, document types and encodings.
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { escapeHtml } from "../../../src/lib/html.ts";
import { withoutControls } from "../../../src/lib/utf8.ts";
import { listAttacks } from "../../features/comments/attacks.ts";

export function encodeUtf16(text: string, order: "little" | "big"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return order === "little" ? bytes : bytes.swap16();
}

export function encodeUtf32(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (letter) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(letter.codePointAt(0) ?? 0);
      return bytes;
    }),
  );
}

/** What is not ASCII is written as UTF-7 writes a `<`; browsers once read it so. */
function encodeUtf7(text: string): Buffer {
  return Buffer.from(text.replaceAll("<", "+ADw-").replaceAll(">", "+AD4-"));
}

/** https://en.wikipedia.org/wiki/EBCDIC_037, its letters, digits and the signs of XML. */
const EBCDIC = new Map([
  ...Array.from("abcdefghi", (letter, index) => [letter, 0x81 + index] as const),
  ...Array.from("jklmnopqr", (letter, index) => [letter, 0x91 + index] as const),
  ...Array.from("stuvwxyz", (letter, index) => [letter, 0xa2 + index] as const),
  ...Array.from("0123456789", (letter, index) => [letter, 0xf0 + index] as const),
  ...Object.entries({
    " ": 0x40,
    "<": 0x4c,
    ">": 0x6e,
    "/": 0x61,
    "?": 0x6f,
    '"': 0x7f,
    "'": 0x7d,
    "=": 0x7e,
    "(": 0x4d,
    ")": 0x5d,
    ".": 0x4b,
    ":": 0x7a,
    "-": 0x60,
    "!": 0x5a,
  }),
]);

const declare = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?>${text}`;

export const ENCODINGS: readonly { readonly name: string; readonly encode: (text: string) => Buffer }[] = [
  { name: "UTF-8", encode: (text) => Buffer.from(text) },
  { name: "UTF-8 with a mark", encode: (text) => Buffer.from(`\uFEFF${declare("utf-8", text)}`) },
  { name: "UTF-16", encode: (text) => encodeUtf16(`\uFEFF${text}`, "little") },
  { name: "UTF-16 without a mark", encode: (text) => encodeUtf16(declare("utf-16", text), "little") },
  { name: "UTF-16, big end first", encode: (text) => encodeUtf16(`\uFEFF${text}`, "big") },
  { name: "UTF-16, big end first, without a mark", encode: (text) => encodeUtf16(text, "big") },
  { name: "UTF-32", encode: (text) => encodeUtf32(`\uFEFF${declare("utf-32", text)}`) },
  { name: "UTF-7", encode: (text) => encodeUtf7(declare("utf-7", text)) },
  {
    name: "UTF-7 of which only the end is so",
    encode: (text) => Buffer.concat([Buffer.from(declare("utf-7", "")), encodeUtf7(text)]),
  },
  { name: "Latin-1", encode: (text) => Buffer.from(declare("iso-8859-1", text), "latin1") },
  {
    name: "Latin-1 that does not say so",
    encode: (text) => Buffer.concat([Buffer.from(text, "latin1"), Buffer.from("<!--ö-->", "latin1")]),
  },
  { name: "Shift JIS", encode: (text) => Buffer.from(declare("shift_jis", text), "latin1") },
  {
    name: "EBCDIC",
    encode: (text) =>
      Buffer.from(
        Array.from(declare("ibm037", text), (letter) => EBCDIC.get(letter) ?? EBCDIC.get(letter.toLowerCase()) ?? 0x6f),
      ),
  },
];

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
const XLINK = "http://www.w3.org/1999/xlink";

/** How an attack becomes a drawing; `inside` is XML. */
const CARRIERS: readonly ((inside: (prefix: string) => string, attack: string) => string)[] = [
  (inside) =>
    `<svg xmlns="${SVG}" xmlns:h="${XHTML}" xmlns:xlink="${XLINK}">${inside("")}<script>alert("plain")</script></svg>`,
  (inside) =>
    `<x:svg xmlns:x="${SVG}" xmlns:h="${XHTML}" xmlns:xlink="${XLINK}" onload="alert('load')">${inside("x:")}<x:script>alert("prefix")</x:script></x:svg>`,
  (inside) =>
    `<html xmlns="${XHTML}" xmlns:h="${XHTML}" xmlns:x="${SVG}" xmlns:xlink="${XLINK}"><body>${inside("x:")}<script>alert("page")</script></body></html>`,
  (inside) =>
    `<!DOCTYPE svg [<!-- ] > --><!ENTITY a "]>"><!ENTITY b "${XHTML}">]><svg xmlns="${SVG}" xmlns:h="&b;" xmlns:xlink="${XLINK}">${inside("")}<h:script>alert("type")</h:script></svg>`,
  (inside, attack) =>
    `<svg xmlns="${SVG}" xmlns:h="${XHTML}" xmlns:xlink="${XLINK}"><style>@im@import x;port "http://127.0.0.1:1/a"; ${escapeHtml(attack)} .a{fill:image-set("http://127.0.0.1:1/b" 1x)} *{background:url(http://127.0.0.1:1/c);fill:u\\72l(http://127.0.0.1:1/d)}</style><g style="${escapeHtml(attack)}"><foreignObject>${inside("")}</foreignObject></g></svg>`,
];

export interface DrawingVector {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every published attack once, each with the next carrier and the next encoding. */
export function listDrawingVectors(): DrawingVector[] {
  return listAttacks().map((attack, index) => {
    const carry = CARRIERS[index % CARRIERS.length] ?? ((inside: (prefix: string) => string) => inside(""));
    const { name, encode } = ENCODINGS[Math.floor(index / CARRIERS.length) % ENCODINGS.length] ?? {
      name: "",
      encode: Buffer.from,
    };
    const text = withoutControls(attack.toWellFormed());
    return { name: `${name}: ${text}`, bytes: encode(carry((prefix) => toXml(parseFragment(text), prefix), text)) };
  });
}

type Node = DefaultTreeAdapterTypes.Node;

/** What an HTML parser makes of an attack, as XML that an XML parser makes the same of. */
function toXml(node: Node, svgPrefix: string): string {
  if ("value" in node) return escapeHtml(node.value);
  const inside = "childNodes" in node ? node.childNodes.map((child) => toXml(child, svgPrefix)).join("") : "";
  const content = "content" in node ? toXml(node.content, svgPrefix) : inside;
  if (!("tagName" in node)) return content;
  const { tagName, namespaceURI, attrs } = node;
  if (!/^[a-zA-Z][\w-]*$/u.test(tagName)) return content;
  const prefix = (namespaceURI as string) === SVG ? svgPrefix : "h:";
  const attributes = new Map(
    attrs.flatMap(({ name, value, prefix: own }) =>
      /^[a-zA-Z][\w-]*$/u.test(name) && name !== "xmlns"
        ? [[own === "xlink" ? `xlink:${name}` : name, value] as const]
        : [],
    ),
  );
  return `<${prefix}${tagName}${[...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("")}>${content}</${prefix}${tagName}>`;
}
