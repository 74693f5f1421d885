// Names of shortcodes: other words in brackets, such as [Chorus], are their author's.

/** Shortcodes that say enough by their names. */
export const ALONE: ReadonlySet<string> = new Set([
  "gallery",
  "playlist",
  "contact-form",
  "contact-form-7",
  "su_spacer",
  "toc",
]);

/** Page builders give their shortcodes a prefix. */
const OF_BUILDERS = /^(?:vc|et_pb|fusion|av|cs|tatsu|su)_/u;

/** Shortcodes of WordPress, its themes, and forums that are typed with an end, often without attributes. */
const PAIRS: ReadonlySet<string> = new Set(
  (
    "caption wp_caption embed audio video youtube vimeo gallery playlist code sourcecode accordion alert " +
    "box button callout column columns container divider dropcap highlight info notice one_half one_third " +
    "two_third pullquote row section spoiler tab tabs toggle tooltip quote blockquote center list warning " +
    "b i u s url img color size"
  ).split(" "),
);

export function isOfBuilder(name: string): boolean {
  return OF_BUILDERS.test(name);
}

/** Whether `[name]` with an end after it is a shortcode; `name` as it was typed. */
export function isPair(name: string): boolean {
  return PAIRS.has(name) || isOfBuilder(name);
}
