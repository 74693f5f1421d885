// The Markdown of comments: no headings, pictures or tables, every line break kept, web addresses made links.
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import { escapeHtml } from "../../../lib/html.ts";
import { LINK_REL } from "./link-rel.ts";
import { limitToWords } from "./link-words.ts";

/** HTML in the text is passed through, so the result has to be sanitized. */
export type RenderComment = (text: string) => string;

/** Makes a renderer to be used for many comments. */
export function createMarkdown(): RenderComment {
  const markdown = createParser();
  // Without "](" there is no link, and looking for one after each bracket takes quadratic time.
  let withoutLinks: MarkdownIt | undefined;
  return (text) => (text.includes("](") ? markdown : (withoutLinks ??= createParser().disable("link"))).render(text);
}

function createParser(): MarkdownIt {
  const markdown: MarkdownIt = new MarkdownIt({ html: true, breaks: true, linkify: true });
  markdown.disable(["heading", "lheading", "hr", "table", "image", "reference"]);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("ftp:", null).add("mailto:", null).add("//", null);
  limitToWords(markdown.linkify);
  markdown.validateLink = isWebAddress;
  const { rules } = markdown.renderer;
  // Of a link without an address, `[words]()`, only the words are left. Links are never nested.
  let href = "";
  rules["link_open"] = (tokens, index) => {
    href = tokens[index]?.attrGet("href") ?? "";
    return href === "" ? "" : `<a href="${escapeHtml(href)}" rel="${LINK_REL}">`;
  };
  rules["link_close"] = () => (href === "" ? "" : "</a>");
  rules["s_open"] = () => "<del>";
  rules["s_close"] = () => "</del>";
  rules["ordered_list_open"] = () => "<ol>\n";
  rules["code_block"] = rules["fence"] = (tokens, index) =>
    `<pre><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
  return markdown;
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\/./iu.test(address.trim()) && URL.canParse(address.trim());
}
