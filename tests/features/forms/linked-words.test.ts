// Words with at most one link, as in Markdown.
import { expect, test } from "vitest";
import { linkedPath, linkedWords, linkWords, withoutLinks } from "../../../src/features/forms/linked-words.ts";

const complaintAbout = (words: unknown): string | undefined =>
  linkedWords("consent: You agree").safeParse(words).error?.issues[0]?.message;

test.each(["You agree.", "See [privacy](/privacy/).", "See [it](https://example.org/a).", "[Not a link] (/a/)"])(
  "%s is taken",
  (words) => {
    expect(complaintAbout(words)).toBeUndefined();
  },
);

test.each([
  ["[a](/a/) and [b](/b/)", "has more than one link. Keep one, as in [privacy](/privacy/)."],
  ["[a](privacy)", 'links to "privacy", which is no address.'],
  ["[a](https:privacy)", 'links to "https:privacy", which is nothing to read.'],
  ["[a](javascript:alert)", 'links to "javascript:alert", which is nothing to read.'],
  ["[a](mailto:ann@example.org)", "which is nothing to read."],
])("%s is refused", (words, sentence) => {
  expect(complaintAbout(words)).toContain(sentence);
});

test.each([
  ["You & I agree.", "You &amp; I agree."],
  ["See [our <privacy>](/privacy/?a&b).", 'See <a href="/privacy/?a&amp;b">our &lt;privacy&gt;</a>.'],
  ['[a](/"onclick="x)', '<a href="/&quot;onclick=&quot;x">a</a>'],
  ["[a](javascript:alert)", "[a](javascript:alert)"],
  ["[](/a/)", "[](/a/)"],
])("%s as HTML is %s", (words, html) => {
  expect(String(linkWords(words))).toBe(html);
});

test.each([
  ["See [privacy](/privacy/).", "See privacy."],
  ["[a](/a/) and [b](/b/)", "a and b"],
  ["No [link]", "No [link]"],
])("%s without its link is %s", (words, rest) => {
  expect(withoutLinks(words)).toBe(rest);
});

test.each([
  ["See [privacy](/privacy/).", "/privacy/"],
  ["See [privacy](/privacy/?a=1#b).", "/privacy/"],
  ["See [privacy](/).", "/"],
  ["See [privacy](https://example.org/privacy/).", undefined],
  ["See [privacy](//example.org/privacy/).", undefined],
  ["You agree.", undefined],
])("%s leads to the page %s of the site", (words, path) => {
  expect(linkedPath(words)).toBe(path);
});
