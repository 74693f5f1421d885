// A page as it was built, read once for all checks: its words, links, pictures and headings.
import { Parser } from "htmlparser2";
import { parseSrcset } from "../pipeline/feeds/html-rewriter.ts";

export interface PageLink {
  /** As written in the page. */
  readonly href: string;
  /** Its words, or those for people who do not see it. */
  readonly text: string;
  /**
   * Decorative: hidden from screen readers, because a second link repeats it. Also true for alternate links in the
   * head.
   */
  readonly silent: boolean;
  /** In the <main> part of the page, not in a part that all pages share. */
  readonly inMain: boolean;
}

interface PagePicture {
  readonly src: string;
  /** Undefined without the attribute. */
  readonly alt: string | undefined;
  readonly hasSize: boolean;
  readonly lazy: boolean;
  /** Addresses of its renditions, with their widths in pixels. */
  readonly renditions: readonly { readonly address: string; readonly width: number }[];
}

interface PageHeading {
  readonly level: number;
  readonly text: string;
}

export interface PageDocument {
  readonly language: string | undefined;
  readonly title: string;
  /** By name or property, of `meta` elements. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  /** Target of a refresh redirect. */
  readonly refresh: string | undefined;
  readonly links: readonly PageLink[];
  /** Resources that a browser loads with the page, pictures included: addresses with the name of the element. */
  readonly resources: readonly { readonly address: string; readonly element: string }[];
  readonly pictures: readonly PagePicture[];
  readonly headings: readonly PageHeading[];
  readonly ids: ReadonlySet<string>;
  readonly structuredData: readonly string[];
  /** The words in its main part. */
  readonly text: string;
  /** One for each kind of element on the page: name, parent, classes and names of attributes. */
  readonly shapes: ReadonlySet<string>;
}

type Attributes = Readonly<Record<string, string>>;

type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

/** A page while it is read. */
interface Reading {
  language: string | undefined;
  title: string;
  canonical: string | undefined;
  refresh: string | undefined;
  text: string;
  readonly meta: Map<string, string>;
  readonly links: PageLink[];
  readonly resources: PageDocument["resources"][number][];
  readonly pictures: PagePicture[];
  readonly headings: Writable<PageHeading>[];
  readonly ids: Set<string>;
  readonly structuredData: string[];
  readonly shapes: Set<string>;
  /** Names of the elements that are open, the innermost last. */
  readonly open: string[];
  readonly openLinks: Writable<PageLink>[];
  /** The script that is open holds structured data. */
  inData: boolean;
}

const HEADING = /^h([1-6])$/u;
/** Elements whose text is not shown. */
const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "noscript"]);
/** Elements whose end separates words. */
const BLOCK = /^(?:p|li|h[1-6]|div|td|th|blockquote|figcaption|dd|dt|br)$/u;
/** Values of `rel` that make a browser load the address. */
const LOADED = /^(?:stylesheet|preload|icon|manifest|apple-touch-icon|modulepreload)$/u;

/** Reads HTML as browsers do, as far as checks need it; never throws. */
export function readPageDocument(html: string): PageDocument {
  const page = startReading();
  const parser = new Parser({
    onopentag: (name, attributes: Attributes) => openElement(page, name, attributes),
    ontext: (text) => addText(page, text),
    onclosetag: (name) => closeElement(page, name),
  });
  parser.end(html);
  return {
    language: page.language,
    title: tidy(page.title),
    meta: page.meta,
    canonical: page.canonical,
    refresh: page.refresh,
    links: page.links.map((link) => ({ ...link, text: tidy(link.text) })),
    resources: page.resources,
    pictures: page.pictures,
    headings: page.headings.map(({ level, text }) => ({ level, text: tidy(text) })),
    ids: page.ids,
    structuredData: page.structuredData.filter((json) => json.trim() !== ""),
    text: tidy(page.text),
    shapes: page.shapes,
  };
}

function startReading(): Reading {
  return {
    language: undefined,
    title: "",
    canonical: undefined,
    refresh: undefined,
    text: "",
    meta: new Map(),
    links: [],
    resources: [],
    pictures: [],
    headings: [],
    ids: new Set(),
    structuredData: [],
    shapes: new Set(),
    open: [],
    openLinks: [],
    inData: false,
  };
}

function openElement(page: Reading, name: string, attributes: Attributes): void {
  page.shapes.add(shapeOf(name, page.open.at(-1) ?? "", attributes));
  page.open.push(name);
  const { id } = attributes;
  if (id !== undefined) page.ids.add(id);
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) page.headings.push({ level: Number(level), text: "" });
  page.inData = name === "script" && attributes["type"] === "application/ld+json";
  if (page.inData) page.structuredData.push("");
  READERS.get(name)?.(page, attributes, name);
}

function addText(page: Reading, text: string): void {
  const element = page.open.at(-1) ?? "";
  if (element === "title" && !page.open.includes("svg")) page.title += text;
  if (element === "script" && page.inData) page.structuredData.push((page.structuredData.pop() ?? "") + text);
  if (SILENT.has(element)) return;
  if (page.open.includes("main")) page.text += text;
  for (const link of page.openLinks) link.text += text;
  const heading = page.headings.at(-1);
  if (heading && page.open.some((name) => HEADING.test(name))) heading.text += text;
}

function closeElement(page: Reading, name: string): void {
  const place = page.open.lastIndexOf(name);
  if (place >= 0) page.open.splice(place);
  if (name === "a" || name === "area") page.links.push(...page.openLinks.splice(-1));
  if (BLOCK.test(name)) page.text += " ";
}

function shapeOf(name: string, parent: string, attributes: Attributes): string {
  const { class: classes = "", role = "", "data-pigment": pigment = "" } = attributes;
  return `${parent} ${name}.${classes} ${Object.keys(attributes).sort().join(" ")} ${role} ${pigment}`;
}

type ElementReader = (page: Reading, attributes: Attributes, name: string) => void;

/** Reads an element's attributes when it opens, by its name. */
const READERS: ReadonlyMap<string, ElementReader> = new Map(
  Object.entries<ElementReader>({
    html: (page, attributes) => void (page.language = attributes["lang"]),
    meta: readMeta,
    link: readLinkElement,
    a: openLink,
    area: openLink,
    img(page, attributes) {
      page.pictures.push(toPicture(attributes));
      loadFrom("src", "srcset")(page, attributes, "img");
      for (const link of page.openLinks) link.text += attributes["alt"] ?? "";
    },
    source: loadFrom("src", "srcset"),
    video: loadFrom("src", "poster"),
    script: loadFrom("src"),
    iframe: loadFrom("src"),
    audio: loadFrom("src"),
    track: loadFrom("src"),
    embed: loadFrom("src"),
    object: loadFrom("data"),
  }),
);

function readMeta(page: Reading, attributes: Attributes): void {
  const { name, property, content = "", "http-equiv": instruction } = attributes;
  page.meta.set((name ?? property ?? "").toLowerCase(), content);
  if (instruction?.toLowerCase() === "refresh") page.refresh = /url=(.+)$/iu.exec(content)?.[1]?.trim();
}

function readLinkElement(page: Reading, attributes: Attributes): void {
  const { rel = "", href, title = "" } = attributes;
  if (rel === "canonical") page.canonical = href;
  else if (rel === "alternate") page.links.push({ href: href ?? "", text: title, silent: true, inMain: false });
  else if (LOADED.test(rel)) load(page, "link", href);
}

function openLink(page: Reading, attributes: Attributes): void {
  const { href, "aria-label": label = "", "aria-hidden": hidden } = attributes;
  if (href === undefined) return;
  page.openLinks.push({ href, text: label, silent: hidden === "true", inMain: page.open.includes("main") });
}

/** Makes a reader of elements that load what these attributes name. */
function loadFrom(...names: readonly ("src" | "srcset" | "poster" | "data")[]): ElementReader {
  return (page, attributes, element) => {
    for (const name of names)
      if (name === "srcset")
        for (const { address } of readSourceSet(attributes["srcset"])) load(page, element, address);
      else load(page, element, attributes[name]);
  };
}

function load(page: Reading, element: string, address = ""): void {
  if (address.trim() !== "") page.resources.push({ address: address.trim(), element });
}

function toPicture(attributes: Attributes): PagePicture {
  return {
    src: attributes["src"] ?? "",
    alt: attributes["alt"],
    hasSize: attributes["width"] !== undefined && attributes["height"] !== undefined,
    lazy: attributes["loading"] === "lazy",
    renditions: readSourceSet(attributes["srcset"]),
  };
}

/** Widths are 0 where the page gives none. */
function readSourceSet(value = ""): { address: string; width: number }[] {
  return parseSrcset(value).map(({ address, width = 0 }) => ({ address, width }));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
