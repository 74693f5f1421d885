// Every link and picture is found, with its line, however it was typed.
import { describe, expect, test } from "vitest";
import type { Reference } from "../../../../src/pipeline/markdown/document.ts";
import { htmlOf, renderSample } from "../render-sample.ts";

function referencesOf(source: string): Reference[] {
  const met: Reference[] = [];
  htmlOf(source, {
    resolve: (reference) => {
      met.push(reference);
      return reference.target;
    },
  });
  return met;
}

describe("a link in Markdown", () => {
  test.each([
    ["[a](/about/)", "/about/"],
    ['[a](/about/ "A title")', "/about/"],
    ["[a][1]\n\n[1]: /about/", "/about/"],
    ["[about]\n\n[about]: /about/", "/about/"],
    ["<https://elsewhere.example/>", "https://elsewhere.example/"],
    ["[a](<two words.md>)", "two words.md"],
    ["[a](%C3%BCber.md)", "über.md"],
    ["[a](über.md#größe)", "über.md#größe"],
    ["[a](100%.md)", "100%.md"],
  ])("%j leads to %s", (source, target) => {
    expect(referencesOf(source)).toEqual([{ kind: "link", line: 0, target }]);
  });

  test("is found on its own line", () => {
    const source =
      "# Title\n\nOne [a](a.md)\ntwo [b](b.md)  \nthree [c](c.md)\n\n> - [d](d.md)\n\n## [e](e.md)\n\n[^1]\n\n[^1]: [f](f.md)\n";
    expect(referencesOf(source).map(({ target, line }) => `${target} ${line + 1}`)).toEqual([
      "a.md 3",
      "b.md 4",
      "c.md 5",
      "d.md 7",
      "e.md 9",
      "f.md 13",
    ]);
  });

  test("gets the address that it has on the site", () => {
    expect(htmlOf("[a](other.md#x)", { resolve: () => "/über/two words/#x" })).toBe(
      '<p><a href="/%C3%BCber/two%20words/#x">a</a></p>\n',
    );
  });

  test("can't end its attribute with the resolved address", () => {
    expect(htmlOf("[a](b)", { resolve: () => '/"><script>' })).toBe('<p><a href="/%22%3E%3Cscript%3E">a</a></p>\n');
  });

  test.each(["https://elsewhere.example/?a=1&b=%20%2F", "/a%2Fb/", "mailto:a@example.org?subject=A%20B"])(
    "stays as typed if it is valid: %s",
    (address) => {
      expect(htmlOf(`[a](${address})`)).toBe(`<p><a href="${address.replaceAll("&", "&amp;")}">a</a></p>\n`);
    },
  );

  test("to a script isn't a link", () => {
    expect(htmlOf("[a](javascript:alert(1))")).not.toContain("<a");
  });
});

describe("a picture in Markdown", () => {
  test("is reported with its description", () => {
    expect(referencesOf("![A bowl](bowl.jpg) and\n![](jug.jpg)")).toEqual([
      { kind: "image", line: 0, alt: "A bowl", target: "bowl.jpg", shown: true },
      { kind: "image", line: 1, alt: "", target: "jug.jpg", shown: true },
    ]);
  });

  test("gets the address that it has on the site", () => {
    expect(htmlOf("![A](<ä b.jpg>)", { resolve: ({ target }) => `/2013/${target}` })).toContain(
      '<img src="/2013/%C3%A4%20b.jpg"',
    );
  });
});

describe("in raw HTML", () => {
  test.each([
    ['<a href="other.md">x</a>', [["link", "other.md"]]],
    ["<a class='b' href='other.md'>x</a>", [["link", "other.md"]]],
    ['<img src="bowl.jpg" alt="A bowl">', [["image", "bowl.jpg"]]],
    [
      '<video src="a.mp4" poster="a.jpg"></video>',
      [
        ["image", "a.mp4"],
        ["image", "a.jpg"],
      ],
    ],
    ['<iframe src="https://video.example/1"></iframe>', [["link", "https://video.example/1"]]],
    ['<a title="1 > 0" href="other.md">x</a>', [["link", "other.md"]]],
    ['<link href="style.css">', []],
    ['<a data-href="other.md">x</a>', []],
    ['`<a href="other.md">`', []],
    ['    <a href="other.md">', []],
  ])("%s", (source, found) => {
    expect(referencesOf(source).map(({ kind, target }) => [kind, target])).toEqual(found);
  });

  test("lines count from the start of the text", () => {
    const source =
      'One\n\n<div>\n<img src="a.jpg"\n  alt="A">\n<a href="b.md">b</a>\n</div>\n\nTwo\nthree <a href="c.md">c</a>\n';
    expect(referencesOf(source).map(({ target, line }) => `${target} ${line + 1}`)).toEqual([
      "a.jpg 4",
      "b.md 6",
      "c.md 10",
    ]);
  });

  test("an image has the description of its alt attribute, or none", () => {
    expect(
      referencesOf('<img src="a.jpg"> <img src="b.jpg" alt=""> <img alt="B" src="c.jpg">').map(({ alt }) => alt),
    ).toEqual(["", "-", "B"]);
  });

  test("only addresses are rewritten", () => {
    const html =
      '<p class="x">A <a id="here" href=\'other.md\' title="T">x</a> <img alt="A" src="a.jpg" width="10"></p>\n';
    expect(htmlOf(html, { resolve: ({ target }) => `/new/${target}` })).toBe(
      '<p class="x">A <a id="here" href="/new/other.md" title="T">x</a> <img alt="A" src="/new/a.jpg" width="10"></p>\n',
    );
  });

  test("anchors of old texts may be linked to, and ids without quotes", () => {
    expect(renderSample('<a name="here"></a>\n\nText <i id=there>x</i> <input name="field">').ids).toEqual([
      "here",
      "there",
    ]);
  });

  test("ids may be linked to", () => {
    expect(renderSample("<div id=\"here\">\n\n## Title\n\n<span id='there'>x</span>\n\n</div>").ids.toSorted()).toEqual(
      ["here", "there", "title"],
    );
  });
});

test("generated links aren't treated as the author's", () => {
  expect(referencesOf("## A heading\n\nA note.[^1]\n\n[^1]: Here.\n")).toEqual([]);
});
