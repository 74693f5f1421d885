// The paintings of a small site, from Markdown to files.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contentsOf, makeFolder, namesIn } from "../../commands/folders.ts";
import { buildFixture } from "../../site/build-fixture.ts";

const SITE =
  "title: Oven\nurl: https://oven.example\nshareImages: none\npermalink: /:slug/\ntagPalettes: { Bread: moss }\n";
const POSTS = {
  "posts/rye.md":
    "---\ntitle: Rye\ndate: 2026-01-01\ntags: [bread]\npainting: { motif: bowl, shape: tall }\n---\n\nRye.\n",
  "posts/plain.md": "---\ntitle: Plain\ndate: 2026-01-02\npainting: off\n---\n\nPlain.\n",
  "posts/own.md": "---\ntitle: Own\ndate: 2026-01-03\nimage: own.svg\nimageAlt: Mine\n---\n\nOwn.\n",
  "posts/own.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
};
const cache = path.join(makeFolder(), "cache");
let site: string;
let content: string;
const read = (name: string, folder = site): string => readFileSync(path.join(folder, name), "utf8");
const paintingsIn = (html: string): string[] => html.match(/<img src="\/painting\/[^>]*>/gu) ?? [];
const build = async (from: string): Promise<string> =>
  (await buildFixture(from, { cache, output: path.join(makeFolder(), "site") })).output;

beforeAll(async () => {
  content = makeFolder({ "site.yaml": SITE, ...POSTS });
  site = await build(content);
});

describe("a page", () => {
  test("shows its painting first in its head, without words of its own", () => {
    expect(paintingsIn(read("rye/index.html"))[0]).toMatch(
      new RegExp(
        String.raw`^<img src="/painting/[0-9a-f]{12}\.svg" alt="" class="painting" width="1000" height="1250" ` +
          String.raw`data-tone="5-" fetchpriority="high">$`,
        "u",
      ),
    );
    expect(read("rye/index.html")).toContain('<body data-page="post" data-pigment="moss">');
  });

  test("shows its author's picture instead, or none", () => {
    expect(paintingsIn(read("own/index.html").split('<div class="prose">')[0] ?? "")).toEqual([]);
    expect(read("own/index.html")).toContain("own.svg");
    expect(/<main.*<\/main>/su.exec(read("plain/index.html"))?.[0]).not.toContain("<img");
  });

  test("that lists posts hangs them by their formats", () => {
    expect(
      [
        ...read("blog/index.html").matchAll(/<article class="post-entry" data-pigment="\w+" data-format="(\w+)">/gu),
      ].map(([, format]) => format),
    ).toEqual(["landscape", "square", "tall"]);
  });

  test("names only paintings that are there", () => {
    const named = namesIn(site)
      .filter((name) => name.endsWith(".html"))
      .flatMap((name) => [...read(name).matchAll(/\/(painting\/[^"]+\.svg)/gu)].map(([, file = ""]) => file));
    expect(new Set(named).size).toBe(2);
    for (const name of named) expect(read(name)).toMatch(/^<svg /u);
  });
});

describe("another build", () => {
  test("paints nothing, and gives the same bytes", async () => {
    const paintedAt = (): string[] =>
      namesIn(path.join(cache, "paintings")).map(
        (name) => `${name} ${statSync(path.join(cache, "paintings", name)).ctimeMs}`,
      );
    const before = paintedAt();
    expect(contentsOf(await build(content))).toEqual(contentsOf(site));
    expect(paintedAt()).toEqual(before);
  });

  test("paints a painting again if its variation changed", async () => {
    const changed = await build(
      makeFolder({
        "site.yaml": SITE,
        ...POSTS,
        "posts/rye.md": POSTS["posts/rye.md"].replace("tall", "tall, variation: again"),
      }),
    );
    expect(paintingsIn(read("rye/index.html", changed))).not.toEqual(paintingsIn(read("rye/index.html")));
  });

  test("with painting: off has no paintings, and nothing is kept for them", async () => {
    const off = makeFolder({ "site.yaml": `${SITE}painting: off\n`, ...POSTS });
    const { output } = await buildFixture(off, {
      cache: path.join(off, "never"),
      output: path.join(makeFolder(), "site"),
    });
    expect(namesIn(output).filter((name) => name.startsWith("painting/"))).toEqual([]);
    expect(read("rye/index.html", output)).not.toContain('<img src="/painting');
    expect(read("rye/index.html", output)).toContain('data-pigment="moss"');
    expect(namesIn(off).filter((name) => name.startsWith("never/paintings"))).toEqual([]);
  });
});
