// Shows pictures side by side: in `::: gallery` … `:::`, and where a paragraph consists of two or more pictures.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import container from "markdown-it-container";
import type { MarkdownEnvironment } from "../document.ts";
import { toGallery } from "./gallery-tokens.ts";
import { picturesAt, type ParagraphPicture } from "./paragraph-pictures.ts";

const OPENING = /^gallery(?:\s+(.*))?$/u;

/** Runs before the rule that resolves addresses, which needs to know the pictures that link to their files. */
export function galleries(markdown: MarkdownIt): void {
  markdown.use(container, "gallery", { validate: (info: string) => OPENING.test(info.trim()) });
  markdown.core.ruler.push("galleries", (state) => {
    state.tokens = arrange(state.tokens, { Element: state.Token, environment: state.env as MarkdownEnvironment });
  });
}

interface Tools {
  /** Makes tokens. */
  readonly Element: typeof Token;
  readonly environment: MarkdownEnvironment;
}

function arrange(tokens: readonly Token[], tools: Tools): Token[] {
  const arranged: Token[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const pictures = picturesAt(tokens, index);
    const isContainer = token.type === "container_gallery_open";
    const end = isContainer || pictures.length > 1 ? endOfBlock(tokens, index) : index + 1;
    if (isContainer) arranged.push(...expandContainer(token, tokens.slice(index + 1, end - 1), tools));
    else if (pictures.length > 1) arranged.push(...buildGallery(pictures, "", tools));
    else arranged.push(token);
    index = end;
  }
  return arranged;
}

function buildGallery(
  pictures: readonly ParagraphPicture[],
  caption: string,
  { Element, environment }: Tools,
): Token[] {
  const gallery = toGallery(pictures, caption, Element);
  environment.hasGallery ||= gallery.some(({ type }) => type === "gallery_open");
  return gallery;
}

/** Pictures become a gallery; anything else in the container stays where the author wrote it, as ordinary text. */
function expandContainer(opening: Token, content: readonly Token[], tools: Tools): Token[] {
  const parts = toParts(content);
  const last = parts.findLast(({ pictures }) => pictures.length > 0);
  if (parts.length === 0) tools.environment.gallerySlips.push({ kind: "empty", line: opening.map?.[0] ?? 0 });
  const caption = OPENING.exec(opening.info.trim())?.[1] ?? "";
  return parts.flatMap((part) => {
    if (part.pictures.length > 0) return buildGallery(part.pictures, part === last ? caption : "", tools);
    tools.environment.gallerySlips.push({ kind: "text", line: part.tokens[0]?.map?.[0] ?? 0 });
    return arrange(part.tokens, tools);
  });
}

interface Part {
  readonly pictures: ParagraphPicture[];
  readonly tokens: Token[];
}

/** Splits blocks into runs of pictures and runs of anything else. */
function toParts(content: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < content.length;) {
    const end = endOfBlock(content, index);
    const pictures = picturesAt(content, index);
    const before = parts.at(-1);
    const continues = before && before.pictures.length > 0 === pictures.length > 0;
    const part = continues ? before : { pictures: [], tokens: [] };
    if (!continues) parts.push(part);
    part.pictures.push(...pictures);
    part.tokens.push(...content.slice(index, end));
    index = end;
  }
  return parts;
}

/** The index after the token that closes the one at `start`. */
function endOfBlock(tokens: readonly Token[], start: number): number {
  let open = 0;
  for (let index = start; index < tokens.length; index++) {
    open += tokens[index]?.nesting ?? 0;
    if (open <= 0) return index + 1;
  }
  return tokens.length;
}
