// Keys of pages: as long as a page's key is the same, it would be rendered to the same HTML. Layouts compute nothing, so
// everything that a page can show is in the values that it hands to its layout.
import { hash } from "node:crypto";
import { toHtml } from "../../lib/html.ts";
import type { Pictures } from "../../assets/pictures/picture.ts";
import type { SitePost } from "../site/site-entries.ts";
import type { Card } from "./card.ts";
import type { HtmlPage, ViewTools } from "./head.ts";
import { toView } from "./views.ts";

/** What a page shows in addition to the values of its view. */
export type Surroundings = (page: HtmlPage, section: string) => readonly string[];

/** Makes the function that returns a page's key. `shared` covers what all pages show: layouts, settings, addresses. */
export function createPageKeys(
  tools: ViewTools,
  { shared, surroundings }: { readonly shared: string; readonly surroundings: Surroundings },
): (page: HtmlPage) => string {
  const keyed = keyTools(tools);
  const short = createShortener();
  return (page) => {
    const { layout, head, values } = toView(page, keyed);
    const around = [shared, ...surroundings(page, head.section)].map(short);
    return hashOf([layout, describe({ head, values }, tools.pictures), ...around]);
  };
}

/** The same tools, with a key for each card in place of all that it shows. */
function keyTools(tools: ViewTools): ViewTools {
  const { pictures } = tools;
  const known = new Map<SitePost, Card & { readonly toJSON: () => string }>();
  const cards = (post: SitePost): Card & { readonly toJSON: () => string } => {
    const card = known.get(post);
    if (card) return card;
    const made = tools.cards(post);
    const key = hashOf([describe(made, pictures)]);
    const keyed = { ...made, toJSON: () => key };
    known.set(post, keyed);
    return keyed;
  };
  const keyOf = (post: SitePost): string => cards(post).toJSON();
  return {
    ...tools,
    cards,
    drawEntries: (posts, { withExcerpt }) => toHtml([withExcerpt, ...posts.map(keyOf)].join(" ")),
    drawRows: (posts) => toHtml(posts.map(keyOf).join(" ")),
  };
}

/** Long strings that thousands of pages share are hashed once. */
function createShortener(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const hashed = known.get(text) ?? hashOf([text]);
    known.set(text, hashed);
    return hashed;
  };
}

/** Values as text, with what is known about the pictures among them. */
function describe(values: object, pictures: Pictures): string {
  const text = JSON.stringify(values);
  if (pictures.isEmpty) return text;
  const shown = [...text.matchAll(/"address":("\/[^"]*")/gu)].map(([, address = '""']) =>
    JSON.stringify(pictures.of(String(JSON.parse(address)))),
  );
  return text + shown.join("");
}

function hashOf(parts: readonly string[]): string {
  return hash("sha1", parts.join("\n"), "base64url");
}
