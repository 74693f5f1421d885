// A post as emails and feed readers can show it: no scripts, nothing loads but pictures, and addresses are absolute.
import { fillIn } from "../../lib/sentence.ts";
import type { AbsoluteUrl } from "../../lib/url.ts";
import { watchPageOf } from "../../features/video/hosts.ts";
import {
  absoluteAddress,
  isElement,
  parseHtml,
  parsePixels,
  parseSrcset,
  renderNodes,
  safeAttributes,
  toElement,
  toText,
  type Attributes,
  type HtmlElement,
  type HtmlNode,
} from "./html-rewriter.ts";

/** The size in pixels of a picture at an absolute address; undefined where it is unknown. */
export type SizeOf = (address: string) => { readonly width: number; readonly height: number } | undefined;

export interface EmailWords {
  readonly watchVideo: string;
  readonly listen: string;
  /** Link to a frame of another site; `{host}` in it becomes that site. */
  readonly openFrame: string;
}

export interface EmailHtmlOptions {
  /** The page of the post: the base of relative addresses, and where links to videos go. */
  readonly base: AbsoluteUrl;
  readonly sizeOf: SizeOf;
  readonly words: EmailWords;
  /** Pictures are shown no wider than this many pixels; 600 is the column of most emails. */
  readonly widest?: number | undefined;
}

/** Converts any HTML into HTML for emails; idempotent. */
export function toEmailHtml(html: string, options: EmailHtmlOptions): string {
  // Removing an element can leave its content where HTML does not allow it, so the result is parsed again.
  let settled = html;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = renderNodes(
      rewrite(parseHtml(settled), { widest: 600, ...options, inLink: false, inTable: false, inBlock: true }),
    );
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

interface Place extends EmailHtmlOptions {
  readonly inLink: boolean;
  readonly inTable: boolean;
  /** Inside an element where a paragraph is allowed and looks right. */
  readonly inBlock: boolean;
}

const MOST_PASSES = 8;
/** Wider files are too heavy for an email, even on a screen with two device pixels per CSS pixel. */
const WIDEST_FILE = 1200;
const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements to keep. An element in none of these lists is replaced by its content. */
const KEPT = setOf(
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del " +
    "dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark menu nav " +
    "ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time " +
    "tr tt u ul var wbr",
);
/** Elements that go with all that they hold. */
const DROPPED = setOf(
  "annotation annotation-xml area base button datalist input link map meta noembed noframes optgroup option param script select source style template textarea title track",
);
const BLOCKS = setOf(
  "address article aside blockquote center dd div dl footer header li main menu nav ol section table tbody td tfoot th thead tr ul",
);
/** Outside a table of the post, these would break the layout table of the email. */
const TABLE_PARTS = setOf("caption col colgroup tbody td tfoot th thead tr");
/** Where scripts look for the address of a picture or frame that they load later. */
const LAZY = ["data-src", "data-lazy-src", "data-original"];

type Replace = (element: HtmlElement, place: Place) => HtmlNode[];
const REPLACED: ReadonlyMap<string, Replace> = new Map<string, Replace>([
  ["img", ({ attributes }, place) => toPicture(attributes, [], place)],
  ["picture", replacePicture],
  ["video", replaceVideo],
  ["audio", replaceAudio],
  ...["iframe", "frame", "embed"].map((name): [string, Replace] => [name, replaceFrame]),
  [
    "object",
    (element, place) => (element.children.length > 0 ? rewrite(element.children, place) : replaceFrame(element, place)),
  ],
  ["svg", ({ attributes }) => [attributes["aria-label"] ?? []].flat().map(toText)],
  ["summary", replaceSummary],
  ["dialog", ({ attributes, children }, place) => ("open" in attributes ? rewrite(children, place) : [])],
  ["xmp", ({ children }, place) => [toElement("pre", {}, rewrite(children, place))]],
]);

function rewrite(nodes: readonly HtmlNode[], place: Place): HtmlNode[] {
  return withoutDoubles(nodes).flatMap((node) => (node.kind === "text" ? [node] : rewriteElement(node, place)));
}

/** Removes headings' links to themselves, and the <noscript> copies of pictures. */
function withoutDoubles(nodes: readonly HtmlNode[]): HtmlNode[] {
  const isHeadingLink = (node?: HtmlNode): boolean =>
    isElement(node, "a") &&
    node.children.length === 0 &&
    /(?:^|\s)anchor(?:\s|$)/u.test(node.attributes["class"] ?? "");
  const isLazy = (node?: HtmlNode): boolean => isElement(node, "img") && LAZY.some((key) => key in node.attributes);
  return nodes.flatMap((node, index) => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (isHeadingLink(node) || (isElement(node, "noscript") && (isLazy(before) || isLazy(after)))) return [];
    if (node.kind === "text" && isHeadingLink(after))
      return [{ ...node, text: node.text.replace(/ $/u, ""), source: node.source.replace(/ $/u, "") }];
    return [node];
  });
}

function rewriteElement(element: HtmlElement, place: Place): HtmlNode[] {
  const { name, attributes, children } = element;
  if (DROPPED.has(name) || (attributes["hidden"] ?? "until-found") !== "until-found") return [];
  const replace = REPLACED.get(name);
  if (replace) return replace(element, place);
  if (
    !KEPT.has(name) ||
    (name === "a" && (place.inLink || opensOwnPicture(attributes))) ||
    (TABLE_PARTS.has(name) && !place.inTable)
  )
    return rewrite(children, place);
  const kept = safeAttributes(attributes, place.base);
  const inner = rewrite(children, {
    ...place,
    inLink: place.inLink || name === "a",
    inTable: place.inTable || name === "table",
    inBlock: place.inBlock && BLOCKS.has(name),
  });
  const isBare = Object.keys(kept).length === 0;
  if (isBare && name === "span") return inner;
  if (isBare && name === "p" && inner.every((node) => node.kind === "text" && /^[ \t\r\n]*$/u.test(node.source)))
    return [];
  return [toElement(name, kept, inner)];
}

/** The pictures of a gallery are shown one by one here, as large as an email shows them. */
function opensOwnPicture(attributes: Attributes): boolean {
  return attributes["class"] === "enlarge";
}

function replacePicture({ children }: HtmlElement, place: Place): HtmlNode[] {
  const image = children.find((child) => isElement(child, "img"));
  const sources = children.filter((child) => isElement(child, "source")).map(({ attributes }) => attributes);
  // Few email programs support newer formats, and none selects a picture by color scheme.
  const plain = sources.filter(
    ({ type, media }) => media === undefined && /^(?:image\/(?:jpeg|png|gif))?$/iu.test(type ?? ""),
  );
  return image?.kind === "element" ? toPicture(image.attributes, [plain, sources], place) : [];
}

/** One plain picture; `instead` are other sets of files for it, the better ones first. */
function toPicture(attributes: Attributes, instead: readonly (readonly Attributes[])[], place: Place): HtmlNode[] {
  const address = [[attributes], ...instead]
    .map((files) => bestFile(files, place))
    .find((found) => found !== undefined);
  if (address === undefined) return [];
  const natural = place.sizeOf(address);
  const size = fitSize(attributes, natural, place.widest ?? 600);
  const kept = safeAttributes({ ...attributes, src: address }, place.base);
  const declarations = (kept["style"] ?? "")
    .split(";")
    .filter((one) => one.trim() !== "" && !/^\s*(?:min-|max-)?(?:width|height)\s*:/iu.test(one));
  const style = [...declarations, ...(natural ? [] : ["max-width:100%", "height:auto"])].join(";");
  return [
    toElement("img", { ...kept, alt: attributes["alt"] ?? "", ...size, style: style === "" ? undefined : style }),
  ];
}

/** The largest file that is not too heavy; else one of unknown size, else the smallest. */
function bestFile(files: readonly Attributes[], { base, sizeOf }: Place): string | undefined {
  const typed = files.flatMap((file) => [
    ...[...LAZY, "src"].flatMap((key) => (file[key] ? [{ address: file[key], width: undefined }] : [])),
    ...["data-srcset", "data-lazy-srcset", "srcset"].flatMap((key) => parseSrcset(file[key] ?? "")),
  ]);
  const found = typed.flatMap(({ address, width }) => {
    const absolute = absoluteAddress(address, base, "picture");
    return absolute === undefined ? [] : [{ absolute, width: sizeOf(absolute)?.width ?? width }];
  });
  // A picture inside the text holds the place of one that a script loads.
  const real = found.filter(({ absolute }) => !/^data:/iu.test(absolute));
  const pictures = real.length > 0 ? real : found;
  const widths = pictures.flatMap(({ width }) => width ?? []);
  const fit = Math.max(...widths.filter((width) => width <= WIDEST_FILE));
  const best = [fit, undefined, Math.min(...widths)].flatMap(
    (wanted) => pictures.find(({ width }) => width === wanted) ?? [],
  );
  return best[0]?.absolute;
}

/** In which size a picture is shown: as wide as the author said or as its file is, and never wider than the column. */
function fitSize(
  given: Attributes,
  natural: ReturnType<SizeOf>,
  widest: number,
): { width: string | undefined; height: string | undefined } {
  const typedWidth = /(?:^|;)\s*width\s*:([^;]+)/iu.exec(given["style"] ?? "")?.[1] ?? given["width"];
  const [givenWidth, givenHeight] = [parsePixels(typedWidth, widest), parsePixels(given["height"], widest)];
  const known = natural && natural.width > 0 ? natural : undefined;
  const { width: whole, height: high } = known ?? { width: givenWidth, height: givenHeight };
  const wanted = givenWidth ?? whole;
  if (wanted === undefined || whole === undefined) return { width: undefined, height: undefined };
  const width = Math.min(wanted, widest);
  return {
    width: String(width),
    height: high === undefined ? undefined : String(Math.max(1, Math.round((width * high) / whole))),
  };
}

function replaceVideo({ attributes }: HtmlElement, place: Place): HtmlNode[] {
  const label = attributes["title"] ?? place.words.watchVideo;
  const { poster = "", ...size } = attributes;
  const picture =
    poster === "" ? [] : toPicture({ ...safeAttributes(size, place.base), src: poster, alt: label }, [], place);
  return toLink(place.base, picture.length > 0 ? picture : [toText(label)], place);
}

function replaceAudio({ attributes, children }: HtmlElement, place: Place): HtmlNode[] {
  const files = [
    attributes["src"],
    ...children.map((child) => (isElement(child, "source") ? child.attributes["src"] : undefined)),
  ];
  const [address = place.base] = files.flatMap((file) =>
    file ? (absoluteAddress(file, place.base, "link") ?? []) : [],
  );
  return toLink(address, [toText(attributes["title"] ?? place.words.listen)], place);
}

function replaceFrame({ attributes }: HtmlElement, place: Place): HtmlNode[] {
  const addresses = ["src", "data", ...LAZY].flatMap(
    (key) => absoluteAddress(attributes[key] ?? "about:blank", place.base, "link") ?? [],
  );
  const url = addresses
    .map((address) => URL.parse(address))
    .find((parsed) => parsed?.protocol === "https:" || parsed?.protocol === "http:");
  if (!url) return [];
  const film = watchPageOf(url);
  const label =
    film === undefined
      ? (attributes["title"] ?? fillIn(place.words.openFrame, { host: url.host }))
      : place.words.watchVideo;
  return toLink(film ?? url.href, [toText(label)], place);
}

function replaceSummary({ children }: HtmlElement, place: Place): HtmlNode[] {
  const holdsBlock = children.some(
    (child) => child.kind === "element" && (BLOCKS.has(child.name) || /^(?:h[1-6]|p|pre|figure|hr)$/u.test(child.name)),
  );
  return holdsBlock || !place.inBlock
    ? rewrite(children, place)
    : [toElement("p", {}, [toElement("strong", {}, rewrite(children, { ...place, inBlock: false }))])];
}

function toLink(address: string, content: readonly HtmlNode[], place: Place): HtmlNode[] {
  const link = place.inLink ? content : [toElement("a", { href: address }, content)];
  return place.inBlock ? [toElement("p", {}, link)] : [...link];
}
