// Code in a text.
import { describe, expect, test } from "vitest";
import { htmlOf } from "../render-sample.ts";

/** The code element of a text that holds one. */
function codeOf(source: string): string {
  return /<code.*<\/code>/su.exec(htmlOf(source))?.[0] ?? "";
}

test("is highlighted where its language is known", () => {
  expect(codeOf('```js\nconst a = "<b>";\n```')).toBe(
    '<code class="language-js"><span class="token keyword">const</span> a <span class="token operator">=</span> <span class="token string">"&lt;b>"</span><span class="token punctuation">;</span>\n</code>',
  );
});

test.each(["css", "python", "yaml", "php", "markdown", "bash", "typescript", "njk", "diff"])(
  "%s is coloured or left plain, but always there",
  (language) => {
    const text = codeOf(`\`\`\`${language}\nthe = "words" # <here>\n\`\`\``).replace(/<[^>]+>/gu, "");
    expect(text).toMatch(/^the = (?:"|&quot;)words(?:"|&quot;) # &lt;here(?:>|&gt;)\n$/u);
  },
);

describe("stays plain", () => {
  test.each([
    ["an unknown language", "```nonsense\n<b>&\n```", '<code class="language-nonsense">&lt;b&gt;&amp;\n</code>'],
    ["no language", "```\n<b>&\n```", "<code>&lt;b&gt;&amp;\n</code>"],
    ["text", "~~~text\n<b>&\n~~~", '<code class="language-text">&lt;b&gt;&amp;\n</code>'],
    ["indented code", "    <b>&", "<code>&lt;b&gt;&amp;\n</code>"],
    ["a name that every object knows", "```constructor\nx\n```", '<code class="language-constructor">x\n</code>'],
    ["a function of the highlighter", "```extend\nx\n```", '<code class="language-extend">x\n</code>'],
    ["a path", "```../../etc\nx\n```", "<code>x\n</code>"],
    ["a mark that would end the attribute", '```"><script>\nx\n```', "<code>x\n</code>"],
  ])("for %s", (_, source, code) => {
    expect(codeOf(source)).toBe(code);
  });
});

test("the language may be in capitals, with more text after it", () => {
  expect(codeOf("```JS {1,3} title\nnull\n```")).toBe(
    '<code class="language-js"><span class="token keyword">null</span>\n</code>',
  );
});

test("template braces in code stay code", () => {
  expect(codeOf("```njk\n{{ page.title }}\n```").replace(/<[^>]+>/gu, "")).toBe("{{ page.title }}\n");
});

test("can be reached and scrolled by keyboard, and says what it is", () => {
  for (const source of ["```js\nx\n```", "    x"])
    expect(htmlOf(source, { strings: { code: "Some “code”" } })).toMatch(
      /^<pre [^>]*tabindex="0"[^>]*aria-label="Some “code”"/u,
    );
});
