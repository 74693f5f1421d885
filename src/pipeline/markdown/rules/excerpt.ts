// Takes the first sentences of a text as its description where the author wrote none.
import type MarkdownIt from "markdown-it";
import { firstSentences } from "../../../lib/text.ts";
import type { MarkdownEnvironment } from "../document.ts";
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
      if (inline) text += ` ${stripTemplateCode(plainText(inline))}`;
      if (text.length > LENGTH) break;
    }
    environment.excerpt = firstSentences(text, LENGTH);
  });
}
