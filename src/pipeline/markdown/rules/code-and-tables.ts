// Notes whether a text holds code or a table: few texts do, so their styles are in separate stylesheets.
import type MarkdownIt from "markdown-it";
import type { MarkdownEnvironment } from "../document.ts";

const OF_MARKDOWN = ["fence", "code_block", "code_inline", "table_open"] as const;
const TYPED = ["html_block", "html_inline"] as const;

const TYPED_CODE_OR_TABLE = /<(?:pre|code|kbd|samp|table)\b/iu;

/** To be used after all that changes how these are rendered. */
export function codeAndTables(markdown: MarkdownIt): void {
  for (const rule of OF_MARKDOWN) note(markdown, rule, () => true);
  for (const rule of TYPED) note(markdown, rule, (content) => TYPED_CODE_OR_TABLE.test(content));
}

function note({ renderer: { rules } }: MarkdownIt, name: string, isMeant: (content: string) => boolean): void {
  const render = rules[name];
  if (!render) throw new Error(`nothing renders ${name}`);
  rules[name] = (tokens, index, options, environment: MarkdownEnvironment, self) => {
    environment.hasCodeOrTable ||= isMeant(tokens[index]?.content ?? "");
    return render(tokens, index, options, environment, self);
  };
}
