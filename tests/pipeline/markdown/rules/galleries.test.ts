// Pictures side by side.
import { describe, expect, test } from "vitest";
import { htmlOf, renderSample } from "../render-sample.ts";

const picture = (name: string, alt = name): string =>
  `<img src="${name}.jpg" alt="${alt}" loading="lazy" decoding="async">`;
const figure = (name: string, caption = ""): string =>
  `<figure><a class="enlarge" href="${name}.jpg">${picture(name)}</a>${caption && `<figcaption>${caption}</figcaption>`}</figure>\n`;
const line = (...figures: readonly string[]): string => `<div class="gallery-line">\n${figures.join("")}</div>\n`;
const gallery = (...lines: readonly string[]): string => `<div class="gallery">\n${lines.join("")}</div>\n`;
const two = gallery(line(figure("a"), figure("b")));

describe("two or more pictures with a paragraph to themselves become a gallery", () => {
  test.each([
    ["in one line", "![a](a.jpg) ![b](b.jpg)"],
    ["without a space", "![a](a.jpg)![b](b.jpg)"],
    ["each on its own line", "![a](a.jpg)\n![b](b.jpg)"],
    ["with a hard break of spaces", "![a](a.jpg)  \n![b](b.jpg)"],
    ["with a hard break of a backslash", "![a](a.jpg)\\\n![b](b.jpg)"],
    ["named elsewhere", "![a] ![b]\n\n[a]: a.jpg\n[b]: b.jpg"],
  ])("%s", (_how, source) => {
    expect(htmlOf(source)).toBe(two);
  });

  test.each([
    ["![a](a.jpg) and ![b](b.jpg)"],
    ["![a](a.jpg)\n![b](b.jpg) words"],
    ["![a](a.jpg) ![b](b.jpg)<!-- c -->"],
    ["[![a](a.jpg) ![b](b.jpg)](/both/)"],
    ["![a](a.jpg)\n\n![b](b.jpg)"],
    ["# ![a](a.jpg) ![b](b.jpg)"],
    ["| ![a](a.jpg) ![b](b.jpg) |\n|---|"],
  ])("but not %j", (source) => {
    const { html, hasGallery } = renderSample(source);
    expect([html.includes("gallery"), hasGallery]).toEqual([false, false]);
  });

  test.each([
    ["- ![a](a.jpg) ![b](b.jpg)", "li"],
    ["> ![a](a.jpg) ![b](b.jpg)", "blockquote"],
    ["::: note\n![a](a.jpg) ![b](b.jpg)\n:::", "div"],
  ])("in other blocks, too: %j", (source, element) => {
    expect(htmlOf(source)).toMatch(new RegExp(`<${element}.*${RegExp.escape(two)}</${element}>`, "su"));
  });
});

describe("a gallery between two lines of colons", () => {
  test.each([
    ["in one paragraph", "![a](a.jpg) ![b](b.jpg)"],
    ["on lines of their own", "![a](a.jpg)\n![b](b.jpg)"],
    ["in paragraphs of their own", "![a](a.jpg)\n\n![b](b.jpg)"],
  ])("has its pictures %s", (_how, inner) => {
    expect(htmlOf(`::: gallery\n${inner}\n:::\n`)).toBe(two);
  });

  test("uses the words after its name as a caption, as plain text", () => {
    expect(htmlOf("::: gallery Clay & <b>tea</b>\n![a](a.jpg)\n![b](b.jpg)\n:::\n")).toBe(
      `<figure class="gallery">\n${line(figure("a"), figure("b"))}<figcaption>Clay &amp; &lt;b&gt;tea&lt;/b&gt;</figcaption>\n</figure>\n`,
    );
  });

  test("with one picture is a figure, unless it has two captions", () => {
    expect(htmlOf("::: gallery\n![a](a.jpg)\n:::\n")).toBe(`<figure>${picture("a")}</figure>\n`);
    expect(htmlOf("::: gallery Clay\n![a](a.jpg)\n:::\n")).toBe(
      `<figure>${picture("a")}<figcaption>Clay</figcaption></figure>\n`,
    );
    expect(htmlOf('::: gallery Clay\n![a](a.jpg "Tea")\n:::\n')).toBe(
      `<figure class="gallery">\n${line(figure("a", "Tea"))}<figcaption>Clay</figcaption>\n</figure>\n`,
    );
  });

  test("shows other text where it was written, and reports its line", () => {
    const { html, gallerySlips } = renderSample(
      "::: gallery Clay\nBefore\n\n![a](a.jpg)\n![b](b.jpg)\n\n- between\n- still\n\n![c](c.jpg)\n![d](d.jpg)\n:::\n",
    );
    expect(html).toMatch(
      new RegExp(
        String.raw`^<p>Before</p>\n<div class="gallery">.*</div>\n<ul>.*</ul>\n` +
          String.raw`<figure class="gallery">.*<figcaption>Clay</figcaption>\n</figure>\n$`,
        "su",
      ),
    );
    expect(gallerySlips).toEqual([
      { kind: "text", line: 1 },
      { kind: "text", line: 6 },
    ]);
  });

  test("without pictures shows nothing, and reports its line", () => {
    expect(renderSample("One\n\n::: gallery Clay\n:::\n")).toMatchObject({
      html: "<p>One</p>\n",
      hasGallery: false,
      gallerySlips: [{ kind: "empty", line: 2 }],
    });
  });

  test("ends with the text where it was not closed", () => {
    expect(htmlOf("::: gallery\n![a](a.jpg)\n![b](b.jpg)\n")).toBe(two);
  });

  test("works in a wide box that has more colons", () => {
    expect(htmlOf(":::: wide\n::: gallery\n![a](a.jpg)\n![b](b.jpg)\n:::\n::::\n")).toBe(
      `<div class="wide">\n${two}</div>\n`,
    );
  });

  test.each(["::: galleries\n![a](a.jpg)\n:::", "::: Gallery\n![a](a.jpg)\n:::"])("is not %j", (source) => {
    expect(renderSample(source)).toMatchObject({ hasGallery: false, gallerySlips: [] });
  });
});

test.each([
  [2, [2]],
  [3, [3]],
  [4, [4]],
  [5, [3, 2]],
  [6, [3, 3]],
  [7, [4, 3]],
  [9, [3, 3, 3]],
  [10, [4, 3, 3]],
  [13, [4, 3, 3, 3]],
])("%i pictures make lines of %j", (count, lines) => {
  const html = htmlOf("![a](a.jpg)\n".repeat(count));
  expect(
    html
      .split('<div class="gallery-line">')
      .slice(1)
      .map((part) => part.split("<figure>").length - 1),
  ).toEqual(lines);
});

test("keeps the captions of its pictures", () => {
  expect(htmlOf('![a](a.jpg "Clay & tea")\n![b](b.jpg)')).toBe(
    gallery(line(figure("a", "Clay &amp; tea"), figure("b"))),
  );
});

describe("a picture of a gallery", () => {
  test("opens its file under the name that it has on the site", () => {
    const html = htmlOf("![a](a.jpg) ![b](<ä b.jpg>)", { resolve: ({ target }) => `/2013/${target}` });
    expect(html).toContain('<a class="enlarge" href="/2013/a.jpg"><img src="/2013/a.jpg"');
    expect(html).toContain('<a class="enlarge" href="/2013/%C3%A4%20b.jpg"><img src="/2013/%C3%A4%20b.jpg"');
  });

  test("names its link even without alt text", () => {
    expect(htmlOf("![](a.jpg) ![b](b.jpg)", { strings: { openPicture: 'Das "große" Bild' } })).toContain(
      '<a class="enlarge" href="a.jpg" aria-label="Das &quot;große&quot; Bild"><img src="a.jpg" alt=""',
    );
  });

  test("keeps the link that its author gave it", () => {
    expect(htmlOf('[![a](a.jpg "Clay")](/about/) ![b](b.jpg)')).toBe(
      gallery(
        line(`<figure><a href="/about/">${picture("a")}</a><figcaption>Clay</figcaption></figure>\n`, figure("b")),
      ),
    );
  });

  test("with a data: address is not a link", () => {
    expect(htmlOf("![a](data:image/png;base64,AAAA) ![b](b.jpg)")).toContain(
      '<figure><img src="data:image/png;base64,AAAA"',
    );
  });

  test("is reported with its own line, and as linked", () => {
    const { references } = renderSample(
      "One\n\n::: gallery\n![a](a.jpg)\n[![b](b.jpg)](/b/)\n\n![c](c.jpg)\n:::\n\n![d](d.jpg)\n",
    );
    expect(
      references.map(({ target, line: at, opens }) => `${target} ${at + 1}${opens === true ? " opens" : ""}`),
    ).toEqual(["a.jpg 4 opens", "/b/ 5", "b.jpg 5", "c.jpg 7 opens", "d.jpg 10"]);
  });

  test("in a wide box is reported as wide", () => {
    expect(
      renderSample(":::: wide\n::: gallery\n![a](a.jpg)\n![b](b.jpg)\n:::\n::::\n").references.map(({ wide }) => wide),
    ).toEqual([true, true]);
  });
});

test("is not part of the excerpt", () => {
  expect(
    renderSample("![a](a.jpg) ![b](b.jpg)\n\n::: gallery Clay\n![a](a.jpg)\n![b](b.jpg)\n:::\n\nWords.\n").excerpt,
  ).toBe("Words.");
});
