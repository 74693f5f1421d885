// A site that uses everything, as browsers, search engines and checkers meet it on disk.
import { readFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { toOutputFile } from "../../src/lib/url.ts";
import { contentsOf, makeFolder, namesIn } from "../commands/folders.ts";
import { buildFixture, FIXTURES, type BuiltSite } from "./build-fixture.ts";

const FULL = path.join(FIXTURES, "full");
const ORIGIN = "https://wool.example";

let site: BuiltSite;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await buildFixture(FULL, { output: path.join(makeFolder(), "site") });
  pages = new Map(
    namesIn(site.output)
      .filter((name) => name.endsWith(".html"))
      .map((name) => [name, read(name)]),
  );
});

const read = (name: string): string => readFileSync(path.join(site.output, name), "utf8");

/** What a check finds on every page, each finding with the page's file before it. */
function findings(check: (html: string, name: string) => readonly string[]): string[] {
  return [...pages].flatMap(([name, html]) => check(html, name).map((finding) => `${name}: ${finding}`));
}

const isRedirect = (html: string): boolean => html.includes('http-equiv="refresh"');
const isIndexable = (html: string): boolean => !html.includes('<meta name="robots" content="noindex">');
const matchesOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = ""]) => found);
const addressOf = (name: string): string => `/${name.replace(/(^|\/)index\.html$/u, "$1")}`;
const decoded = (url: string): string => decodeURIComponent(url.replaceAll("&amp;", "&"));

test("is built without problems and warnings", () => {
  expect(site.result.problems).toEqual([]);
});

test("has every kind of page", () => {
  expect(new Set(site.result.pages.map((page) => page.kind))).toEqual(
    new Set([
      "home",
      "post",
      "page",
      "blog",
      "tag",
      "category",
      "archive",
      "year",
      "month",
      "search",
      "follow",
      "not-found",
      "reply-received",
      "redirect",
      "rss",
      "atom",
      "json-feed",
      "updates",
      "sitemap",
      "robots",
      "manifest",
      "host",
    ]),
  );
});

describe("every page", () => {
  test("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      // Style of HTML and length of titles are not checked here.
      rules: {
        "long-title": "off",
        "no-trailing-whitespace": "off",
        "void-style": "off",
        "doctype-style": "off",
        "attribute-boolean-style": "off",
        "no-inline-style": "off",
      },
    });
    const faults: string[] = [];
    for (const [name, html] of pages) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        faults.push(...messages.map(({ line, ruleId, message }) => `${name}:${line} ${ruleId} ${message}`));
    }
    expect(faults).toEqual([]);
  });

  test("has one title with words in it", () => {
    expect(
      findings((html) =>
        matchesOf(html, /<title>([^<]+)<\/title>/gu).length === 1 ? [] : ["has no title, or several"],
      ),
    ).toEqual([]);
  });

  test("has one h1, unless it only redirects", () => {
    const wanted = (html: string): number => (isRedirect(html) ? 0 : 1);
    expect(
      findings((html) => (matchesOf(html, /<(h1)[ >]/gu).length === wanted(html) ? [] : ["has no h1, or several"])),
    ).toEqual([]);
  });

  test("has no id twice", () => {
    expect(
      findings((html) => matchesOf(html, / id="([^"]*)"/gu).filter((id, index, ids) => ids.indexOf(id) !== index)),
    ).toEqual([]);
  });

  test("has no script but structured data, and that of a form where there is one", () => {
    const own = (html: string): string[] => [
      ' type="application/ld+json"',
      ' src="/assets/light.js"',
      ...(html.includes('<form class="search-form"') ? [' src="/assets/search.js" type="module"'] : []),
      ...(html.includes('<form class="signup-form"') ? [' src="/assets/signup.js" defer'] : []),
      ...(html.includes('<form class="reply-form"') ? [' src="/assets/reply.js" defer'] : []),
    ];
    expect(
      findings((html) =>
        matchesOf(html, /<script([^>]*)>/gu)
          .map((attributes) => attributes.replace(/-[0-9a-f]{10}\.js/u, ".js"))
          .filter((attributes) => !own(html).includes(attributes)),
      ),
    ).toEqual([]);
  });

  test("points only to files and headings that exist", () => {
    const files = new Set(namesIn(site.output));
    const leadsNowhere = (reference: string, name: string): boolean => {
      const url = new URL(reference.replaceAll("&amp;", "&"), `${ORIGIN}${encodeURI(addressOf(name))}`);
      if (url.origin !== ORIGIN) return false;
      const address = decodeURIComponent(url.pathname);
      const file = [toOutputFile(address), toOutputFile(`${address}/`)].find((candidate) => files.has(candidate));
      const fragment = decodeURIComponent(url.hash.slice(1));
      return file === undefined || (fragment !== "" && !read(file).includes(` id="${fragment}"`));
    };
    const broken = findings((html, name) => {
      const references = [
        ...matchesOf(html, / (?:href|src|poster)="([^"]*)"/gu),
        ...matchesOf(html, /<meta property="og:(?:image|url)" content="([^"]*)"/gu),
        ...matchesOf(html, /content="0; url=([^"]*)"/gu),
      ];
      return references.filter((reference) => leadsNowhere(reference, name));
    });
    expect(broken).toEqual([]);
  });
});

describe("for search engines", () => {
  test("the sitemap lists every page that they may show, and no other", () => {
    const listed = matchesOf(read("sitemap.xml"), /<loc>([^<]*)<\/loc>/gu).map(decoded);
    expect(listed.sort()).toEqual(
      [...pages]
        .filter(([, html]) => isIndexable(html))
        .map(([name]) => `${ORIGIN}${addressOf(name)}`)
        .sort(),
    );
  });

  test("only these pages are kept from them", () => {
    expect([...pages].filter(([, html]) => !isIndexable(html)).map(([name]) => name)).toEqual([
      "2026/05/every-key/index.html",
      "2026/06/03/lesson-one/index.html",
      "404.html",
      "old/every-key.html",
      "reply-received/index.html",
      "search/index.html",
      "thank-you/index.html",
      "who-writes-here/index.html",
    ]);
  });

  test("robots.txt lets them in and names the sitemap", () => {
    expect(read("robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://wool.example/sitemap.xml\n");
  });

  test("a page that they may show has a canonical address", () => {
    expect(
      findings((html, name) => {
        const wanted = isIndexable(html) ? [`${ORIGIN}${addressOf(name)}`] : [];
        const canonical = matchesOf(html, /<link rel="canonical" href="([^"]*)">/gu).map(decoded);
        const shared = matchesOf(html, /<meta property="og:url" content="([^"]*)">/gu).map(decoded);
        const isRight = (found: readonly string[]): boolean => found.join() === wanted.join();
        return [
          ...(isRight(canonical) || isRedirect(html) ? [] : [`canonical ${canonical.join()}`]),
          ...(isRight(shared) ? [] : [`og:url ${shared.join()}`]),
        ];
      }),
    ).toEqual([]);
  });

  test("structured data is JSON, on pages with a canonical address", () => {
    expect(
      findings((html) => {
        const scripts = matchesOf(html, /<script type="application\/ld\+json">(.*?)<\/script>/gsu);
        const contexts = scripts.map((json) => {
          const { "@context": context }: { "@context": string } = JSON.parse(json);
          return context;
        });
        return contexts.join() === (isIndexable(html) ? "https://schema.org" : "") ? [] : [`${scripts.length} scripts`];
      }),
    ).toEqual([]);
  });
});

describe("a post", () => {
  test("shows other sites its title, its words, its picture and its dates", () => {
    expect(matchesOf(read("clay/every-key/index.html"), /<meta (property="[^>]*)>/gu)).toEqual([
      'property="og:site_name" content="Wool &amp; Clay"',
      'property="og:type" content="article"',
      'property="og:title" content="Every key: a post that uses them all"',
      'property="og:url" content="https://wool.example/clay/every-key/"',
      'property="og:locale" content="en"',
      'property="og:description" content="All that a head may say, said once."',
      expect.stringMatching(
        /^property="og:image" content="https:\/\/wool\.example\/pictures\/kiln-1200\.[0-9a-f]{10}\.png"$/u,
      ),
      'property="og:image:alt" content="A small kiln with its door open"',
      'property="article:published_time" content="2026-05-07T23:30:00-05:00"',
      'property="article:modified_time" content="2026-06-01T08:15:00+02:00"',
    ]);
  });

  test("describes itself to search engines", () => {
    const [json = ""] = matchesOf(
      read("clay/every-key/index.html"),
      /<script type="application\/ld\+json">(.*?)<\/script>/gsu,
    );
    const { "@graph": things }: { "@graph": readonly object[] } = JSON.parse(json);
    expect(things[0]).toEqual({
      "@type": "BlogPosting",
      headline: "Every key: a post that uses them all",
      description: "All that a head may say, said once.",
      url: "https://wool.example/clay/every-key/",
      mainEntityOfPage: "https://wool.example/clay/every-key/",
      datePublished: "2026-05-07T23:30:00-05:00",
      dateModified: "2026-06-01T08:15:00+02:00",
      inLanguage: "en",
      wordCount: expect.any(Number),
      keywords: "glaze, kiln, Winter Work, 2026",
      image: expect.stringMatching(/^https:\/\/wool\.example\/pictures\/kiln-1200\.[0-9a-f]{10}\.png$/u),
      author: { "@type": "Person", name: "Bruno Example" },
      publisher: { "@type": "Organization", name: "Wool & Clay", url: "https://wool.example/" },
      commentCount: 3,
      comment: [
        expect.objectContaining({ text: "We fire at cone ten. The door stays shut & cold." }),
        expect.objectContaining({
          author: { "@type": "Person", name: "Ada Example" },
          parentItem: { "@id": "https://wool.example/clay/every-key/#comment-11" },
        }),
      ],
    });
  });

  test("counts the responses that it shows, and names those that are missing", () => {
    const html = read("clay/every-key/index.html");
    expect(html).toContain('<a href="#responses">3 comments</a>');
    expect(matchesOf(html, /<li id="(comment-[^"]*)"/gu)).toEqual(["comment-11", "comment-12", "comment-13"]);
    expect(html).toContain("<p>The <strong>door</strong> stays shut &amp; cold.</p>");
  });

  test("keeps its thread when replies are closed", () => {
    const html = read("2026/02/09/json-front-matter/index.html");
    expect(html).toContain('<li id="comment-only">');
    expect(html).toContain("Replies to this post are closed.");
  });

  test("has no trace of comments when they are off", () => {
    expect(read("2026/02/08/with-byte-order-mark/index.html")).not.toMatch(/comment|respon|reply/iu);
  });

  test("of many words says how long it takes", () => {
    const html = read("2026/04/02/a-long-scarf/index.html");
    expect(html).toContain('<p class="label">4 min read</p>');
  });

  test("says when it was updated", () => {
    expect(read("clay/every-key/index.html")).toContain('<p class="label">Updated Jun 1, 2026</p>');
  });

  test("shows its tags as the newest post spells them", () => {
    expect(matchesOf(read("tag/winter-work/index.html"), /<h1>([^<]*)<\/h1>/gu)).toEqual(["Winter Work"]);
    expect(read("2026/04/02/a-long-scarf/index.html")).toContain(
      '<a href="/tag/winter-work/" rel="tag">Winter Work</a>',
    );
  });
});

test("line ends of Windows and byte order marks make no difference", async () => {
  const texts = namesIn(FULL).filter((name) => /\.(?:md|yaml)$/u.test(name));
  const windows = makeFolder(
    Object.fromEntries(
      texts.map((name) => [
        name,
        `\uFEFF${readFileSync(path.join(FULL, name), "utf8")
          .replace(/^\uFEFF/u, "")
          .replaceAll("\n", "\r\n")}`,
      ]),
    ),
    FULL,
  );
  const { output } = await buildFixture(windows, { output: path.join(makeFolder(), "site") });
  expect(contentsOf(output)).toEqual(contentsOf(site.output));
});
