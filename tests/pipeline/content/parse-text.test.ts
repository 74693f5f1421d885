// A text becomes HTML, with its references and policy needs, and with problems on the lines of the file.
import { expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { createTextParser, type TextJob } from "../../../src/pipeline/content/parse-text.ts";
import { DEEPEST } from "../../../src/pipeline/markdown/renderer.ts";
import { makeFolder } from "../../commands/folders.ts";
import { englishStrings } from "../settings/sample-settings.ts";

function parse(body: string, image?: TextJob["image"]) {
  const folder = makeFolder({ "posts/loaf.jpg": "loaf" });
  const parser = createTextParser({ strings: englishStrings(), folder, origin: "https://kitchen.example" });
  const {
    text,
    body: html,
    problems,
  } = parser({
    source: "posts/a.md",
    file: "content/posts/a.md",
    address: "/a/",
    bodyLine: 5,
    body,
    image,
  });
  return { ...text, html: Buffer.from(html).toString().trim(), complaints: problems.map(formatLine) };
}

test("gives HTML in UTF-8, and the characters beyond ASCII that it is written with", () => {
  expect(parse("Käse für *zwei*.")).toMatchObject({
    html: "<p>Käse für <em>zwei</em>.</p>",
    characters: "äü",
    words: 3,
    complaints: [],
  });
});

test("collects links of the site, and files next to the text with their address", () => {
  expect(parse("[Jam](/jam/#plum) and [a loaf](loaf.jpg), [elsewhere](https://other.example/)")).toMatchObject({
    links: [{ target: "/jam/#plum", written: "/jam/#plum", line: 5 }],
    assets: [{ source: "posts/loaf.jpg", address: "/a/loaf.jpg" }],
  });
});

test("adds nothing to the policy of its page unless the markup needs it", () => {
  expect(parse("Plain **words**.").needs).toEqual([]);
  expect(parse('<iframe src="https://film.example/a"></iframe>').needs).not.toEqual([]);
});

test("puts the line of the text into the file", () => {
  expect(parse("One\n\n![](missing.jpg)\n").complaints).toEqual([
    expect.stringMatching(/^warning, line 7: The image missing\.jpg has no description/u),
    expect.stringMatching(/^line 7: There is no image missing\.jpg\./u),
  ]);
});

test("warns of a gallery without images, and of text in one", () => {
  expect(parse("::: gallery\n:::\n").complaints).toEqual([
    expect.stringMatching(/^warning, line 5: This gallery has no images, so it isn't shown\./u),
  ]);
  expect(parse("::: gallery\n![Loaf](loaf.jpg)\n\nWords\n:::\n").complaints).toEqual([
    expect.stringMatching(/^warning, line 8: This isn't an image,/u),
  ]);
});

test("refuses what is nested too deeply to be rendered", () => {
  expect(parse(`${"> ".repeat(DEEPEST + 1)}deep`).complaints).toEqual([
    expect.stringMatching(/^line 5: Quotes or lists are nested more than \d+ levels deep here/u),
  ]);
});

test("resolves the picture of the front matter, and asks for its description on its own line", () => {
  expect(parse("", { target: "loaf.jpg", alt: "A loaf", line: 3 })).toMatchObject({
    image: { address: "/a/loaf.jpg", alt: "A loaf" },
    complaints: [],
  });
  expect(parse("", { target: "loaf.jpg", alt: "", line: 3 }).complaints).toEqual([
    expect.stringMatching(/^warning, line 3: image has no description/u),
  ]);
});
