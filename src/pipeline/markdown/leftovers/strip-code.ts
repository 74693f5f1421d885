// Removes code of templates and shortcodes from plain text, so that no description and no card shows it.
import { ALONE, isPair } from "./shortcode-names.ts";
import { TEMPLATE_CODE } from "./template-code.ts";

/** What is between these belongs to an image or a player. */
const ENCLOSING = /\[((?:wp_)?caption|embed|youtube|vimeo|gallery|playlist|audio|video)\b[^[\]]*\][^[]*\[\/\1\]/giu;
const OPEN_CAPTION = /\[(?:wp_)?caption\s[^[\]]*\].*$/isu;
/** Attributes have quotes, which may be curly by now, or are those of a known shortcode. */
const WITH_ATTRIBUTES = /\[([a-z][\w-]*)((?:\s+[\w-]+=[^[\]]*))\](?![(:])/giu;
/** By the names that page builders give them. */
const OF_BUILDERS = /\[\/?(?:vc|et_pb|fusion|av|cs|tatsu)_[\w-]+\s*\/?\]/giu;
const END = /\[\/([a-z][\w-]*)\]/iu;

export function stripTemplateCode(text: string): string {
  if (!/[[{]/u.test(text)) return text;
  const stripped = [ENCLOSING, OPEN_CAPTION]
    .reduce((rest, pattern) => rest.replace(pattern, " "), stripPairs(text))
    .replace(WITH_ATTRIBUTES, (whole: string, name: string, attributes: string) =>
      /=\s*[“"”„«'‘’″′]/u.test(attributes) || ALONE.has(name) || isPair(name) ? " " : whole,
    )
    .replace(OF_BUILDERS, " ")
    .replace(TEMPLATE_CODE, " ");
  if (stripped === text) return text;
  return stripped
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.;:!?…)”’])/gu, "")
    .trim();
}

/** `[box]words[/box]`: the words stay. */
function stripPairs(text: string): string {
  const [, name] = END.exec(text) ?? [];
  if (name === undefined || !isPair(name) || text.search(ENCLOSING) >= 0) return text;
  return text.replace(new RegExp(String.raw`\[/?${name}\]`, "giu"), " ");
}
