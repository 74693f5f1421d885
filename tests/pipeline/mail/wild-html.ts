// Odd HTML for property tests: their properties hold for any content of a post.
import fc from "fast-check";

const TAGS = [
  ..."p div a em strong span h1 h2 h4 ul ol li table thead tr td th figure figcaption img video iframe".split(" "),
  ..."form input details summary pre code blockquote hr br sup dl dt dd section mark font".split(" "),
];
const VALUES = [
  "/x",
  "#y",
  "javascript:z",
  "//h/",
  "a 1x, b 900w",
  "50%",
  "9999",
  "callout",
  "footnotes",
  "color:red;text-align:right",
  'a "b" <c>',
  "constructor",
];
const NAMES = "href src srcset poster style class width height alt title start align color".split(" ");

const attribute = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES))
  .map(([name, value]) => ` ${name}='${value}'`);
const opening = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }))
  .map(([tag, attributes]) => `<${tag}${attributes.join("")}>`);
const closing = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);
const words = fc.oneof(
  fc.constantFrom(
    "words and more words, ",
    "&amp;",
    "<",
    "日本語の文章です。",
    "https://elsewhere.example/a/long/address/that/nobody/should/break/ever/at/all.html ",
    "\n",
    "&nbsp;",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

export const wildHtml = fc.array(fc.oneof(opening, closing, words), { maxLength: 24 }).map((parts) => parts.join(""));
