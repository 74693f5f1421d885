// The text of the first comments, for search engines and for the site's search.
import { expect, test } from "vitest";
import { createMarkdown } from "../../../../src/features/comments/thread/markdown.ts";
import { summarize, toWords } from "../../../../src/features/comments/thread/summary.ts";
import { sampleComment } from "../../../pipeline/content/sample-entries.ts";

const render = createMarkdown();

test.each([
  ["Just words,\non two lines.", "Just words, on two lines."],
  ["**One** _and_ `two`\n\n> three\n\n- four\n- five", "One and two three four five"],
  ["<p>So <b>very</b>good.</p><p>Yes</p>", "So verygood. Yes"],
  ["[See](https://example.org/?a>b) https://example.org/", "See https://example.org/"],
  ["<script>alert(1)</script><img src=x onerror=alert(1)>Hello", "Hello"],
  ["1 < 2 & \"3\" > 'b' &lt;i&gt;", "1 < 2 & \"3\" > 'b' <i>"],
  ["jane@example&#46;org", "…"],
  ["<script>alert(1)</script>", ""],
])("%j says %j", (text, words) => {
  expect(toWords(text, render)).toBe(words);
});

test("the first five comments have their text, and pingbacks have none", () => {
  const comments = Array.from({ length: 14 }, (_, index) =>
    sampleComment(`${index}`, {
      author: `Reader ${index}`,
      text: `Said *in* ${index}`,
      kind: index === 1 ? "pingback" : "comment",
    }),
  );
  const { first } = summarize({ comments, notImported: 0 }, render);
  expect(first.map(({ author, words }) => `${author}: ${words}`)).toEqual(
    [0, 2, 3, 4, 5].map((index) => `Reader ${index}: Said in ${index}`),
  );
});

test("a summary has every comment without its text, and the characters of all names and texts", () => {
  const { comments, notImported, characters } = summarize(
    { comments: [sampleComment("1", { author: "Zoë", text: "Schön" }), sampleComment("2")], notImported: 3 },
    render,
  );
  const { text: _text, ...head } = sampleComment("2");
  expect([comments[1], comments.length, notImported, Array.from(characters).sort()]).toEqual([head, 2, 3, ["ë", "ö"]]);
});
