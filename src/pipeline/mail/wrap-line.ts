// Breaks a line of plain text between words; a word or an address that is too long stays whole.

/** Lines of at most `width` columns where words allow it; white space within becomes single spaces. */
export function wrapLine(text: string, width: number): string {
  let wrapped = "";
  let column = 0;
  let space = "";
  for (const [piece] of text.matchAll(PIECE)) {
    if (/^\s/u.test(piece) && !NO_BREAK.test(piece)) {
      space = column === 0 ? "" : " ";
      continue;
    }
    const columns = columnsOf(piece);
    if (column > 0 && column + space.length + columns > width) {
      wrapped += "\n";
      column = 0;
      space = "";
    }
    wrapped += space + piece;
    column += space.length + columns;
    space = "";
  }
  return wrapped;
}

// Scripts without spaces break between any two characters, but not before closing marks.
const NO_SPACES = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const CLOSING = String.raw`\u3001\u3002\u300D\u300F\uFF01\uFF09\uFF0C\uFF1F`;
const PIECE = new RegExp(
  String.raw`[^\S\u00A0\u202F]+|[${NO_SPACES}][${CLOSING}]*|(?:[\u00A0\u202F]|[^\s${NO_SPACES}])+`,
  "gu",
);
const NO_BREAK = /[\u00A0\u202F]/u;
const WIDE = new RegExp(
  String.raw`[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]` +
    String.raw`|\p{Emoji_Presentation}`,
  "u",
);

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return columns;
}
