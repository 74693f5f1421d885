// The attributes of an element in a drawing, without what runs, loads or leads away.
import { escapeHtml } from "../../lib/html.ts";
import { withoutControls } from "../../lib/utf8.ts";
import type { CssCleaner } from "./clean-css.ts";
import { isPlainAttribute, mayBeAnimated, STYLED, XLINK, XML } from "./svg-names.ts";
import { resolveAttribute, type Scope } from "./svg-namespaces.ts";

/** As they are written in a tag, each with a space before it. */
export function cleanAttributes(
  element: string,
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
  css: CssCleaner,
): string {
  const kept = new Map<string, string>();
  for (const [typed, value] of Object.entries(attributes)) {
    const { namespace, name } = resolveAttribute(typed, scope);
    const own = namespace === "" ? name : PREFIXED.get(`${namespace ?? ""} ${name}`);
    if (own === undefined || kept.has(own)) continue;
    const clean = cleanValue(element, own, withoutControls(value), css);
    if (clean !== undefined) kept.set(own, clean);
  }
  return [...kept].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
}

const PREFIXED: ReadonlyMap<string, string> = new Map([
  [`${XLINK} href`, "xlink:href"],
  [`${XLINK} title`, "xlink:title"],
  [`${XML} space`, "xml:space"],
  [`${XML} lang`, "xml:lang"],
]);

/** Undefined where it goes. */
function cleanValue(element: string, name: string, value: string, css: CssCleaner): string | undefined {
  const keepIf = (isKept: boolean): string | undefined => (isKept ? value : undefined);
  switch (name) {
    case "href":
    case "xlink:href":
      return keepIf(value.trim().startsWith("#") || (EMBEDDING.has(element) && RASTER.test(value.trim())));
    case "style":
      return css.declarations(value) || undefined;
    case "attributeName":
      return keepIf(mayBeAnimated(value.trim()));
    case "xlink:title":
    case "xml:space":
    case "xml:lang":
      return value;
    default:
      return keepIf(STYLED.has(name) ? css.isHarmless(value) : isPlainAttribute(name));
  }
}

const EMBEDDING: ReadonlySet<string> = new Set(["image", "feImage"]);
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]*$/iu;
