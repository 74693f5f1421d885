// No HTML that an author types changes the page around it, minified or not.
import fc from "fast-check";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { expect, test } from "vitest";
import { minifyHtml } from "../../../../src/pipeline/transforms/minify.ts";
import { htmlOf } from "../render-sample.ts";

type Node = DefaultTreeAdapterMap["node"];

function pageOf(body: string): string {
  return (
    `<!doctype html><html lang="en"><head><title>A</title></head><body data-page="post"><header id="head"><a href="/">Home</a></header>` +
    `<main id="main"><article class="post"><div class="prose" id="prose">\n${body}\n</div>` +
    `<footer class="post-foot" id="foot"><p>Foot</p></footer></article>` +
    `<section id="responses"><form id="form"><input name="comment"></form></section></main>` +
    `<footer id="site-foot"><p id="end">End</p></footer></body></html>`
  );
}

const PLACES = ["head", "main", "prose", "foot", "responses", "form", "site-foot", "end"];
const TRAILS = [
  "html body #head",
  "html body #main",
  "html body #main article #prose",
  "html body #main article #foot",
  "html body #main #responses",
  "html body #main #responses #form",
  "html body #site-foot",
  "html body #site-foot #end",
];

/** Where each part of the frame is, by the elements around it. */
function frameOf(html: string, scriptingEnabled: boolean): readonly string[] {
  const trails: string[] = [];
  const visit = (node: Node, trail: readonly string[]): void => {
    const own = "tagName" in node ? nameOf(node) : undefined;
    const here = own === undefined ? trail : [...trail, own];
    if (own !== undefined && own.startsWith("#")) trails.push(here.join(" "));
    if (own === "body" && "attrs" in node) expect(node.attrs).toEqual([{ name: "data-page", value: "post" }]);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child, here);
  };
  visit(parse(html, { scriptingEnabled }), []);
  return trails;
}

function nameOf(node: Extract<Node, { readonly tagName: string }>): string {
  const id = node.attrs.find(({ name }) => name === "id")?.value;
  return id !== undefined && PLACES.includes(id) ? `#${id}` : node.tagName;
}

async function expectWhole(source: string): Promise<void> {
  const page = pageOf(htmlOf(source));
  for (const scripts of [true, false]) {
    expect(frameOf(page, scripts), `${source}\n${page}`).toEqual(TRAILS);
    const small = (await minifyHtml(Buffer.from(page))).toString();
    expect(frameOf(small, scripts), `${source}\n${page}\n${small}`).toEqual(TRAILS);
  }
}

const NAMES = (
  "a abbr article b base blockquote body br button caption center code col colgroup custom-part dd details div dl dt em " +
  "fieldset figcaption figure font footer form frameset GithubCulture h1 h2 head hr html i iframe img input li main " +
  "math mi mtext nobr noembed noframes noscript object ol optgroup option p picture plaintext pre q rp rt ruby s script " +
  "section select small source span strong style sub summary svg table tbody td template textarea tfoot th thead title " +
  "tr u ul video xmp foreignObject desc path annotation-xml image marquee"
).split(" ");

const tags = fc
  .constantFrom(...NAMES)
  .chain((name) =>
    fc.constantFrom(`<${name}>`, `<${name}>`, `</${name}>`, `</${name}>`, `<${name} />`, `<${name} class="x" title=a>`),
  );
const words = fc.constantFrom(
  "word",
  " ",
  "\n",
  "\n\n",
  "\n\n",
  "- item",
  "> quote",
  "*em*",
  "**b**",
  "[a](/b/)",
  "![a](b.jpg)",
  "# H\n",
  "\n::: note\n",
  "\n:::\n",
  "\n```\n",
  "`c`",
  "| a |\n|---|\n| b |\n",
  "    code",
  "<!--",
  "-->",
  "<!-->",
  "<!-- c -->",
  "--!>",
  "<?php x ?>",
  "<![CDATA[x]]>",
  "<!doctype html>",
  '<div class="x',
  "<a href='",
  ">",
  '"',
  "&lt;",
  "&amp",
  "<",
  "</",
  "A.[^1]\n\n[^1]: N\n",
);

test("the frame of a page stays whole around any tags at all", { timeout: 300_000 }, async () => {
  const soup = fc.array(fc.oneof({ weight: 3, arbitrary: tags }, { weight: 2, arbitrary: words }), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(soup, (parts) => expectWhole(parts.join(""))),
    { numRuns: Number(process.env["RUNS"] ?? 1500) },
  );
});
