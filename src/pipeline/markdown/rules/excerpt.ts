// Takes the first sentences of a text as its description where the author wrote none.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { firstSentences } from "../../../lib/text.ts";
import type { MarkdownEnvironment } from "../document.ts";
import { IMPORT } from "../leftovers/imports.ts";
import { stripTemplateCode } from "../leftovers/strip-code.ts";
import { plainText } from "./headings.ts";

const LENGTH = 200;

export function excerpt(markdown: MarkdownIt): void {
  markdown.core.ruler.push("excerpt", ({ tokens, env }) => {
    const environment = env as MarkdownEnvironment;
    let text = "";
    for (const [index, token] of tokens.entries()) {
      if (token.type === "footnote_block_open") break;
      if (token.type !== "paragraph_open" || token.tag !== "p" || token.level !== 0) continue;
      const inline = tokens[index + 1];
      if (inline) text += ` ${stripTemplateCode(plainText(withoutSigns(inline)))}`;
      if (text.length > LENGTH) break;
    }
    environment.excerpt = firstSentences(text, LENGTH);
  });
}

/** Without lines that only a program would read: `::: tip`, and imports. */
function withoutSigns({ content, children }: Token): Pick<Token, "children"> {
  if (!content.includes(":::") && !/^(?:import|export) /mu.test(content)) return { children };
  let isNew = true;
  let isSign = false;
  const shown = (children ?? []).filter((child) => {
    const isBreak = child.type === "softbreak" || child.type === "hardbreak";
    if (isNew)
      isSign = child.type === "text" && (/^\s*:{3,}/u.test(child.content) || child.content.search(IMPORT) >= 0);
    isNew = isBreak;
    return isBreak || !isSign;
  });
  return { children: shown };
}
