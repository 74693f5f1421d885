// Any text fits into XML, and comes out of it as it was.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cdata, escapeXml } from "../../../src/pipeline/feeds/xml.ts";

test.each([
  ["Tom & <b>Jerry</b>", "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;"],
  [`"a" 'b'`, "&quot;a&quot; &#39;b&#39;"],
  ["a\u0000b\u0008c\u001fd\ufffee\uffff", "abcde"],
  ["tab\tline\nreturn\r", "tab\tline\nreturn\r"],
  ["日本 🎉 ü", "日本 🎉 ü"],
  ["]]>", "]]&gt;"],
])("%j is written as %j", (text, xml) => {
  expect(escapeXml(text)).toBe(xml);
});

describe("a CDATA section", () => {
  /** Adjacent sections as an XML parser reads them. */
  const readBack = (xml: string): string =>
    [...xml.matchAll(/<!\[CDATA\[(.*?)\]\]>/gsu)].map(([, text]) => text).join("");

  test.each(["<p>Text</p>", "]]>", "a]]>b]]>c", "]]]]>>", "]]", "&amp; & <", ""])("gives back %j", (text) => {
    expect(readBack(cdata(text))).toBe(text);
  });

  test("drops characters that XML can't represent", () => {
    expect(cdata("a\u0000\u000b\u001bb")).toBe("<![CDATA[ab]]>");
  });

  test("returns any other text unchanged", () => {
    const text = fc
      .array(fc.constantFrom("]", ">", "]]>", "<![CDATA[", "a", "é", "\n", "\u0001"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (typed) => readBack(cdata(typed)) === typed.replaceAll("\u0001", "")),
      { numRuns: 1000 },
    );
  });
});
