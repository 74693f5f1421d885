// What a stranger wrote becomes HTML that can do no harm: Markdown or HTML in, a short list of elements out.
import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";
import { toHtml, type Html } from "../lib/html.ts";
import { createMarkdown, isWebAddress, LINK_REL } from "./markdown.ts";
import { withoutMailboxes } from "./private.ts";

/** Every element that a comment may have; a link has href and rel, no other has an attribute. */
export const ALLOWED = ["p", "br", "a", "em", "strong", "blockquote", "code", "pre", "ul", "ol", "li", "del"] as const;

/** Makes a renderer to be used for many comments; `addressRemoved` stands where an email address was hidden in the text. */
export function createTextRenderer(addressRemoved: string): (text: string) => Html {
  const markdown = createMarkdown();
  return (text) => {
    if (isPlain(text)) return toHtml(withoutMailboxes(renderPlain(text), addressRemoved));
    const rendered = markdown.render(text);
    // Without these two no text can make an element that the renderer does not write itself.
    const safe = /[<&]/u.test(text) ? sanitise(rendered) : rendered;
    return toHtml(withoutMailboxes(safe, addressRemoved));
  };
}

/** Leaves the allowed elements, and of all others their text. */
export function sanitise(html: string): string {
  return loadSanitiser()(html, OPTIONS).replaceAll("<br />", "<br>");
}

// Plain words are what most comments are; without these characters nothing is left in them that HTML would mind.
const MARKUP = /[\\`*_~[\]<>&\0]|[^\S \n]|:\/\/|^ *(?:[-+#=]|\d{1,9}[.)])|^ {4}/mu;

function isPlain(text: string): boolean {
  return !MARKUP.test(text);
}

function renderPlain(text: string): string {
  const paragraphs = text.split(/\n *\n\s*/u).map((paragraph) => paragraph.trim()).filter(Boolean);
  return paragraphs.map((paragraph) => `<p>${paragraph.replaceAll(/ *\n */gu, "<br>\n")}</p>\n`).join("");
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED],
  allowedAttributes: { a: ["href", "rel"] },
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "template", "iframe", "noembed", "noframes", "xmp", "plaintext"],
  nestingLimit: 12,
  transformTags: {
    a: (_name, { href = "" }) => (isWebAddress(href) ? { tagName: "a", attribs: { href: href.trim(), rel: LINK_REL } } : { tagName: "span", attribs: {} }),
    ...{ b: "strong", i: "em", s: "del", strike: "del", cite: "em", tt: "code", samp: "code", kbd: "code" },
    ...{ h1: "p", h2: "p", h3: "p", h4: "p", h5: "p", h6: "p", div: "p" },
  },
};

// It takes a tenth of a second to load, and many a site has no comment with markup in it.
let loaded: typeof sanitizeHtml | undefined;

function loadSanitiser(): typeof sanitizeHtml {
  return (loaded ??= createRequire(import.meta.url)("sanitize-html") as typeof sanitizeHtml);
}
