// A whole small site with pictures of every sort: what its pages, feeds and files say.
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { buildFixture } from "../../site/build-fixture.ts";
import { contentsOf, makeFolder, namesIn } from "../../commands/folders.ts";
import { writeFiles } from "../../commands/write-files.ts";
import { runCommandLine } from "../../commands/run-command-line.ts";
import { pictureSite } from "./picture-site.ts";
import { plainPicture } from "./sample-pictures.ts";

const cache = path.join(makeFolder(), "cache");

let content: string;
let site: string;
const read = (name: string): string => readFileSync(path.join(site, name), "utf8");
const imagesIn = (html: string): string[] => html.match(/<picture>.*?<\/picture>|<img(?:[^>"]|"[^"]*")*>/gsu) ?? [];
const imageWith = (html: string, alt: string): string =>
  imagesIn(html).find((image) => image.includes(`alt="${alt}"`)) ?? "";

beforeAll(async () => {
  content = makeFolder(await pictureSite());
  ({ output: site } = await buildFixture(content, { cache, output: path.join(makeFolder(), "site") }));
});

const OVEN = "2026/03/08/oven/index.html";
const CRUST = "2026/03/09/crust/index.html";

describe("a page", () => {
  test("lets browsers choose among files that are all there", () => {
    const named = [OVEN, CRUST, "index.html", "blog/index.html"].flatMap((name) =>
      [...read(name).matchAll(/(?:srcset|src)="([^"]*)"/gu)].flatMap(([, list = ""]) =>
        list.split(", ").map((one) => one.split(" ")[0] ?? ""),
      ),
    );
    const own = new Set(named.filter((address) => address.startsWith("/") && !address.endsWith(".js")));
    expect(own.size).toBeGreaterThan(30);
    for (const address of own) expect(existsSync(path.join(site, decodeURIComponent(address))), address).toBe(true);
  });

  test("has the size of every image, and no inline style", () => {
    for (const name of namesIn(site).filter((file) => file.endsWith(".html"))) {
      for (const image of imagesIn(read(name)).filter((one) => !one.includes("elsewhere")))
        expect(image, name).toMatch(/ width="\d+" height="\d+"/u);
      expect(read(name), name).not.toContain(" style=");
    }
  });

  test("shows its header image first, and loads it eagerly", () => {
    expect(imageWith(read(OVEN), "An oven")).toMatch(
      new RegExp(
        String.raw`^<picture><source type="image/avif" srcset="/pictures/hot-oven-400\.[0-9a-f]{10}\.avif ` +
          String.raw`400w, [^"]*1380w" sizes="[^"]+"><source type="image/webp" [^>]*><img src="/pictures/` +
          String.raw`hot-oven-1200\.[0-9a-f]{10}\.jpg" alt="An oven" width="2000" height="1500" ` +
          String.raw`data-tone="\d[-a-h]" fetchpriority="high"></picture>$`,
        "u",
      ),
    );
  });

  test("loads images on the first screen eagerly, and all others lazily", () => {
    const timing = (html: string): string[] =>
      imagesIn(html.slice(html.indexOf('<div class="prose">'), html.indexOf('<footer class="post-foot">'))).map(
        (image) =>
          `${/alt="([^"]*)"/u.exec(image)?.[1] ?? ""}: ${/ (loading="lazy"|fetchpriority="high")/u.exec(image)?.[1] ?? "-"}`,
      );
    expect(timing(read(OVEN)).slice(0, 3)).toEqual([
      "Early: -",
      'Wide: loading="lazy"',
      'Four colours: loading="lazy"',
    ]);
    expect(timing(read(CRUST))).toEqual([
      'First: fetchpriority="high"',
      "Second: -",
      'Third: loading="lazy"',
      'Elsewhere: loading="lazy"',
    ]);
  });

  test("has larger files for a figure that may be wider than the text", () => {
    expect(imageWith(read(OVEN), "Wide")).toMatch(/ 1200w" sizes="\(min-width: 110rem\) 59rem,/u);
  });

  test("keeps the attributes an author gave an image", () => {
    expect(imageWith(read(OVEN), "Half")).toMatch(
      /sizes="300px"><img src="[^"]*" alt="Half" class="mine" width="300" height="150"/u,
    );
    expect(read(OVEN)).toMatch(
      new RegExp(
        String.raw`<picture><source srcset="x\.webp"><img src="/pictures/late-1200[^"]*\.jpg" alt="Choice" ` +
          String.raw`data-shape="tall" width="1200" height="2400"`,
        "u",
      ),
    );
    expect(read(OVEN)).toContain("<figcaption>Soon</figcaption>");
  });

  test("shows animations, and mislabelled files as what they are", () => {
    expect(imageWith(read(OVEN), "Moves")).toMatch(
      /<img src="\/pictures\/moves-200\.[0-9a-f]{10}\.gif" alt="Moves" width="200" height="100"/u,
    );
    expect(imageWith(read(OVEN), "Small &lt;b&gt;&quot;")).toMatch(/src="\/pictures\/small-40\.[0-9a-f]{10}\.jpg"/u);
  });

  test("shows its author's portrait small", () => {
    expect(read(OVEN)).toMatch(
      /sizes="72px"><img src="\/pictures\/ada-216\.[0-9a-f]{10}\.jpg" alt="" width="72" height="90"/u,
    );
  });

  test("with many pictures is valid", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "no-trailing-whitespace": "off",
        "void-style": "off",
        "doctype-style": "off",
        "attribute-boolean-style": "off",
        "long-title": "off",
      },
    });
    for (const name of [OVEN, CRUST, "index.html"]) {
      const { results } = await validator.validateString(read(name));
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line} ${message}`)),
        name,
      ).toEqual([]);
    }
  });
});

describe("feeds and previews of links", () => {
  test("have one file of each image, no wider than an email", () => {
    const images = imagesIn(read("feed.xml"));
    expect(images.length).toBeGreaterThan(5);
    for (const image of images.filter((one) => !one.includes("elsewhere"))) {
      expect(image).toMatch(
        new RegExp(
          String.raw`^<img src="https://crumbs\.example/pictures/[^"]+\.(?:jpg|png|gif)" alt="[^"]*"` +
            String.raw`(?: class="mine")? width="\d+" height="\d+">$`,
          "u",
        ),
      );
      expect(Number(/ width="(\d+)"/u.exec(image)?.[1])).toBeLessThanOrEqual(600);
    }
    expect(read("feed.xml")).not.toMatch(/loading=|srcset|data-tone|avif|webp/u);
  });

  test("name a JPEG or PNG that exists", () => {
    const named = [...read(OVEN).matchAll(/og:image" content="([^"]+)"|"image":"([^"]+)"/gu)].map(
      ([, meta, json]) => meta ?? json ?? "",
    );
    expect(named).toHaveLength(2);
    for (const address of named) expect(existsSync(path.join(site, new URL(address).pathname)), address).toBe(true);
    expect(named[0]).toMatch(/\/pictures\/hot-oven-1200\.[0-9a-f]{10}\.jpg$/u);
  });
});

describe("an original", () => {
  test("is published only if a page links to it", () => {
    expect(
      namesIn(site).filter(
        (name) => /\.(?:jpe?g|png|gif|svg)$/u.test(name) && !/^(?:pictures|painting|share)\//u.test(name),
      ),
    ).toEqual([
      "2026/03/08/oven/drawn.svg",
      "2026/03/08/oven/late.jpg",
      "ada.jpg",
      "apple-touch-icon.png",
      "favicon.svg",
      "icons/icon-192.png",
      "icons/icon-512.png",
      "icons/icon-maskable-512.png",
    ]);
  });

  test("has no location data, and a drawing has no scripts", async () => {
    for (const name of namesIn(site).filter((file) => /\.(?:jpe?g|png|gif|webp|avif)$/u.test(file)))
      expect(readFileSync(path.join(site, name)).includes("Sample Camera"), name).toBe(false);
    expect(await sharp(path.join(site, "2026/03/08/oven/late.jpg")).metadata()).toMatchObject({
      width: 2400,
      orientation: 6,
    });
    expect(read("2026/03/08/oven/drawn.svg")).not.toContain("script");
  });
});

describe("another build", () => {
  const build = (more: readonly string[] = []) => {
    const output = path.join(makeFolder(), "site");
    const run = runCommandLine("build", [`--input=${content}`, `--output=${output}`, `--cache=${cache}`, ...more]);
    return { output, ...run };
  };

  test("is the same byte for byte, with or without the cache", () => {
    const kept = contentsOf(build().output);
    rmSync(cache, { recursive: true });
    expect(contentsOf(build().output)).toEqual(kept);
  });

  test("prints no progress if its output isn't a terminal", () => {
    expect(build().stderr).toBe("");
  });

  test("with pictures: off publishes them as they are, and says how large they are", async () => {
    const plain = makeFolder({
      ...(await pictureSite()),
      "site.yaml":
        "title: Crumbs\nurl: https://crumbs.example\nshareImages: none\noptimizeImages: off\npaintings: off\nsearch: off\n",
    });
    const { output } = await buildFixture(plain, {
      cache: path.join(plain, "never"),
      output: path.join(makeFolder(), "site"),
    });
    const html = readFileSync(path.join(output, OVEN), "utf8");
    expect(imageWith(html, "An oven")).toBe(
      '<img src="/2026/03/08/oven/hot%20oven.jpg" alt="An oven" width="2000" height="1500" fetchpriority="high">',
    );
    expect(readFileSync(path.join(output, "2026/03/08/oven/hot oven.jpg")).includes("Sample Camera")).toBe(true);
    expect(
      readFileSync(path.join(output, "2026/03/08/oven/early.jpg")).equals(
        readFileSync(path.join(plain, "posts/oven/early.jpg")),
      ),
    ).toBe(true);
    expect(existsSync(path.join(output, "pictures"))).toBe(false);
    expect(existsSync(path.join(plain, "never/pictures"))).toBe(false);
  });

  test("without pictures loads nothing that makes them", () => {
    const words = makeFolder({
      "content/site.yaml": "title: Words\nurl: https://words.example\nshareImages: none\npaintings: off\nsearch: off\n",
      "content/posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n\nWords.\n",
      "no-sharp.cjs":
        'const { Module } = require("node:module"); const load = Module._load; Module._load = (name, ...rest) => { if (name === "sharp" || name === "image-size") throw new Error("loaded " + name); return load(name, ...rest); };',
    });
    const { code, stderr } = runCommandLine("build", [`--cache=${words}/cache`], {
      folder: words,
      environment: { NODE_OPTIONS: `--require=${path.join(words, "no-sharp.cjs")}` },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(existsSync(path.join(words, "cache/pictures"))).toBe(false);
  });

  test("makes replaced images again, and keeps the others", async () => {
    const before = namesIn(path.join(site, "pictures"));
    writeFiles(content, {
      "posts/crust2.jpg": await plainPicture(900, 600, { r: 10, g: 90, b: 230 }).jpeg().toBuffer(),
    });
    const after = namesIn(path.join(build().output, "pictures"));
    expect(after.filter((name) => !before.includes(name)).every((name) => name.startsWith("crust2-"))).toBe(true);
    expect(after).toHaveLength(before.length);
  });
});
