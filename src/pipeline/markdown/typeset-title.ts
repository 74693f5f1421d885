// Sets titles as text is set: curly quotes, dashes and ellipses, and characters instead of their entities.
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import { typography, type TypographyOptions } from "./rules/typography.ts";

/** Makes a function for many titles. Markdown and HTML in a title stay as they were typed. */
export function createTitleSetter({ quotes, language }: TypographyOptions): (title: string) => string {
  const markdown = new MarkdownIt("zero", { typographer: true, quotes: [...quotes] });
  markdown.enable(["entity", "replacements", "smartquotes", "text_join"]);
  markdown.use(typography, { quotes, language });
  return (title) => {
    if (!/['"&]|--|\.\.\./u.test(title)) return title;
    const [inline] = markdown.parseInline(title, {});
    return (inline?.children ?? []).map(({ content }) => content).join("");
  };
}

/** The end of a title as it is set; undefined where it can't be separated from the rest. */
export function setEndOfTitle(set: (title: string) => string, title: string, end: string): string | undefined {
  const whole = set(title);
  const isWords = title.slice(0, -end.length).endsWith(" ");
  const found = isWords ? whole.split(" ").slice(-end.split(" ").length).join(" ") : set(end);
  return whole.endsWith(found) ? found : undefined;
}
