// A file's name decides the address of its page and its pictures, so an author can predict it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { toPublishableDrawing } from "../../src/assets/pictures/publishable.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { AuthorError } from "../../src/lib/problem.ts";
import { findError } from "../../src/lib/find-error.ts";
import { filesThatMention, makeFolder, namesIn } from "../commands/folders.ts";
import { buildFixture, FIXTURES } from "./build-fixture.ts";

const FULL = path.join(FIXTURES, "full");

let output: string;
beforeAll(async () => {
  ({ output } = await buildFixture(FULL, { output: path.join(makeFolder(), "site") }));
});

const read = (file: string): string => readFileSync(path.join(output, file), "utf8");

describe("a content file is found at its address:", () => {
  test.each([
    ["posts/Two Words.md", "2026/01/05/two-words", "Bowls of two words"],
    ["posts/CAPITALS.md", "2026/01/04/capitals", "Loud name"],
    ["posts/Käsekuchen für Anfänger.md", "2026/01/03/kasekuchen-fur-anfanger", "Cake after firing"],
    ["posts/陶芸の朝.md", "2026/01/02/陶芸の朝", "陶芸の朝"],
    ["posts/2026-01-01-dated-name.md", "2026/01/01/dated-name", "The date stands in the name"],
    ["posts/Glaze Tests/index.md", "2025/12/30/glaze-tests", "Glaze tests"],
    ["posts/2026/a-long-scarf.md", "2026/04/02/a-long-scarf", "A long scarf"],
    ["posts/2026/every-key/index.md, which has a permalink", "clay/every-key", "Every key: a post that uses them all"],
    ["pages/about.md", "about", "About"],
    ["pages/workshop/Open Days/index.md", "workshop/open-days", "Open days"],
  ])("%s at /%s/", (_, folder, title) => {
    expect(read(`${folder}/index.html`)).toContain(`<h1>${title}</h1>`);
  });

  const posts = (...names: readonly string[]): string =>
    makeFolder({
      "site.yaml": "title: Names\nurl: https://names.example\nshareImages: none\npermalink: /:slug/\n",
      ...Object.fromEntries(
        names.map((name, index) => [
          `posts/${name}`,
          `---\ntitle: Name ${index}\ndate: 2026-01-${index + 1}\n---\n\nText.\n`,
        ]),
      ),
    });

  test("whatever signs a name may have", async () => {
    const names = [
      "C++ & me.md",
      "50% off!.md",
      "v1.2.md",
      "it’s.md",
      "Straße nach Œuvre.md",
      "İstanbul.md",
      "Привет мир.md",
      "日本 語.MD",
      "nai\u0308ve cafe\u0301.markdown",
      "__under__score__.md",
      "2026-1-5-short-date.md",
      "2026-summary.md",
    ];
    const { output: site } = await buildFixture(posts(...names), { output: path.join(makeFolder(), "site") });
    const addresses = namesIn(site).filter(
      (name) => /^[^/]+\/index\.html$/u.test(name) && !/^(?:archive|blog|follow|search|2026)\//u.test(name),
    );
    expect(addresses.map((name) => path.dirname(name))).toEqual(
      [
        "c-plus-plus-and-me",
        "50-off",
        "v1-2",
        "its",
        "strasse-nach-oeuvre",
        "istanbul",
        "привет-мир",
        "日本-語",
        "naive-cafe",
        "under-score",
        "short-date",
        "2026-summary",
      ].sort(),
    );
  });

  test.each(["---.md", "🍞.md", "!/index.md"])("a name without letters and digits is refused: %s", async (name) => {
    const error = findError(
      await buildFixture(posts(name), { output: path.join(makeFolder(), "site") }).catch((failure: unknown) => failure),
      AuthorError,
    );
    expect(error?.problems.map(({ message }) => message)).toEqual([
      "The file name has no letters or digits to make an address from. Rename the file, or write permalink: /my-address/.",
    ]);
  });

  test("two names that only a computer can tell apart are refused", async () => {
    const error = findError(
      await buildFixture(posts("Slow Bread.md", "slow-bread.md"), { output: path.join(makeFolder(), "site") }).catch(
        (failure: unknown) => failure,
      ),
      AuthorError,
    );
    expect(error?.problems).toHaveLength(2);
    expect(error?.message).toContain("The address /slow-bread/ is taken by");
  });
});

describe("links to odd addresses", () => {
  test("are written so that every reader understands them", () => {
    expect(read("2026/03/20/links-of-all-kinds/index.html")).toContain(
      '<a href="/2026/01/02/%E9%99%B6%E8%8A%B8%E3%81%AE%E6%9C%9D/">the morning</a>',
    );
    expect(read("sitemap.xml")).toContain(
      "<loc>https://wool.example/2026/01/02/%E9%99%B6%E8%8A%B8%E3%81%AE%E6%9C%9D/</loc>",
    );
    expect(read("feed.xml")).toContain(
      "<link>https://wool.example/2026/01/02/%E9%99%B6%E8%8A%B8%E3%81%AE%E6%9C%9D/</link>",
    );
  });

  test("are readable on disk", () => {
    expect(namesIn(output).filter((name) => name.includes("%"))).toEqual([]);
  });
});

describe("an alias is a page that redirects:", () => {
  test.each([
    ["2026/05/every-key/index.html", "/clay/every-key/"],
    ["old/every-key.html", "/clay/every-key/"],
    ["who-writes-here/index.html", "/about/"],
  ])("%s to %s", (file, target) => {
    const html = read(file);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(html).toContain(`<link rel="canonical" href="https://wool.example${target}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<a href="${target}">`);
  });

  test("an alias of a post without a page isn't a page", () => {
    expect(namesIn(output).filter((name) => /^(?:half|snow|sale)\//u.test(name))).toEqual([]);
  });
});

describe("files beside a text", () => {
  test.each([
    ["posts/2026/every-key/kiln.svg", "clay/every-key/kiln.svg"],
    ["posts/2026/every-key/closer look/cone 6.svg", "clay/every-key/closer look/cone 6.svg"],
    ["posts/Glaze Tests/First Tile.svg", "2025/12/30/glaze-tests/First Tile.svg"],
    ["posts/Glaze Tests/second/Kachel-übrig.svg", "2025/12/30/glaze-tests/second/Kachel-übrig.svg"],
    ["posts/2026/links-of-all-kinds/more.txt", "2026/03/20/links-of-all-kinds/more.txt"],
    ["pages/workshop/Open Days/door.svg", "workshop/open-days/door.svg"],
    ["public/leaflets/care of wool.txt", "leaflets/care of wool.txt"],
  ])("%s is copied to %s", (source, file) => {
    const typed = readFileSync(path.join(FULL, source));
    // A drawing is written again.
    const published = source.endsWith(".svg") ? toPublishableDrawing(typed) : typed;
    expect(readFileSync(path.join(output, file))).toEqual(published);
  });

  test("aren't published while the text is a draft", () => {
    expect(filesThatMention(output, "fingers.svg", "half-a-glove")).toEqual([]);
  });

  test("that hold comments or settings are not published", () => {
    expect(namesIn(output).filter((name) => /\.(?:ya?ml|md|markdown)$/iu.test(name))).toEqual([]);
  });

  test("are shown by flat posts, too, which share their folder", async () => {
    const content = makeFolder({
      "site.yaml": "title: Names\nurl: https://names.example\nshareImages: none\npermalink: /:slug/\n",
      "posts/bread.md": "---\ntitle: Bread\ndate: 2026-01-01\n---\n\n![A loaf](loaf.svg)\n",
      "posts/draft.md": "---\ntitle: Draft\ndate: 2026-01-02\ndraft: true\n---\n\n![A roll](roll.svg)\n",
      "posts/loaf.svg": "<svg/>",
      "posts/roll.svg": "<svg/>",
    });
    const { output: site } = await buildFixture(content, { output: path.join(makeFolder(), "site") });
    expect(namesIn(site).filter((name) => name.endsWith(".svg") && !name.startsWith("painting/"))).toEqual([
      "bread/loaf.svg",
      "favicon.svg",
    ]);
    expect(readFileSync(path.join(site, "bread/index.html"), "utf8")).toContain(
      '<img src="/bread/loaf.svg" alt="A loaf"',
    );
  });
});
