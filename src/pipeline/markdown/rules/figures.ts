// A picture alone in its paragraph becomes a figure, its title the caption.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { escapeHtml } from "../../../lib/html.ts";
import type { Strings } from "../../settings/strings.ts";
import { OPENS_LARGE } from "../document.ts";

export function figures(markdown: MarkdownIt, strings: Pick<Strings, "openPicture">): void {
  markdown.core.ruler.push("figures", ({ tokens, Token: Element }) => {
    for (const [index, inline] of tokens.entries()) {
      const image = lonelyImage(inline);
      const opening = tokens[index - 1];
      const closing = tokens[index + 1];
      if (!image || opening?.type !== "paragraph_open" || closing?.type !== "paragraph_close") continue;
      [opening.tag, closing.tag] = ["figure", "figure"];
      [opening.hidden, closing.hidden] = [false, false];
      const caption = image.attrGet("title");
      if (caption === null || caption === "") continue;
      image.attrs = image.attrs?.filter(([name]) => name !== "title") ?? null;
      const text = new Element("text", "", 0);
      text.content = caption;
      inline.children?.push(
        new Element("figcaption_open", "figcaption", 1),
        text,
        new Element("figcaption_close", "figcaption", -1),
      );
    }
  });
  markdown.renderer.rules["image"] = (tokens, index, options, _environment, self) => {
    const image = tokens[index];
    if (!image) return "";
    image.attrSet("alt", self.renderInlineAsText(image.children ?? [], options, {}));
    image.attrSet("loading", "lazy");
    image.attrSet("decoding", "async");
    const html = self.renderToken(tokens, index, options);
    return image.meta === OPENS_LARGE ? toLink(image, html, strings.openPicture) : html;
  };
}

/** Links a picture to its file. A picture without alt text would leave the link without a name. */
function toLink(image: Token, html: string, label: string): string {
  const name = String(image.attrGet("alt") ?? "").trim() === "" ? ` aria-label="${escapeHtml(label)}"` : "";
  return `<a class="enlarge" href="${escapeHtml(String(image.attrGet("src") ?? ""))}"${name}>${html}</a>`;
}

/** The picture of a paragraph that holds nothing else, also when it is a link. */
function lonelyImage(inline: Token): Token | undefined {
  if (inline.type !== "inline") return undefined;
  const children = inline.children ?? [];
  if (children.length === 1) return children[0]?.type === "image" ? children[0] : undefined;
  if (children.length !== 3 || children[0]?.type !== "link_open") return undefined;
  return children[1]?.type === "image" ? children[1] : undefined;
}
