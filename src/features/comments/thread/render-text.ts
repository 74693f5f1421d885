// Turns a stranger's text into harmless HTML: Markdown or HTML in, a short list of allowed elements out.
import * as parse5 from "parse5";
import sanitizeHtml from "sanitize-html";
import { escapeHtml, toHtml, type Html } from "../../../lib/html.ts";
import { createMarkdown, isWebAddress, type RenderComment } from "./markdown.ts";
import { LINK_REL } from "./link-rel.ts";
import { findMachine, findMailbox, withoutAddresses } from "../private.ts";
import { readWords } from "./read-words.ts";
import { readEmphasis } from "./typed-emphasis.ts";

/** Every element that a comment may have; a link has href and rel, no other has an attribute. */
const ALLOWED = ["p", "br", "a", "em", "strong", "blockquote", "code", "pre", "ul", "ol", "li", "del"] as const;

/** Makes a renderer to be used for many comments; `addressRemoved` replaces email and IP addresses in a text. */
export function createTextRenderer(
  addressRemoved: string,
  render: RenderComment = createMarkdown(),
): (text: string) => Html {
  return (text) => {
    if (isPlain(text)) return hideAddresses(renderPlain(text), addressRemoved);
    const rendered = render(text);
    // Without a < in the text, all elements come from the renderer itself.
    const safe = text.includes("<")
      ? (readEmphasis(text, rendered) ?? sanitise(rendered))
      : rendered.replaceAll("<p></p>", "");
    return hideAddresses(safe, addressRemoved);
  };
}

/** An address that spans several elements is still readable; in this case the markup is dropped. */
export function hideAddresses(markup: string, word: string): Html {
  const html = toHtml(withoutAddresses(markup, word));
  const words = html.includes("@") || SPREAD_NUMBER.test(html) ? readWords(html) : "";
  return findMailbox(words) === undefined && findMachine(words) === undefined
    ? html
    : toHtml(`<p>${escapeHtml(withoutAddresses(words, word))}</p>\n`);
}

const SPREAD_NUMBER = /[\d.:]<\/?(?:em|strong|code|del|a)\b[^<>]*>[\d.:a-f]/iu;

/**
 * Keeps the allowed elements, and only the text of all others. Parses the result once more as browsers do: tags that
 * are merely balanced, <p><code><p></code>, would still reopen an element far after the comment.
 */
export function sanitise(html: string): string {
  return parse5.serialize(parse5.parseFragment(sanitizeHtml(html, OPTIONS))).replaceAll("<p></p>", "");
}

// Plain words are what most comments are; without these characters nothing is left in them that HTML would mind.
const MARKUP = /[\\`*_~[\]<>&\0]|[^\S \n]|:\/\/|^ *(?:[-+#=]|\d{1,9}[.)])|^ {4}/mu;

/** Whether a text is the same in Markdown, in HTML and without either. */
export function isPlain(text: string): boolean {
  return !MARKUP.test(text);
}

function renderPlain(text: string): string {
  const paragraphs = text
    .split(/\n *\n\s*/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return paragraphs
    .map(
      (paragraph) =>
        `<p>${paragraph
          .split("\n")
          .map((line) => line.trim())
          .join("<br>\n")}</p>\n`,
    )
    .join("");
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED],
  allowedAttributes: { a: ["href", "rel"] },
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "title",
    "template",
    "iframe",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
  ],
  nestingLimit: 12,
  transformTags: {
    a: (_name, { href = "" }) =>
      isWebAddress(href)
        ? {
            tagName: "a",
            attribs: {
              href: href.trim(),
              rel: LINK_REL,
            },
          }
        : {
            tagName: "span",
            attribs: {},
          },
    b: "strong",
    i: "em",
    s: "del",
    strike: "del",
    cite: "em",
    tt: "code",
    samp: "code",
    kbd: "code",
    h1: "p",
    h2: "p",
    h3: "p",
    h4: "p",
    h5: "p",
    h6: "p",
    div: "p",
  },
};
