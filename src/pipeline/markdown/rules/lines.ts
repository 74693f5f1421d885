// Notes the line of every inline token, as markdown-it does for blocks.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/** To be used before the rules that need lines. */
export function lines(markdown: MarkdownIt): void {
  notePlaces(markdown);
  markdown.core.ruler.after("inline", "inline_lines", ({ tokens }) => {
    // Table cells have no line number, so the number of their row is used.
    let line = 0;
    for (const token of tokens) {
      line = token.map?.[0] ?? line;
      if (token.type === "inline") noteLines(token, line);
    }
  });
}

/** Until lines are known, the map of a token is its place in a text of several lines. */
function notePlaces({ inline }: MarkdownIt): void {
  inline.State = class extends inline.State {
    override push(...of: Parameters<InstanceType<typeof inline.State>["push"]>): Token {
      return this.#note(super.push(...of));
    }

    override pushPending(): Token {
      return this.#note(super.pushPending());
    }

    #note(token: Token): Token {
      token.map = [this.pos, this.pos];
      return token;
    }
  };
}

function noteLines({ content, children }: Token, first: number): void {
  const isLong = content.includes("\n");
  let map: [number, number] = [first, first + 1];
  let next = isLong ? content.indexOf("\n") : -1;
  for (const child of children ?? []) {
    const place = child.map?.[0] ?? 0;
    for (; next >= 0 && next < place; next = content.indexOf("\n", next + 1)) map = [map[0] + 1, map[1] + 1];
    child.map = map;
  }
}
