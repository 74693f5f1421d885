// Text escaped for HTML.
import { expect, test } from "vitest";
import { escapeHtml } from "../../src/lib/html.ts";

test.each([
  ["plain ü 日本", "plain ü 日本"],
  ["<script>", "&lt;script&gt;"],
  ["Tom & Jerry", "Tom &amp; Jerry"],
  ["&lt;", "&amp;lt;"],
  [`"both" 'quotes'`, "&quot;both&quot; &#39;quotes&#39;"],
])("writes %s as %s", (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
