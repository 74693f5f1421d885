// Files in content/ are published on purpose, or their author hears of them.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { formatLine } from "../../src/lib/problem.ts";
import { makeFolder, namesIn } from "../commands/folders.ts";
import { buildFixture } from "./build-fixture.ts";

const SITE = "title: Plain words\nurl: https://plain-words.net\nshareImages: none\npermalink: /:slug/\n";
const post = (body: string, more = ""): string => `---\ntitle: Slow bread\ndate: 2026-03-08\n${more}---\n\n${body}\n`;

async function build(files: Readonly<Record<string, string>>) {
  const content = makeFolder({ "site.yaml": SITE, ...files });
  const output = path.join(makeFolder(), "site");
  const { result } = await buildFixture(content, { output });
  const label = path.basename(content);
  return {
    published: namesIn(output).filter((name) => name.startsWith("slow-bread/")),
    told: result.problems.map((problem) => `${problem.file.replace(`${label}/`, "")}: ${formatLine(problem)}`),
  };
}

describe("in the folder of a post", () => {
  test("files the text doesn't name are reported and not published, and temporary files are ignored", async () => {
    const inFolder = (...names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [`posts/slow-bread/${name}`, "text"]));
    const { published, told } = await build({
      "posts/slow-bread/index.md": post("[The recipe](recipe.txt)"),
      ...inFolder("index.md~", "index.md.bak", "index.md.orig", "index.md.save", "#index.md#", "comments.yaml.bak"),
      ...inFolder("recipe.txt", "recipe.txt~", "notes.txt", "letter to editor.docx", "bowl.psd", "unused.jpg"),
      ...inFolder("Thumbs.db", "~$letter to editor.docx"),
    });
    expect(published).toEqual(["slow-bread/index.html", "slow-bread/recipe.txt"]);
    expect(told).toEqual([
      "posts/slow-bread/: warning: 4 files won't be published, because no text names them: bowl.psd, letter to " +
        "editor.docx, notes.txt and unused.jpg. To publish a file, move it to public/, or name it in a text here: " +
        "[What it is](bowl.psd)",
    ]);
  });

  test("files of links and images that need a fix aren't told a second time, however many there are", async () => {
    const names = [1, 2, 3, 4, 5].map((number) => `loaf ${number}.jpg`);
    const { told } = await build({
      "posts/slow-bread/index.md": post(
        [
          ...names.map((name) => `![A loaf](${name})`),
          "![A loaf] (gap.jpg)",
          '{{< figure src="figure.jpg" >}}',
          '[video mp4="film.mp4"]',
        ].join("\n\n"),
      ),
      ...Object.fromEntries(
        [...names, "gap.jpg", "figure.jpg", "film.mp4"].map((name) => [`posts/slow-bread/${name}`, "bytes"]),
      ),
    });
    expect(told.filter((line) => line.includes("won't be published"))).toEqual([]);
    expect(told[0]).toContain("The same on lines 8, 10, 12, 14.");
  });

  test.each([
    ['<img src="/a.png" srcset="one.jpg 2x" alt="">', "line 6: There is no image one.jpg."],
    ['<object data="two.pdf"></object>', "line 6: two.pdf leads to a file that does not exist."],
    ['Text\n<b style="background: url(three.png)">b</b>', "line 7: There is no image three.png."],
  ])("a missing file that only its HTML names is reported with the line: %s", async (body, message) => {
    await expect(build({ "posts/slow-bread/index.md": post(body), "public/a.png": "x" })).rejects.toThrow(message);
  });

  test("everything that it names is published", async () => {
    const { published, told } = await build({
      "posts/slow-bread/index.md": post(
        "[one]\n\n![two](two.svg)\n\n::: gallery\n![three](three.svg)\n![four](four.svg)\n:::\n\n" +
          '<video src="five.mp4" poster="six.svg"><track src="seven.vtt"></video>\n\n' +
          '<div style="background: url(eight.svg)"></div>\n\n[one]: one.pdf\n',
        "image: nine.svg\nimageAlt: Nine\n",
      ),
      "posts/other.md": post("[ten](/slow-bread/ten.txt)").replace("03-08", "03-07"),
      ...Object.fromEntries(
        ["two", "three", "four", "six", "eight", "nine"].map((name) => [
          `posts/slow-bread/${name}.svg`,
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
        ]),
      ),
      "posts/slow-bread/one.pdf": "%PDF-1.7",
      "posts/slow-bread/five.mp4": "film",
      "posts/slow-bread/seven.vtt": "WEBVTT\n",
      "posts/slow-bread/ten.txt": "ten",
    });
    expect(told).toEqual([]);
    expect(published).toEqual([
      "slow-bread/eight.svg",
      "slow-bread/five.mp4",
      "slow-bread/four.svg",
      "slow-bread/index.html",
      "slow-bread/nine.svg",
      "slow-bread/one.pdf",
      "slow-bread/seven.vtt",
      "slow-bread/six.svg",
      "slow-bread/ten.txt",
      "slow-bread/three.svg",
      "slow-bread/two.svg",
    ]);
  });
});

test("a link to a file of litter says why it isn't published", async () => {
  await expect(build({ "posts/slow-bread.md": post("[n](notes.bak)"), "posts/notes.bak": "" })).rejects.toThrow(
    "The file notes.bak has the name of a backup or a temporary file, and those aren't published. Rename it.",
  );
});

describe("names meet however their accents are composed", () => {
  const [NFC, NFD] = [(text: string) => text.normalize("NFC"), (text: string) => text.normalize("NFD")];

  test.each([
    ["decomposed files, composed text", NFD, NFC],
    ["composed files, decomposed text", NFC, NFD],
  ])("%s", async (_, ofFiles, ofText) => {
    const { published, told } = await build({
      [ofFiles("posts/brücke.md")]: post("Text").replace("03-08", "03-07"),
      [ofFiles("posts/brücke.comments.yaml")]: "comments:\n  - { id: a, author: Ann, date: 2026-03-09, text: Yes }\n",
      "posts/slow-bread/index.md": post(
        ofText(
          "[b](../brücke.md) ![g](café.svg)\n\n::: gallery\n![h](grün.svg)\n:::\n\n[p](/öl.txt) " +
            '<img src="/übrig.svg" alt="">',
        ),
        ofText("image: weiß-größe.svg\nimageAlt: White\naliases: [/früher/]\n"),
      ),
      ...Object.fromEntries(
        ["posts/slow-bread/café", "posts/slow-bread/grün", "posts/slow-bread/weiß-größe", "public/übrig"].map(
          (name) => [ofFiles(`${name}.svg`), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'],
        ),
      ),
      [ofFiles("public/öl.txt")]: "oil",
      "redirects.yaml": `${ofText("/süden/")}: ${ofText("/öl.txt")}\n`,
    });
    expect(told).toEqual([]);
    expect(published).toEqual(
      ["café.svg", "grün.svg", "index.html", "weiß-größe.svg"].map((name) => `slow-bread/${name}`.normalize()),
    );
  });
});

test("a missing image on the site's own host is reported in the front matter", async () => {
  await expect(
    build({ "posts/slow-bread.md": post("Text", "image: //plain-words.net/x.png\nimageAlt: x\n") }),
  ).rejects.toThrow("line 4: //plain-words.net/x.png leads to a file that does not exist.");
});
