// Pictures of a text.
import { expect, test } from "vitest";
import { htmlOf } from "../render-sample.ts";

const bowl = '<img src="bowl.jpg" alt="A bowl" loading="lazy" decoding="async">';

test.each([
  ["![A bowl](bowl.jpg)", `<figure>${bowl}</figure>\n`],
  ['![A bowl](bowl.jpg "It leans & stays")', `<figure>${bowl}<figcaption>It leans &amp; stays</figcaption></figure>\n`],
  ["[![A bowl](bowl.jpg)](/big/)", `<figure><a href="/big/">${bowl}</a></figure>\n`],
  [
    '[![A bowl](bowl.jpg "It leans")](/big/)',
    `<figure><a href="/big/">${bowl}</a><figcaption>It leans</figcaption></figure>\n`,
  ],
])("alone in its paragraph it is a figure, its title the caption: %s", (source, html) => {
  expect(htmlOf(source)).toBe(html);
});

test("is a figure in a list too", () => {
  expect(htmlOf('- ![A bowl](bowl.jpg "It leans")')).toContain(
    `<figure>${bowl}<figcaption>It leans</figcaption></figure>`,
  );
});

test.each([
  ["Words ![A bowl](bowl.jpg)", `<p>Words ${bowl}</p>\n`],
  ["![A bowl](bowl.jpg) words", `<p>${bowl} words</p>\n`],
  ["![A bowl](bowl.jpg)\n*words*", `<p>${bowl}\n<em>words</em></p>\n`],
])("among words it stays in the line: %j", (source, html) => {
  expect(htmlOf(source)).toBe(html);
});

test("keeps its title in the line, where there is no caption", () => {
  expect(htmlOf('Words ![A bowl](bowl.jpg "It leans")')).toContain('title="It leans"');
});

test("is described by the words between its brackets, without their marks", () => {
  expect(htmlOf('![A **bold** "bowl" & <b>](bowl.jpg)')).toContain('alt="A bold &quot;bowl&quot; &amp; &lt;b&gt;"');
});

test("has an empty alt text if none was written, so that screen readers skip it", () => {
  expect(htmlOf("![](bowl.jpg)")).toContain('alt=""');
});
