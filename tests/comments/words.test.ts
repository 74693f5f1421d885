import { expect, test } from "vitest";
import { toWords } from "../../src/comments/words.ts";

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
