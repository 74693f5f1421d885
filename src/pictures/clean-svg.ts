// A drawing may run scripts and load files of others when it is opened by itself: what can do that is taken out.
import { Parser } from "htmlparser2";
import { escapeHtml } from "../lib/html.ts";
import { cleanCss, isHarmlessValue } from "./clean-css.ts";

/**
 * A drawing with nothing in it but shapes, words, pictures of its own and movement. One that was so already comes back
 * letter by letter; undefined for what is no SVG.
 */
export function cleanSvg(svg: string): string | undefined {
  const open: string[] = [];
  let out = "";
  let removed = /<!doctype|<!\[CDATA\[/iu.test(svg);
  let found = false;
  // How deep we are inside something that goes with all that it holds.
  let dropped = 0;
  // A style comes in pieces where it holds entities, and is only understood as a whole.
  let css = "";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isKnown = ELEMENTS.has(name) || UNWRAPPED.has(name);
        if (dropped > 0 || !isKnown || open.at(-1) === "style" || (!found && name !== "svg")) {
          removed = true;
          dropped++;
          return;
        }
        open.push(name);
        if (UNWRAPPED.has(name)) {
          removed = true;
          return;
        }
        const kept = Object.entries(attributes).filter(([key, value]) => isHarmless(name, key, value));
        removed ||= kept.length < Object.keys(attributes).length;
        const own = found || "xmlns" in Object.fromEntries(kept) ? "" : ` xmlns="${SVG}"`;
        removed ||= own !== "";
        found = true;
        out += `<${name}${own}${kept.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("")}>`;
      },
      onclosetag(name) {
        if (dropped > 0) {
          dropped--;
          return;
        }
        const harmless = cleanCss(css);
        removed ||= harmless !== css;
        out += escapeHtml(harmless);
        css = "";
        if (!UNWRAPPED.has(open.pop() ?? "")) out += `</${name}>`;
      },
      ontext(text) {
        if (dropped > 0 || !found) return;
        if (open.at(-1) === "style") css += text;
        else out += escapeHtml(text);
      },
      onprocessinginstruction(_name, text) {
        removed ||= !/^\?xml\s/u.test(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  if (!found) return undefined;
  return removed ? out : svg;
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** https://www.w3.org/TR/SVG2/eltindex.html, without those that run, embed or link. */
const ELEMENTS = setOf(
  "svg g defs symbol use switch view title desc style path rect circle ellipse line polyline polygon text tspan textPath image marker mask pattern clipPath " +
    "linearGradient radialGradient meshgradient stop hatch hatchpath solidcolor filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix " +
    "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode " +
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform mpath set",
);
/** What it holds stays. */
const UNWRAPPED = setOf("a");
const PREFIXED = setOf("xlink:href xlink:title xml:space xml:lang");

function isHarmless(element: string, name: string, value: string): boolean {
  if (name === "xmlns") return value === SVG;
  if (name === "xmlns:xlink") return value === XLINK;
  if (/^on|^(?:src|base|ping|target|download)$/iu.test(name)) return false;
  if (name.includes(":") && !PREFIXED.has(name)) return false;
  if (name === "href" || name === "xlink:href") return value.trim().startsWith("#") || (/^(?:image|feImage)$/u.test(element) && RASTER.test(value.trim()));
  // Movement may change any attribute, and with it what we have looked at.
  if (name === "attributeName") return !/href|^on|^src$|style/iu.test(value);
  return isHarmlessValue(value);
}

const RASTER = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/=\s]*$/iu;
