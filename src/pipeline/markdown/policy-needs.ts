// What an author's HTML needs in the Content-Security-Policy (https://www.w3.org/TR/CSP3/).
import { parseWebAddress } from "../../lib/url.ts";
import { hash } from "node:crypto";
import { Parser } from "htmlparser2";

/** A directive, and a source that it has to allow. */
export type PolicyNeed = readonly [directive: string, source: string];

const NOTHING: readonly PolicyNeed[] = [];
/** Markdown alone makes none of these. */
const ELEMENT = /<(?:iframe|script|style|video|audio|source|track|embed|object|link|form)\b/u;
const ATTRIBUTE = /\ssrc(?:set)?=["']?(?:https?:)?\/\/|\sstyle=|\sformaction=/u;
const MAY_NEED = new RegExp(`${ELEMENT.source}|${ATTRIBUTE.source}`, "iu");

/** Origins of external resources and of forms, and hashes of inline scripts and styles. */
export function findPolicyNeeds(html: string): readonly PolicyNeed[] {
  if (!MAY_NEED.test(html)) return NOTHING;
  const needs = new Map<string, PolicyNeed>();
  const add = (directive: string, source: string | undefined): void => {
    if (source !== undefined) needs.set(`${directive} ${source}`, [directive, source]);
  };
  // Pages may be written without the white space around it.
  const addText = (kind: "script" | "style", text: string): void => {
    for (const one of new Set([text, text.trim()])) add(`${kind}-src`, toHash(one));
  };
  let inline = "";
  let inlineKind: "script" | "style" | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const directive of DIRECTIVES[name] ?? []) {
        for (const address of [attributes["src"], attributes["data"], ...(attributes["srcset"]?.split(/\s+/u) ?? [])])
          add(directive, originOf(address));
      }
      if (name === "link" && attributes["rel"] === "stylesheet") add("style-src", originOf(attributes["href"]));
      if (attributes["poster"] !== undefined) add("img-src", originOf(attributes["poster"]));
      const targets = [name === "form" ? (attributes["action"] ?? "") : undefined, attributes["formaction"]];
      for (const source of targets.flatMap(formSources)) add("form-action", source);
      const { style } = attributes;
      if (style !== undefined) {
        add("style-src", "'unsafe-hashes'");
        addText("style", style);
      }
      if (
        (name === "script" &&
          attributes["src"] === undefined &&
          /^(?:|module|text\/javascript)$/iu.test(attributes["type"] ?? "")) ||
        name === "style"
      ) {
        inlineKind = name;
        inline = "";
      }
    },
    ontext(text) {
      inline += text;
    },
    onclosetag(name) {
      if (name !== inlineKind) return;
      addText(inlineKind, inline);
      inlineKind = undefined;
    },
  });
  parser.end(html);
  return [...needs.values()];
}

const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  img: ["img-src"],
  source: ["img-src", "media-src"],
  video: ["media-src"],
  audio: ["media-src"],
  track: ["media-src"],
  iframe: ["frame-src"],
  embed: ["object-src"],
  object: ["object-src"],
  script: ["script-src"],
};

function originOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : parseWebAddress(address)?.origin;
}

/** Where a form may send. Services send readers back to the site, and Chrome checks that address as well. */
function formSources(action: string | undefined): readonly string[] {
  if (action === undefined) return [];
  const url = URL.parse(action, "https://site.invalid");
  if (url?.protocol !== "https:") return [];
  return url.origin === "https://site.invalid" ? ["'self'"] : [url.origin, "'self'"];
}

function toHash(text: string): string {
  return `'sha256-${hash("sha256", text, "base64")}'`;
}
