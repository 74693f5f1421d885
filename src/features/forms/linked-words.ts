// Words of the author's that may hold one link, as in Markdown: [privacy](/privacy/).
import { escapeHtml, toHtml, type Html } from "../../lib/html.ts";
import { read, text } from "../../lib/schema.ts";
import { hasScheme } from "../../lib/url.ts";

const LINK = /\[([^\]]+)\]\(([^()\s]+)\)/gu;

/** A field for such words. `example` completes the sentence for anything else. */
export function linkedWords(example: string) {
  return text(example).superRefine((words, context) => {
    const fault = faultOfLinks(words);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  });
}

/** The words as HTML. */
export function linkWords(words: string): Html {
  return toHtml(
    escapeHtml(words).replace(LINK, (whole, label: string, address: string) =>
      /^(?:\/|https?:)/u.test(address) ? `<a href="${address}">${label}</a>` : whole,
    ),
  );
}

/** The words alone. */
export function withoutLinks(words: string): string {
  return words.replace(LINK, "$1");
}

/** The path of the link on the site, without query and fragment; undefined for a link to another site. */
export function linkedPath(words: string): string | undefined {
  return /\]\((\/(?![/\\])[^()\s?#]*)/u.exec(words)?.[1];
}

function faultOfLinks(words: string): string | undefined {
  const links = [...words.matchAll(LINK)];
  if (links.length > 1) return "has more than one link. Keep one, as in [privacy](/privacy/).";
  const target = links[0]?.[2];
  if (target === undefined || target.startsWith("/") || /^https?:\/\//iu.test(target)) return undefined;
  return (
    `links to ${read(target)}, which is ${hasScheme(target) ? "nothing to read" : "no address"}. ` +
    "Write /privacy/ for a page of this site, or https://example.org/."
  );
}
