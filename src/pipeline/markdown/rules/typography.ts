// Curly quotes, dashes and ellipses: nothing else of what an author types is changed.
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

export interface TypographyOptions {
  /** Opening and closing marks, then those within them. */
  readonly quotes: readonly string[];
  /** Of the text, as in `en-GB`. */
  readonly language: string;
}

/** Replaces markdown-it's own rule, which also makes © of (c) and … of two dots. */
export function typography(markdown: MarkdownIt, { quotes, language }: TypographyOptions): void {
  const apostrophes = /^en\b/iu.test(language) ? [...OF_ALL, ...OF_ENGLISH] : OF_ALL;
  markdown.core.ruler.at("replacements", ({ tokens }) => {
    for (const { type, content, children } of tokens) {
      if (type !== "inline" || !/['"]|--|\.\.\./u.test(content)) continue;
      for (const child of children ?? [])
        if (child.type === "text") child.content = replace(child.content, apostrophes);
    }
  });
  if (!CJK_MARK.test(quotes[0] ?? "")) keepQuotesOfCjk(markdown);
}

const CJK_MARK = /[「『〈《]/u;

type Replacement = readonly [pattern: RegExp, mark: string];

const MARKS: readonly Replacement[] = [
  [/\.{3,}/gu, "…"],
  [/(?<=^|[^-])---(?=[^->]|$)/gmu, "—"],
  [/(?<=^|\s)--(?=\s|$)/gmu, "–"],
  // Not in an arrow, and not in a comment that is shown.
  [/(?<=^|[^-\s<!])--(?=[^->\s]|$)/gmu, "–"],
];

const APOSTROPHE = "’";

/** At the beginning of a word, and not at the end of another. */
const BEFORE = String.raw`(?<![\p{L}\p{N}'’])'`;

const OF_ALL: readonly Replacement[] = [
  // Feet and inches: 6'2".
  [/(?<=\b\d{1,3})'(?=\d{1,2}")/gu, "′"],
  [/(?<=\b\d{1,3}′\d{1,2})"/gu, "″"],
  // Years: '07 and '60s.
  [new RegExp(String.raw`${BEFORE}(?=\d\ds?(?![\p{L}\p{N}'’]))`, "gu"), APOSTROPHE],
];

const OF_ENGLISH: readonly Replacement[] = [
  [/(?<=\p{L}\s?)'(?=n'\s?\p{L})|(?<=\p{L}\s?['’]n)'(?=\s?\p{L})/giu, APOSTROPHE],
  [new RegExp(String.raw`${BEFORE}(?=(?:tis|twas|twere|twill|em|til|bout)(?![\p{L}\p{N}'’]))`, "giu"), APOSTROPHE],
  // 'cause and effect' is a quotation.
  [
    new RegExp(String.raw`${BEFORE}(?=(?:cause|round)(?![\p{L}\p{N}'’]))(?![^']*[^\s']'(?![\p{L}\p{N}]))`, "giu"),
    APOSTROPHE,
  ],
];

/** Apostrophes within words need nothing. */
const LONELY = /(?:^|[^a-z\d])'|\d'\d|'n'/iu;

function replace(text: string, apostrophes: readonly Replacement[]): string {
  let replaced = text;
  if (text.includes("--") || text.includes("...")) replaced = applyAll(MARKS, replaced);
  return LONELY.test(text) ? applyAll(apostrophes, replaced) : replaced;
}

function applyAll(replacements: readonly Replacement[], text: string): string {
  return replacements.reduce((done, [pattern, mark]) => done.replace(pattern, mark), text);
}

const NEAR_CJK = new RegExp(
  String.raw`['"][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|` +
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。！？、：；]['"]`,
  "u",
);

/** Marks of other languages would be wrong there. The rule for quotes skips tokens without content. */
function keepQuotesOfCjk({ core: { ruler } }: MarkdownIt): void {
  const kept = new Map<Token, string>();
  ruler.before("smartquotes", "keep_quotes", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== "inline" || !NEAR_CJK.test(token.content)) continue;
      kept.set(token, token.content);
      token.content = "";
    }
  });
  ruler.after("smartquotes", "return_quotes", () => {
    for (const [token, content] of kept) token.content = content;
    kept.clear();
  });
}
