import { expect, test } from "vitest";
import { describedComments, saidFirst, toWords, withWords } from "../../../../src/features/comments/thread/words.ts";
import { sampleComment } from "../../../pipeline/content/sample-entries.ts";

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
  expect(toWords(text)).toBe(words);
});

test("machines are told of the first five comments, and of no links from elsewhere", () => {
  const comments = Array.from({ length: 14 }, (_, index) =>
    sampleComment(`${index}`, {
      author: `Reader ${index}`,
      text: `Said *in* ${index}`,
      kind: index === 1 ? "pingback" : "comment",
    }),
  );
  const archive = withWords({ comments, missing: 0 });
  const first = [0, 2, 3, 4, 5];
  expect(describedComments(archive).map(({ words }) => words)).toEqual(first.map((index) => `Said in ${index}`));
  expect(archive.comments.filter(({ words }) => words !== undefined)).toHaveLength(5);
  expect(saidFirst({ comments, missing: 0 })).toEqual(first.map((index) => `Reader ${index}: Said in ${index}`));
});
