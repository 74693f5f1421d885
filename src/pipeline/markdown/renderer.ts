// Words become HTML: one markdown-it with its rules listed in the order in which they run.
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import type { Strings } from "../settings/strings.ts";
import { toHtml } from "../../lib/html.ts";
import { countWords } from "../../lib/text.ts";
import type { MarkdownDocument, MarkdownEnvironment, ResolveReference } from "./document.ts";
import { leftovers } from "./leftovers/leftovers.ts";
import { callouts } from "./rules/callouts.ts";
import { codeAndTables } from "./rules/code-and-tables.ts";
import { depth } from "./rules/depth.ts";
import { excerpt } from "./rules/excerpt.ts";
import { fences } from "./rules/fences.ts";
import { figures } from "./rules/figures.ts";
import { footnotes } from "./rules/footnotes.ts";
import { galleries } from "./rules/galleries.ts";
import { headings } from "./rules/headings.ts";
import { lines } from "./rules/lines.ts";
import { references } from "./rules/references.ts";
import { tables } from "./rules/tables.ts";
import { typography } from "./rules/typography.ts";
import { balanceHtml } from "./typed-html/balance.ts";
import { markTypedHtml } from "./typed-html/marks.ts";

export type RenderMarkdown = (source: string, resolve: ResolveReference) => MarkdownDocument;

type UsedStrings =
  | "quotes"
  | "linkToSection"
  | "footnotes"
  | "footnote"
  | "backToText"
  | "table"
  | "code"
  | "callouts"
  | "openPicture";

export interface MarkdownOptions {
  readonly strings: Pick<Strings, UsedStrings>;
  /** Of the texts; English unless it is said. */
  readonly language?: string;
  /** Off leaves CommonMark 0.31 and nothing else. */
  readonly extensions: boolean;
}

/** Creates a renderer for many texts; raw HTML and template braces in them stay unchanged. */
export function createRenderer(options: MarkdownOptions): RenderMarkdown {
  const markdown = options.extensions ? createExtended(options) : new MarkdownIt("commonmark");
  return (source, resolve) => {
    const environment: MarkdownEnvironment = {
      resolve,
      headings: [],
      ids: [],
      targets: [],
      excerpt: "",
      hasCodeOrTable: false,
      hasGallery: false,
      gallerySlips: [],
      slips: [],
      tooDeep: undefined,
    };
    const balanced = balanceHtml(markdown.render(source, environment));
    const html = toHtml(balanced.html);
    const { headings, ids, targets, excerpt, hasCodeOrTable, hasGallery, gallerySlips, slips, tooDeep } = environment;
    const found = {
      html,
      headings,
      ids,
      references: targets,
      excerpt,
      hasCodeOrTable,
      hasGallery,
      gallerySlips,
      slips: [...slips, ...balanced.slips],
      tooDeep,
    };
    return { ...found, words: countWords(source) };
  };
}

/** markdown-it drops blocks that are nested deeper than this; long email threads can exceed its own limit of 100. */
export const DEEPEST = 500;

/**
 * Brackets in a line. Each opening bracket may be compared with as many others, so this bounds the time that a line can
 * take.
 */
const DEEPEST_IN_LINE = 100;

function createExtended({ strings, language = "en" }: MarkdownOptions): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, typographer: true, quotes: [...strings.quotes] });
  return markdown
    .use(typography, { quotes: strings.quotes, language })
    .use(depth, DEEPEST, DEEPEST_IN_LINE)
    .use(lines)
    .use(leftovers)
    .use(callouts, strings)
    .use(footnotes, strings)
    .use(headings, strings)
    .use(galleries)
    .use(references)
    .use(figures, strings)
    .use(tables, strings)
    .use(fences, strings)
    .use(excerpt)
    .use(markTypedHtml)
    .use(codeAndTables);
}
