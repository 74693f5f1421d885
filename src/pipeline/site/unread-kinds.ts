// What to do with a text that isn't Markdown, by the ending of its name.
import path from "node:path";
import { saveAsText } from "../../lib/save-as-text.ts";

export interface UnreadKind {
  /** Completes "won't be published, because", for one file and for several. */
  readonly reason: readonly [one: string, several: string];
  /** `name` is the name that the text should have. */
  remedy(name: string, typed: string): string;
  /** The same for several files, of which `name` and `typed` are the first. */
  remedies?(name: string, typed: string): string;
}

const saveAs = (program: Parameters<typeof saveAsText>[0]): Pick<UnreadKind, "remedy" | "remedies"> => ({
  remedy: (name) => `${saveAsText(program)}, and rename the new file to ${name}`,
  remedies: (name) => `${saveAsText(program)}, and rename each new file, as in ${name}`,
});

const WORD: UnreadKind = {
  reason: ["it's a Word document", "they're Word documents"],
  ...saveAs("Word"),
};

const OTHER_MARKUP: UnreadKind = {
  reason: ["it isn't Markdown", "they aren't Markdown"],
  remedy: (name, typed) => `Convert it to Markdown, for example with Pandoc: pandoc "${typed}" -t gfm -o "${name}"`,
  remedies: (name, typed) => `Convert them to Markdown, for example with Pandoc: pandoc "${typed}" -t gfm -o "${name}"`,
};

const WEB_PAGE: UnreadKind = {
  reason: [
    "it's a web page, and texts are written in Markdown",
    "they're web pages, and texts are written in Markdown",
  ],
  remedy: (name) => `Copy its text into a new file ${name}. To publish a web page unchanged, move it to public/`,
  remedies: (name) =>
    `Copy each text into a new file, such as ${name}. To publish a web page unchanged, move it to public/`,
};

const EXPORT: UnreadKind = {
  reason: ["it looks like the export of another blog", "they look like exports of another blog"],
  remedy: () =>
    "Convert the export to Markdown files with another tool, such as wordpress-export-to-markdown, " +
    "and copy those into posts/",
};

const KINDS: Readonly<Record<string, UnreadKind>> = {
  md: {
    reason: ["it isn't in a folder that Inner Canvas reads", "they aren't in a folder that Inner Canvas reads"],
    remedy: () => "Move it to posts/ or pages/",
    remedies: () => "Move them to posts/ or pages/",
  },
  txt: {
    reason: ["its name ends in .txt", "their names end in .txt"],
    remedy: (name) => `Rename it to ${name}`,
    remedies: (name) => `Rename each of them, as in ${name}`,
  },
  doc: WORD,
  docx: WORD,
  odt: {
    reason: ["it's a LibreOffice document", "they're LibreOffice documents"],
    ...saveAs("LibreOffice"),
  },
  pages: {
    reason: ["it's a Pages document", "they're Pages documents"],
    ...saveAs("Pages"),
  },
  rtf: {
    reason: ["it's formatted text (RTF)", "they're formatted texts (RTF)"],
    ...saveAs("TextEdit"),
  },
  html: WEB_PAGE,
  mdx: {
    reason: ["its name ends in .mdx", "their names end in .mdx"],
    remedy: (name) => `Imports and components aren't understood: replace them, and rename the file to ${name}`,
    remedies: (name) => `Imports and components aren't understood: replace them, and rename each file, as in ${name}`,
  },
  rmd: OTHER_MARKUP,
  qmd: OTHER_MARKUP,
  org: OTHER_MARKUP,
  rst: OTHER_MARKUP,
  adoc: OTHER_MARKUP,
  tex: OTHER_MARKUP,
  textile: OTHER_MARKUP,
  xml: EXPORT,
};

const SAME: Readonly<Record<string, string>> = {
  markdown: "md",
  text: "txt",
  htm: "html",
  xhtml: "html",
  asciidoc: "adoc",
  wxr: "xml",
  dot: "doc",
  dotx: "docx",
};

/** Undefined for a file that isn't a text. */
export function unreadKind(file: string): UnreadKind | undefined {
  const ending = path.posix.extname(file).slice(1).toLowerCase();
  const kind = SAME[ending] ?? ending;
  return Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
}

/** letter.docx should be letter.md; slow-bread.md.txt should be slow-bread.md. */
export function markdownName(file: string): string {
  return `${path.posix.parse(file).name.replace(/\.(?:md|markdown)$/iu, "")}.md`;
}
