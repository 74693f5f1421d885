// The elements of HTML, sorted by what their tags do to the text after them.

/** Elements without an end tag (https://html.spec.whatwg.org/multipage/syntax.html#void-elements), old ones too. */
export const VOID: ReadonlySet<string> = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Their content is text up to the end tag. */
export const RAW: ReadonlySet<string> = names("iframe noembed noframes script style textarea title xmp");

/** Elements whose end tag may be left out. */
export const OPTIONAL_END: ReadonlySet<string> = names(
  "caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr",
);

/** They go on in the next paragraph until they are closed. */
export const FORMATTING: ReadonlySet<string> = names("a b big code em font i nobr s small strike strong tt u");

/** The frame of a page has these already; one in a text would change the page around it. */
export const FRAME: ReadonlySet<string> = names("base body frame frameset head html plaintext");

export const FOREIGN: ReadonlySet<string> = names("math svg");

const OTHERS: ReadonlySet<string> = names(
  "abbr acronym address applet article aside audio bdi bdo blink blockquote button canvas center cite data datalist " +
    "del details dfn dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup image " +
    "ins kbd label legend main map mark marquee math menu menuitem meter nav noscript object ol output picture pre " +
    "progress q ruby s samp search section select slot span sub summary sup svg table template time ul var video",
);

/** False for a name that HTML doesn't have. Names with a hyphen are those of components. */
export function isElementName(name: string): boolean {
  return name.includes("-") || [VOID, RAW, OPTIONAL_END, FORMATTING, FRAME, OTHERS].some((set) => set.has(name));
}

/** Names with spaces between them. */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
