// A page as it was built, read once for all checks: its words, links, pictures and headings.
import { Parser } from "htmlparser2";

export interface PageLink {
  /** As it stands in the page. */
  readonly href: string;
  /** Its words, or those for people who do not see it. */
  readonly text: string;
  /** It stands for those who see the page alone; another link beside it says the same. */
  readonly silent: boolean;
  /** It stands in the main part of the page, not in what all pages have. */
  readonly inMain: boolean;
}

interface PagePicture {
  readonly src: string;
  /** Undefined where there is no attribute. */
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
  /** Where it leads on by itself. */
  readonly refresh: string | undefined;
  readonly links: readonly PageLink[];
  /** What a browser loads for it without being asked, pictures included: addresses with the name of the element. */
  readonly resources: readonly { readonly address: string; readonly element: string }[];
  readonly pictures: readonly PagePicture[];
  readonly headings: readonly PageHeading[];
  readonly ids: ReadonlySet<string>;
  readonly structuredData: readonly string[];
  /** The words in its main part. */
  readonly text: string;
  /** One for each kind of element that stands on it: name, parent, classes and names of attributes. */
  readonly shapes: ReadonlySet<string>;
}

type Attributes = Readonly<Record<string, string>>;

const HEADING = /^h([1-6])$/u;
/** Elements whose text is no text. */
const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "noscript"]);

/** Reads HTML as browsers do, as far as checks need it; never throws. */
export function readPageDocument(html: string): PageDocument {
  const page = {
    language: undefined as string | undefined,
    title: "",
    canonical: undefined as string | undefined,
    refresh: undefined as string | undefined,
    meta: new Map<string, string>(),
    links: [] as { href: string; text: string; silent: boolean; inMain: boolean }[],
    resources: [] as { address: string; element: string }[],
    pictures: [] as PagePicture[],
    headings: [] as { level: number; text: string }[],
    ids: new Set<string>(),
    structuredData: [] as string[],
    shapes: new Set<string>(),
  };
  let main = "";
  /** The script that is open tells search engines something. */
  let isData = false;
  const open: string[] = [];
  const links: { href: string; text: string; silent: boolean; inMain: boolean }[] = [];
  const load = (element: string, address: string | undefined): void => {
    if (address !== undefined && address.trim() !== "") page.resources.push({ address: address.trim(), element });
  };
  const parser = new Parser({
    onopentag(name, attributes: Attributes) {
      page.shapes.add(
        `${open.at(-1) ?? ""} ${name}.${attributes["class"] ?? ""} ${Object.keys(attributes).sort().join(" ")} ${attributes["role"] ?? ""} ${attributes["data-pigment"] ?? ""}`,
      );
      open.push(name);
      const { id } = attributes;
      if (id !== undefined) page.ids.add(id);
      const heading = HEADING.exec(name);
      if (heading) page.headings.push({ level: Number(heading[1]), text: "" });
      switch (name) {
        case "html":
          page.language = attributes["lang"];
          break;
        case "meta":
          page.meta.set(
            (attributes["name"] ?? attributes["property"] ?? "").toLowerCase(),
            attributes["content"] ?? "",
          );
          if (attributes["http-equiv"]?.toLowerCase() === "refresh")
            page.refresh = /url=(.+)$/iu.exec(attributes["content"] ?? "")?.[1]?.trim();
          break;
        case "link":
          if (attributes["rel"] === "canonical") page.canonical = attributes["href"];
          else if (
            /^(?:stylesheet|preload|icon|manifest|apple-touch-icon|modulepreload)$/u.test(attributes["rel"] ?? "")
          )
            load("link", attributes["href"]);
          else if (attributes["rel"] === "alternate")
            page.links.push({
              href: attributes["href"] ?? "",
              text: attributes["title"] ?? "",
              silent: true,
              inMain: false,
            });
          break;
        case "a":
        case "area":
          if (attributes["href"] !== undefined)
            links.push({
              href: attributes["href"],
              text: attributes["aria-label"] ?? "",
              silent: attributes["aria-hidden"] === "true",
              inMain: open.includes("main"),
            });
          break;
        case "img":
          page.pictures.push(toPicture(attributes));
          load("img", attributes["src"]);
          for (const { address } of readSourceSet(attributes["srcset"])) load("img", address);
          for (const link of links) link.text += attributes["alt"] ?? "";
          break;
        case "source":
          load("source", attributes["src"]);
          for (const { address } of readSourceSet(attributes["srcset"])) load("source", address);
          break;
        case "video":
          load("video", attributes["src"]);
          load("video", attributes["poster"]);
          break;
        case "script":
        case "iframe":
        case "audio":
        case "track":
        case "embed":
          load(name, attributes["src"]);
          break;
        case "object":
          load(name, attributes["data"]);
          break;
      }
      isData = name === "script" && attributes["type"] === "application/ld+json";
      if (isData) page.structuredData.push("");
    },
    ontext(text) {
      const element = open.at(-1) ?? "";
      if (element === "title" && !open.includes("svg")) page.title += text;
      if (element === "script" && isData) page.structuredData.push((page.structuredData.pop() ?? "") + text);
      if (SILENT.has(element)) return;
      if (open.includes("main")) main += text;
      for (const link of links) link.text += text;
      const heading = page.headings.at(-1);
      if (heading && open.some((name) => HEADING.test(name))) heading.text += text;
    },
    onclosetag(name) {
      const place = open.lastIndexOf(name);
      if (place >= 0) open.splice(place);
      if ((name === "a" || name === "area") && links.length > 0) page.links.push(...links.splice(-1));
      if (/^(?:p|li|h[1-6]|div|td|th|blockquote|figcaption|dd|dt|br)$/u.test(name)) main += " ";
    },
  });
  parser.end(html);
  return {
    ...page,
    title: tidy(page.title),
    headings: page.headings.map(({ level, text }) => ({ level, text: tidy(text) })),
    links: page.links.map((link) => ({ ...link, text: tidy(link.text) })),
    structuredData: page.structuredData.filter((json) => json.trim() !== ""),
    text: tidy(main),
  };
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

/** https://html.spec.whatwg.org/multipage/images.html#srcset-attributes; widths of 0 where there are none. */
function readSourceSet(value: string | undefined): { address: string; width: number }[] {
  return (value ?? "").split(/,\s+/u).flatMap((candidate) => {
    const [address = "", size = ""] = candidate.trim().split(/\s+/u);
    return address === "" ? [] : [{ address, width: /^\d+w$/u.test(size) ? Number.parseInt(size, 10) : 0 }];
  });
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
