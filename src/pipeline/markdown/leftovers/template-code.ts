// `{% figure %}`, `{{< youtube >}}`, `{{ site.title }}`: code of templates elsewhere.
import { IMAGE_ENDINGS } from "../../../lib/media-endings.ts";
import type { Slip } from "../document.ts";
import { typeAddress } from "../typed-address.ts";
import { quoteBriefly } from "../quote-briefly.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

/** Bounded, because a long text may have thousands of beginnings without an end. */
export const TEMPLATE_CODE = new RegExp(
  [
    String.raw`\{%-?\s*/?[a-z_](?:(?!\{%|%\}).){0,400}%\}`,
    String.raw`\{\{[<%][^{}]{0,400}[>%]\}\}`,
    String.raw`\{\{-?\s*[\w$."'(&>#/][^{}\n]{0,400}\}\}`,
  ].join("|"),
  "gisu",
);

export function findTemplateCode(texts: readonly ShownText[]): Slip[] {
  return slipsOf(
    ([code]) => `template code ${nameOf(code)}`,
    texts,
    TEMPLATE_CODE,
    ([code]) => {
      const name = nameOf(code);
      // The message about its beginning covers the end of a block.
      if (name.startsWith("end") || /^\{[{%][<%]?\s*\//u.test(code)) return undefined;
      const typed = quoteBriefly(code);
      const message = `Readers see ${typed}, because code of templates isn't run here. ${insteadOf(name, code)}`;
      return { message, names: namesIn(code) };
    },
  );
}

/** Files in quotes: `src="bowl.jpg"`. */
function namesIn(code: string): string[] {
  return [...code.matchAll(/["']([^"'\n]+\.[a-z\d]{2,5})["']/giu)].map(([, name = ""]) => name);
}

/** What is to be run: `figure`, `youtube`, `site`. */
function nameOf(code: string): string {
  return /^\{[{%][<%]?-?\s*\/?(\w+)/u.exec(code)?.[1] ?? "";
}

function insteadOf(name: string, code: string): string {
  const [id] = /(?<![\w-])[\w-]{11}(?![\w-])/u.exec(code.replace(/youtube/giu, "")) ?? [];
  if (/youtube/iu.test(code) && id !== undefined) {
    return `Link to the video: [Watch the video](https://youtu.be/${id})`;
  }
  if (/^(?:figure|image|img|picture)$/iu.test(name)) return `Write the image in Markdown: ${toPicture(code)}`;
  if (/^(?:highlight|code)/iu.test(name)) return "Put the code between two lines of ```";
  return `Write it in Markdown; or, to show it, put it between backticks: \`${quoteBriefly(code)}\``;
}

function toPicture(code: string): string {
  const valueOf = (key: string): string | undefined =>
    new RegExp(String.raw`\b${key}\s*[=:]\s*["']([^"']*)["']`, "iu").exec(code)?.[1];
  const [, quoted, bare] = IMAGE.exec(code) ?? [];
  const source = valueOf("src") ?? quoted ?? bare;
  const caption = valueOf("caption") ?? valueOf("title");
  const title = caption === undefined || caption === "" ? "" : ` "${caption}"`;
  return `![${valueOf("alt") ?? "What it shows"}](${typeAddress(source ?? "photo.jpg")}${title})`;
}

const NAME = String.raw`\.(?:${IMAGE_ENDINGS})`;
const IMAGE = new RegExp(String.raw`["']([^"'\n]+${NAME})["']|([^\s"'=]+${NAME})`, "iu");
