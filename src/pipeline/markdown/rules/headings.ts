// Every heading gets an id made from its words, and a link to itself.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { escapeHtml } from "../../../lib/html.ts";
import { COMMENT_ID, LAYOUT_IDS } from "../layout-ids.ts";
import { toSlug } from "../../../lib/slug.ts";
import { fillIn } from "../../../lib/sentence.ts";
import type { Strings } from "../../settings/strings.ts";
import { OWN_MARKUP, type MarkdownEnvironment } from "../document.ts";
import { typedIds } from "./references.ts";

export function headings(markdown: MarkdownIt, strings: Pick<Strings, "linkToSection">): void {
  markdown.core.ruler.push("heading_ids", ({ tokens, env, Token: Element }) => {
    const environment = env as MarkdownEnvironment;
    const taken = new Set<string>([...LAYOUT_IDS, ...tokens.flatMap(idsOf)]);
    const next = new Map<string, number>();
    for (const [index, token] of tokens.entries()) {
      const inline = tokens[index + 1];
      if (token.type !== "heading_open" || !inline) continue;
      const text = plainText(inline);
      const id = unique(toId(text), taken, next);
      token.attrSet("id", id);
      environment.headings.push({ level: Number(token.tag.slice(1)), id, text });
      environment.ids.push(id);
      const anchor = new Element("html_inline", "", 0);
      const label = escapeHtml(fillIn(strings.linkToSection, { title: text }));
      anchor.content = ` <a class="anchor" href="#${id}" aria-label="${label}"></a>`;
      anchor.meta = OWN_MARKUP;
      inline.children?.push(anchor);
    }
  });
}

/** Ids that the author typed have priority over those of headings. */
function idsOf({ type, content, children }: Token): string[] {
  if (type === "html_block" || type === "html_inline") return typedIds(content);
  return children?.some((child) => child.type === "html_inline") === true ? children.flatMap(idsOf) : [];
}

/** The words of an inline token without their markup. */
export function plainText(inline: Pick<Token, "children">): string {
  let text = "";
  for (const child of inline.children ?? []) {
    if (child.type === "text" || child.type === "code_inline") text += child.content;
    else if (child.type === "image") text += child.content;
    else if (child.type === "softbreak" || child.type === "hardbreak" || /^<br\b/iu.test(child.content)) text += " ";
  }
  return text.trim();
}

function toId(text: string): string {
  const slug = toSlug(text) || "section";
  return slug.startsWith(COMMENT_ID) || /^fn(?:ref)?\d/u.test(slug) ? `section-${slug}` : slug;
}

/** `next` is where to go on counting, for thousands of headings with the same words. */
function unique(id: string, taken: Set<string>, next: Map<string, number>): string {
  let candidate = id;
  let number = next.get(id) ?? 2;
  for (; taken.has(candidate); number++) candidate = `${id}-${number}`;
  next.set(id, number);
  taken.add(candidate);
  return candidate;
}
