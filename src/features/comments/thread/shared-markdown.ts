// Caches rendered comments that are needed twice: first as text for machines, later as HTML for readers.
import { createMarkdown, type RenderComment } from "./markdown.ts";

export interface SharedMarkdown {
  /** Renders a text that will be asked for once more. */
  readonly first: RenderComment;
  /** Renders a text for the last time. */
  readonly last: RenderComment;
}

export function createSharedMarkdown(): SharedMarkdown {
  const render = createMarkdown();
  const kept = new Map<string, string>();
  return {
    first(text) {
      const html = kept.get(text) ?? render(text);
      kept.set(text, html);
      return html;
    },
    last(text) {
      const html = kept.get(text) ?? render(text);
      kept.delete(text);
      return html;
    },
  };
}
