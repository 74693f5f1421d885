// Reads docs/ and renders its pages, with links between them that work in the preview.
import { readFileSync } from "node:fs";
import path from "node:path";
import GithubSlugger from "github-slugger";
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import { toHtml, type Html } from "../../../lib/html.ts";

export const GUIDE = "/_guide/";

/** The files of docs/ in reading order, without their ending. */
export const GUIDE_FILES = [
  "start",
  "writing",
  "settings",
  "email-list",
  "comments",
  "events-and-feeds",
  "look",
  "publishing",
  "moving",
  "checking",
  "developers",
  "CONTRIBUTING",
  "CHANGELOG",
] as const;

/** What a heading and the text after it say. */
export interface GuideSection {
  readonly heading: string;
  /** Empty for the top of a page. */
  readonly id: string;
  readonly text: string;
}

export interface GuidePage {
  /** /_guide/writing/ */
  readonly address: string;
  readonly title: string;
  readonly html: Html;
  readonly sections: readonly GuideSection[];
}

type Token = ReturnType<MarkdownIt["parse"]>[number];

export function loadGuide(folder: string): GuidePage[] {
  return GUIDE_FILES.map((name) => {
    const source = readFileSync(path.join(folder, `${name}.md`), "utf8");
    const environment = {};
    const tokens = markdown.parse(source, environment);
    const sections = markSections(tokens);
    return {
      address: addressOf(name),
      title: sections[0]?.heading ?? name,
      html: toHtml(markdown.renderer.render(tokens, markdown.options, environment)),
      sections,
    };
  });
}

/** Where a link or an image of a page leads in the preview; undefined for a file that the preview doesn't show. */
export function toGuideAddress(target: string): string | undefined {
  if (/^(?:https?:|mailto:|#)/u.test(target)) return target;
  if (target.startsWith("images/")) return GUIDE + target;
  const [file = "", hash] = target.split("#");
  if (file === "../README.md") return GUIDE;
  const name = GUIDE_FILES.find((one) => `${one}.md` === file);
  return name === undefined ? undefined : `${addressOf(name)}${hash === undefined ? "" : `#${hash}`}`;
}

const markdown = new MarkdownIt("default", { html: false, linkify: false }).use(adaptPages);

function adaptPages(instance: MarkdownIt): void {
  instance.core.ruler.push("guide", ({ tokens }) => {
    for (const block of tokens) {
      // It scrolls on a phone, and keys should reach it.
      if (block.type === "table_open") block.attrSet("tabindex", "0");
      const links: boolean[] = [];
      for (const token of block.children ?? []) {
        if (token.type === "image") {
          token.attrSet("src", toGuideAddress(token.attrGet("src") ?? "") ?? "");
          token.attrSet("loading", "lazy");
        } else if (token.type === "link_open") {
          const address = toGuideAddress(token.attrGet("href") ?? "");
          links.push(address !== undefined);
          if (address === undefined) hide(token);
          else token.attrSet("href", address);
        } else if (token.type === "link_close" && links.pop() === false) hide(token);
      }
    }
  });
}

/** A text token without text: nothing is left of the tag. */
function hide(token: Token): void {
  token.type = "text";
  token.content = "";
}

/** Gives the headings their ids, and returns the sections that they begin. */
function markSections(tokens: readonly Token[]): GuideSection[] {
  // The ids that GitHub gives to headings, so that links work there, too.
  const slugger = new GithubSlugger();
  const sections: { heading: string; id: string; text: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const heading = textOf(tokens[index + 1]);
      const id = slugger.slug(heading);
      token.attrSet("id", id);
      sections.push({ heading, id: token.tag === "h1" ? "" : id, text: "" });
    } else if (tokens[index - 1]?.type !== "heading_open") {
      const text = textOf(token);
      const section = sections.at(-1);
      if (section && text !== "") section.text += `${text}\n`;
    }
  }
  return sections;
}

function textOf(token: Token | undefined): string {
  if (token?.type === "fence" || token?.type === "code_block") return token.content;
  return (token?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
    .join("");
}

function addressOf(name: string): string {
  return `${GUIDE}${name.toLowerCase()}/`;
}
