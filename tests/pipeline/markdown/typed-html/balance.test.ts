// HTML that an author left open is closed, with a warning on its line; balanced HTML stays as it was typed.
import { describe, expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";
import { secondsOf } from "../../../seconds-of.ts";

const read = (source: string) => {
  const { html, slips } = renderSample(source);
  return { html: html.trim(), slips: slips.map(({ line, message }) => `${line}: ${message}`) };
};

test.each([
  [
    '<figure><figcaption><a href="x">T</figcaption></figure>\n\nAfter',
    '<figure><figcaption><a href="x">T</a></figcaption></figure>\n<p>After</p>',
    "0: <a> is never closed, so it ends where <figcaption> does. Put </a> where it should end.",
  ],
  [
    "- <em>one\n- two\n\nAfter",
    "<ul>\n<li><em>one</em></li>\n<li>two</li>\n</ul>\n<p>After</p>",
    "0: <em> is never closed, so it ends where its paragraph or list item does. Put </em> where it should end.",
  ],
  [
    "Above\n\n<details>\n<summary>More</summary>\n\nHidden",
    "<p>Above</p>\n<details>\n<summary>More</summary>\n<p>Hidden</p>\n</details>",
    "2: <details> is never closed, so it ends where the text does. Put </details> where it should end.",
  ],
  [
    "One\n\n</div>\n\nTwo",
    "<p>One</p>\n\n<p>Two</p>",
    "2: </div> closes nothing, so it's left out. Remove it, or put <div> where it should begin.",
  ],
  [
    "One\n\n</article>\n\nTwo",
    "<p>One</p>\n\n<p>Two</p>",
    "2: </article> closes nothing, so it's left out. Remove it, or put <article> where it should begin.",
  ],
  [
    "One\n\n</body>\n\nTwo",
    "<p>One</p>\n\n<p>Two</p>",
    "2: </body> is left out, because every page has its own already. Remove it.",
  ],
  [
    "See\n<GithubCulture /> here",
    "<p>See\n here</p>",
    "1: <GithubCulture /> isn't HTML, so readers see nothing here. Remove it, or type what they should see.",
  ],
  [
    "A List<String> of words",
    "<p>A List&lt;String> of words</p>",
    String.raw`0: <String> looks like HTML but isn't, so it's shown as text. Type a backslash before it: \<String>`,
  ],
  [
    "<title>One\n\nTwo",
    "<title>One\n</title><p>Two</p>",
    "0: <title> is never closed, so readers don't see the words after it. Put </title> where it should end.",
  ],
  [
    "> <!-- one\n\nTwo",
    "<blockquote>\n<!-- one\n--></blockquote>\n<p>Two</p>",
    "0: The comment that begins here with <!-- never ends, so readers don't see the words after it. Put --> where it should end.",
  ],
  [
    '<div class="x\n\nTwo "words"',
    '&lt;div class="x\n<p>Two “words”</p>',
    '0: This tag never ends, so it\'s shown as text. Close it: <div class="x">',
  ],
])("%j", (source, html, slip) => {
  expect(read(source)).toEqual({ html, slips: [slip] });
});

test.each(["script", "style", "textarea", "select", "svg", "template", "table", "button", "object", "math"])(
  "an open <%s> ends with the text at the latest, and gets a warning",
  (name) => {
    const { html, slips } = read(`<${name}>\n\nText`);
    expect(html).toContain(`</${name}>`);
    expect(slips).toEqual([expect.stringContaining(`0: <${name}> is never closed`)]);
  },
);

describe("reports nothing about", () => {
  test.each([
    ["end tags that HTML lets go", "<ul>\n<li>One\n<li>Two\n</ul>"],
    ["elements of a line each", "<span>\n\n- one</span>\n- two\n\nAfter"],
    ["a slash where nothing is in an element", 'A <i class="icon" /> and <br /> and <a id="x"/>'],
    ["bold that goes on in the next paragraph", "<b>one\n\ntwo</b>"],
    ["brackets that aren't tags", "<div>\n1 < 2, <3 and <-\n</div>"],
    ["components", "<my-clock>ten</my-clock>"],
    ["drawings", '<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1" /></svg>'],
    ["paragraphs around Markdown", "<p>\n\nText\n\n</p>"],
  ])("%s", (_, source) => {
    expect(read(source).slips).toEqual([]);
  });
});

test("an element with a self-closing slash is empty", () => {
  expect(read('A <i class="icon" /> b').html).toBe('<p>A <i class="icon"></i> b</p>');
});

test("bold text over two paragraphs ends where its author ended it", () => {
  expect(read("<b>one\n\ntwo</b> three").html).toMatch(/<b>one<\/b>.*<b>two<\/b> three/su);
});

test.each([
  "<details class=x>\n<summary>More</summary>\n\n**Text** &amp; more\n\n</details>",
  '<figure class=\'a\'>\n  <IMG src="a.jpg" alt="A"/>\n  <figcaption>B</figcaption>\n</figure>',
  "Press <kbd>x</kbd> &mdash; or<br/>not <sup>1</sup>",
  "<div align=center>\n\n## H\n\n</div>\n\n<!-- a note -->",
  '<iframe src="https://video.example/1" allowfullscreen></iframe>',
])("keeps balanced HTML byte by byte: %j", (source) => {
  for (const tag of source.match(/<[^>]+>/gu) ?? []) expect(read(source).html).toContain(tag);
});

test.each([
  ["open elements", "<div>".repeat(20_000)],
  ["open elements in lines", "<b>x\n".repeat(20_000)],
  ["end tags", "</div>\n".repeat(20_000)],
  ["open frames", "<iframe>\n\n".repeat(20_000)],
  ["overlapping elements", "<b><i></b></i>".repeat(5000)],
  ["comments", "<!-- a\n\n> <!--\n\n".repeat(5000)],
  ["brackets", `<div>\n${"< ".repeat(50_000)}`],
])("thousands of %s take no time", (_, source) => {
  expect(secondsOf(() => read(source))).toBeLessThan(5);
});
