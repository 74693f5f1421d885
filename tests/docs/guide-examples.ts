// What the guide and the README tell people to type: commands, examples, links and images.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it/dist/index.cjs.js";
import * as z from "zod";
import GithubSlugger from "github-slugger";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";

export interface Place {
  /** docs/writing.md */
  readonly file: string;
  readonly text: string;
}

export interface Example extends Place {
  /** yaml, markdown, sh, text */
  readonly language: string;
}

const FILES = [
  "README.md",
  ...readdirSync(PROGRAM.docs)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const markdown = new MarkdownIt();

type Token = ReturnType<MarkdownIt["parse"]>[number];

const pages = FILES.map((file) => ({
  file,
  tokens: markdown.parse(withoutOldNames(file, readFileSync(path.join(PROGRAM.root, file), "utf8")), {}),
}));

/** The first column of the changelog's tables has names that nobody should use any more. */
function withoutOldNames(file: string, source: string): string {
  return file.endsWith("CHANGELOG.md") ? source.replaceAll(/^\|[^|\n]*\|/gmu, "| |") : source;
}

export const examples: readonly Example[] = pages.flatMap(({ file, tokens }) =>
  tokens
    .filter(({ type }) => type === "fence")
    .map(({ info, content }) => ({ file, language: info.trim(), text: content })),
);

/** Every command of npm, in a block or in a sentence. */
export const commands: readonly Place[] = pages.flatMap(({ file, tokens }) =>
  tokens.flatMap((token) => codeIn(token).flatMap(toCommands)).map((text) => ({ file, text })),
);

function codeIn(token: Token): readonly string[] {
  if (token.type === "fence") return token.info.trim() === "sh" ? token.content.split("\n") : [];
  return (token.children ?? []).filter(({ type }) => type === "code_inline").map(({ content }) => content);
}

function toCommands(line: string): string[] {
  const typed = line.replace(/\s+#.*$/u, "");
  return typed.split(/\s*(?:&&|\|)\s*/u).filter((part) => /^npm\s/u.test(part));
}

export interface Link extends Place {
  readonly isImage: boolean;
}

export const links: readonly Link[] = pages.flatMap(({ file, tokens }) =>
  tokens.flatMap(({ children }) =>
    (children ?? []).flatMap((token): Link[] => {
      if (token.type === "image") return [{ file, text: token.attrGet("src") ?? "", isImage: true }];
      return token.type === "link_open" ? [{ file, text: token.attrGet("href") ?? "", isImage: false }] : [];
    }),
  ),
);

/** The ids of the headings of a Markdown file. */
export function headingIds(file: string): readonly string[] {
  const slugger = new GithubSlugger();
  const tokens = markdown.parse(readFileSync(file, "utf8"), {});
  return tokens.flatMap((token, index) =>
    token.type === "heading_open"
      ? [slugger.slug((tokens[index + 1]?.children ?? []).map(({ content }) => content).join(""))]
      : [],
  );
}

const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(PROGRAM.root, "package.json"), "utf8"))).scripts;

const helps = new Map<string, string>();

/** What a command of ours says to --help. */
function helpOf(name: string): string {
  const known = helps.get(name);
  if (known !== undefined) return known;
  const launcher = path.join(PROGRAM.root, "src/main.js");
  const { stdout } = spawnSync(process.execPath, [launcher, name, "--help"], { encoding: "utf8" });
  helps.set(name, stdout);
  return stdout;
}

/** What is wrong with a command; undefined if it can be typed as it is. */
export function faultOf(command: string): string | undefined {
  const [, verb = "", ...rest] = command.trim().split(/\s+/u);
  if (verb === "ci" || verb === "install") return undefined;
  const name = verb === "run" ? rest.shift() : verb;
  if (name === undefined || scripts[name] === undefined) return `There is no script ${name ?? ""}.`;
  if (rest.length === 0) return undefined;
  if (rest.shift() !== "--") return "There is no -- before the options.";
  if (!scripts[name].includes("src/main.js")) return `${name} takes no options here.`;
  const help = helpOf(name);
  const [word = ""] = rest.filter((part) => !part.startsWith("-"));
  const listed = /^ {2}(\w+(?:\|\w+)+) /mu.exec(help)?.[1]?.split("|");
  if (listed && word !== "" && !listed.includes(word)) return `${name} knows no ${word}.`;
  return rest
    .filter((part) => part.startsWith("--"))
    .map((part) => faultOfOption(part, help))
    .find((fault) => fault !== undefined);
}

function faultOfOption(typed: string, help: string): string | undefined {
  const [, name = "", value] = /^--([\w-]+)(=.+)?$/u.exec(typed) ?? [];
  const [, option, takes] = new RegExp(`^ +--(${name})(=\\S+)?(?: |$)`, "mu").exec(help) ?? [];
  if (option === undefined) return `There is no option ${typed}.`;
  return (takes === undefined) === (value === undefined) ? undefined : `${typed} has a value too many, or too few.`;
}
