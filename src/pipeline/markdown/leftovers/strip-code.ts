// Removes code of templates and shortcodes from plain text, so that no description and no card shows it.
import { TEMPLATE_CODE } from "./template-code.ts";

/** What is between these belongs to an image or a player. */
const ENCLOSING = /\[((?:wp_)?caption|embed|youtube|vimeo|gallery|playlist|audio|video)\b[^[\]]*\][^[]*\[\/\1\]/giu;
const OPEN_CAPTION = /\[(?:wp_)?caption\s[^[\]]*\].*$/isu;
/** By their attributes, or by the names that page builders give them. Quotes may be curly by now. */
const WITH_ATTRIBUTES = /\[[a-z][\w-]*(?:\s+[\w-]+=[“"”„«'‘’″′]?[^[\]]*)\/?\](?![(:])/giu;
const OF_BUILDERS = /\[\/?(?:vc|et_pb|fusion|av|cs|tatsu)_[\w-]+\s*\/?\]/giu;
const END = /\[\/([a-z][\w-]*)\]/iu;

export function stripTemplateCode(text: string): string {
  if (!/[[{]/u.test(text)) return text;
  const stripped = [ENCLOSING, OPEN_CAPTION, WITH_ATTRIBUTES, OF_BUILDERS, TEMPLATE_CODE].reduce(
    (rest, pattern) => rest.replace(pattern, " "),
    stripPairs(text),
  );
  if (stripped === text) return text;
  return stripped
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.;:!?…)”’])/gu, "")
    .trim();
}

/** `[box]words[/box]`: the words stay. */
function stripPairs(text: string): string {
  const [, name] = END.exec(text) ?? [];
  if (name === undefined || ENCLOSING.test(text)) return text;
  return text.replace(new RegExp(String.raw`\[/?${name}\]`, "giu"), " ");
}
