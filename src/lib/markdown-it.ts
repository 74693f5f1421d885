// markdown-it, loaded when the first text is rendered: of many texts, a thread renders all. As CommonJS it is one file instead of fifty.
import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";

let loaded: typeof MarkdownIt | undefined;

export function loadMarkdownIt(): typeof MarkdownIt {
  return (loaded ??= createRequire(import.meta.url)("markdown-it") as typeof MarkdownIt);
}
