// Each check reports a site with one problem, and stays silent about a site without problems.
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "../../src/checks/built-site.ts";
import { checkSite, problemsOf } from "../../src/checks/check-site.ts";
import { checkFeeds } from "../../src/checks/feeds.ts";
import { checkHeadings } from "../../src/checks/headings.ts";
import { checkValidity } from "../../src/checks/html-validity.ts";
import { checkLeaks } from "../../src/checks/leaks.ts";
import { checkLinks } from "../../src/checks/links.ts";
import { checkNames } from "../../src/checks/names.ts";
import { checkPictures } from "../../src/checks/pictures.ts";
import { checkPlaceholders } from "../../src/checks/placeholders.ts";
import { checkForwards, knownRedirects } from "../../src/checks/redirects.ts";
import { checkSecrets } from "../../src/checks/secrets.ts";
import { checkSitemap } from "../../src/checks/sitemap.ts";
import { checkStructuredData } from "../../src/checks/structured-data.ts";
import { checkTitles } from "../../src/checks/titles.ts";
import { checkWeight } from "../../src/checks/weight.ts";
import type { Problem } from "../../src/lib/problem.ts";
import { buildKitchen, tamper, told, without } from "./tampered-site.ts";

let kitchen: BuiltSite;
beforeAll(async () => {
  kitchen = await buildKitchen();
});

const POST = "slow-bread/index.html";
const links = (built: BuiltSite): Problem[] => checkLinks(built, knownRedirects(built));
const forwards = (built: BuiltSite): Problem[] => checkForwards(built, knownRedirects(built));
const feeds = (built: BuiltSite): Problem[] => checkFeeds(built, knownRedirects(built));
const validity = (built: BuiltSite): Promise<Problem[]> => checkValidity(built, { onProgress: () => undefined });
const say = (html: string) => (page: string) => page.replace("Flour and water.", html);

type Check = (built: BuiltSite) => readonly Problem[] | Promise<readonly Problem[]>;

const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ["links", links],
  ["redirects", forwards],
  ["pictures", checkPictures],
  ["headings", checkHeadings],
  ["titles", checkTitles],
  ["validity", validity],
  ["feeds", feeds],
  ["structured data", checkStructuredData],
  ["sitemap", checkSitemap],
  ["leaks", checkLeaks],
  ["secrets", checkSecrets],
  ["weight", checkWeight],
  ["names", checkNames],
];

test.each(CHECKS)("%s: a site that is well has no problems", async (_name, check) => {
  expect(told(await check(kitchen))).toEqual([]);
});

const FAULTS: readonly (readonly [
  what: string,
  check: Check,
  output: string,
  change: (text: string) => string,
  message: string,
])[] = [
  [
    "a link to a page that is not there",
    links,
    POST,
    (html) => html.replace('/jam/">open', '/jem/">open'),
    'content/posts/slow-bread.md line 14: The link "open" (/jem/) leads to a page that does not exist. Did you mean /jam/?',
  ],
  [
    "a link to a heading that is not there",
    links,
    POST,
    say('<a href="#the-crum">Crumb</a>'),
    'content/posts/slow-bread.md The link "Crumb" (#the-crum) leads to a place on its page that does not exist. Did you mean #the-crumb?',
  ],
  [
    "a link by an old address",
    links,
    POST,
    say('<a href="/old-bread/">Old</a>'),
    'content/posts/slow-bread.md warning, line 7: The link "Old" (/old-bread/) takes a detour by an old address. Link to /slow-bread/ instead.',
  ],
  [
    "a link without its slash",
    links,
    POST,
    say('<a href="/jam">Plum</a>'),
    'content/posts/slow-bread.md warning, line 14: The link "Plum" (/jam) lacks its slash at the end, so that a host has to send readers on. Write /jam/.',
  ],
  [
    "a link without words",
    links,
    POST,
    say('<a href="/jam/"></a>'),
    "content/posts/slow-bread.md warning, line 14: A link to /jam/ has no text, so people using a screen reader can't tell where it goes. Add some.",
  ],
  [
    "a link without an address",
    links,
    POST,
    say('<a href="">Plum</a>'),
    'content/posts/slow-bread.md The link "Plum" has no address, so it leads back to its own page. Write one: [Plum](/about/).',
  ],
  [
    "a link that runs a script",
    links,
    POST,
    say('<a href="javascript:x()">Run</a>'),
    'content/posts/slow-bread.md The link "Run" (javascript:x()) runs a script. Link to a page instead.',
  ],
  [
    "a script that is not there",
    links,
    POST,
    say('<script src="/gone.js"></script>'),
    "content/posts/slow-bread.md The page loads /gone.js (script), and that file doesn't exist.",
  ],
  [
    "a picture without words",
    checkPictures,
    POST,
    say('<img src="/jam.png" width="1" height="1">'),
    'content/posts/slow-bread.md warning: The image jam.png has no alt text. Write what it shows: ![A bowl that leans](jam.png), or alt="A bowl that leans" in HTML.',
  ],
  [
    "a picture without a size",
    checkPictures,
    POST,
    say('<img src="/icons/icon-192.png" alt="">'),
    "content/posts/slow-bread.md warning: The image icon-192.png has no width and height, so the page jumps when it loads.",
  ],
  [
    "two first headings",
    checkHeadings,
    POST,
    (html) => html.replace(/<h2[^>]*>/u, "<h1>").replace("</h2>", "</h1>"),
    'content/posts/slow-bread.md line 12: "The crumb" is a second heading of the first level; the title is the first. Begin it with ## instead of #.',
  ],
  [
    "a level passed over",
    checkHeadings,
    POST,
    say("<h4>Deep</h4>"),
    'content/posts/slow-bread.md warning: "Deep" is a heading of level 4, and the one before it has level 1. Begin it with ##.',
  ],
  [
    "a heading without words",
    checkHeadings,
    POST,
    say("<h2></h2>"),
    "content/posts/slow-bread.md A heading has no text.",
  ],
  [
    "no title",
    checkTitles,
    "jam/index.html",
    (html) => html.replace(/<title>.*?<\/title>/u, "<title></title>"),
    "content/pages/jam.md The page has no title.",
  ],
  [
    "no description",
    checkTitles,
    "jam/index.html",
    (html) => html.replace("Plum jam.", ""),
    "content/pages/jam.md warning: The page has no description for search engines. Write description: in its front matter.",
  ],
  [
    "no description of the site",
    checkTitles,
    "index.html",
    (html) => html.replace(/(name="?description"? content=)"[^"]*"/u, '$1""'),
    "content/site.yaml warning: description is missing, so search engines have nothing to show for the home page. Write a sentence about the site.",
  ],
  [
    "a description that two pages have",
    checkTitles,
    "jam/index.html",
    (html) => html.replace("Plum jam.", "A day with flour."),
    "content/pages/jam.md warning, line 3: The description is that of content/posts/slow-bread.md as well. Write one that only this page can have.",
  ],
  [
    "a doubled id",
    validity,
    POST,
    say('<p id="x">A</p><p id="x">B</p>'),
    'content/posts/slow-bread.md Duplicate ID "x". It is at #main > article > div > div > p:nth-child(3). More: https://html-validate.org/rules/no-dup-id.html',
  ],
  [
    "an element that is not closed, and none of those around it",
    validity,
    POST,
    say("It is <b>open<p>A</p><p>B</p>"),
    "content/posts/slow-bread.md <b> is not closed, or something within it is, so that the rest of the page is taken for a part of it. Write </b> where it ends. More: https://html-validate.org/rules/close-order.html",
  ],
  [
    "the line of what is invalid",
    validity,
    POST,
    (html) => html.replace(/<h2([^>]*)>The crumb/u, '<h2$1 class="a" class="b">The crumb'),
    'content/posts/slow-bread.md line 12: Attribute "class" duplicated.',
  ],
  [
    "structured data that is no JSON",
    checkStructuredData,
    POST,
    (html) => html.replace('"@context"', "@context"),
    "content/posts/slow-bread.md The page's data for search engines (JSON-LD) isn't valid JSON.",
  ],
  [
    "structured data without what is asked for",
    checkStructuredData,
    POST,
    (html) => html.replace(/"datePublished":"[^"]+"/u, '"datePublished":"soon"'),
    "content/posts/slow-bread.md The search-engine data (JSON-LD, BlogPosting) has a mistake: datePublished should be a date.",
  ],
  [
    "a page that the sitemap lacks",
    checkSitemap,
    "sitemap.xml",
    (xml) => xml.replace(/<url>\s*<loc>https:\/\/kitchen\.invalid\/jam\/<\/loc>.*?<\/url>/su, ""),
    "content/pages/jam.md /jam/ may be listed by search engines, and is not in the sitemap.",
  ],
  [
    "a page in the sitemap that there is not",
    checkSitemap,
    "sitemap.xml",
    (xml) => xml.replace("/jam/", "/jem/"),
    "_site/sitemap.xml https://kitchen.invalid/jem/ is in the sitemap, and that page doesn't exist.",
  ],
  [
    "a page in the sitemap that search engines are kept from",
    checkSitemap,
    "jam/index.html",
    (html) => html.replace("<head>", '<head><meta name="robots" content="noindex">'),
    "_site/sitemap.xml https://kitchen.invalid/jam/ is in the sitemap, and its page tells search engines to pass over it.",
  ],
  [
    "a feed that is not well-formed",
    feeds,
    "feed.xml",
    (xml) => xml.replace("</rss>", "").replaceAll("<", "&"),
    "_site/feed.xml No feed reader can read what is in feed.xml, which is a bug in Inner Canvas, not your mistake. Please report it: ",
  ],
  [
    "an address in a feed that leads nowhere",
    feeds,
    "feed.json",
    (json) => json.replace("https://kitchen.invalid/jam/", "/jam/"),
    'content/posts/slow-bread.md line 14: "Slow bread" names /jam/ in feed.json, which leads nowhere outside the site.',
  ],
  [
    "an address in a feed that is not there",
    feeds,
    "feed.xml",
    (xml) => xml.replace("https://kitchen.invalid/jam/", "https://kitchen.invalid/jem/"),
    'content/posts/slow-bread.md "Slow bread" names https://kitchen.invalid/jem/ in feed.xml, and that file doesn\'t exist.',
  ],
  [
    "the title of a draft",
    checkLeaks,
    "jam/index.html",
    (html) => html.replace("Plum.", "A cake that nobody knows"),
    'content/pages/jam.md "A cake that nobody knows" is in this file, and content/posts/secret-cake.md is a draft. Remove it here.',
  ],
  [
    "the address of a draft",
    checkLeaks,
    "sitemap.xml",
    (xml) => xml.replace("/jam/", "/2026/03/09/secret-cake/"),
    '_site/sitemap.xml "/2026/03/09/secret-cake/" is in this file, and content/posts/secret-cake.md is a draft. Remove it here.',
  ],
  [
    "an unlisted post on a list",
    checkLeaks,
    "blog/index.html",
    (html) => html.replace("/slow-bread/", "/2026/03/10/quiet/"),
    '_site/blog/index.html "/2026/03/10/quiet/" is in this file, and content/posts/quiet.md is unlisted. Remove it here.',
  ],
  [
    "the key of a lesson",
    checkLeaks,
    "feed.xml",
    (xml) => xml.replace("/jam/", "/series/crumbs/qm4tz8vh2krw7ncx5ybd/"),
    '_site/feed.xml "qm4tz8vh2krw7ncx5ybd" is in this file, and content/series/crumbs/01-flour.md is for subscribers. Remove it here.',
  ],
  [
    "a sample text",
    checkPlaceholders,
    POST,
    say("Lorem ipsum dolor"),
    'content/posts/slow-bread.md warning: "Lorem ipsum" is a sample text.',
  ],
  [
    "an address that nobody owns",
    checkPlaceholders,
    POST,
    say('<a href="https://example.com/a">A</a> <a href="https://example.com/b">B</a>'),
    "content/posts/slow-bread.md warning: https://example.com/a is the address of an example, and so is one more on this page.",
  ],
  [
    "a name with a slip",
    checkNames,
    POST,
    say("The Small Kitchn is open."),
    'content/posts/slow-bread.md warning: "Small Kitchn" is written "Small Kitchen" elsewhere on the site. Did you mean that?',
  ],
  [
    "a name with two letters in the wrong order",
    checkNames,
    POST,
    say("The Small Kitchne is open."),
    'content/posts/slow-bread.md warning: "Small Kitchne" is written "Small Kitchen" elsewhere on the site. Did you mean that?',
  ],
  [
    "a name in one word",
    checkNames,
    POST,
    say("At SmallKitchen all is well."),
    'content/posts/slow-bread.md warning: "SmallKitchen" is written "Small Kitchen" elsewhere on the site. Did you mean that?',
  ],
  [
    "a page that is heavy",
    checkWeight,
    POST,
    say(randomWords(60_000)),
    "content/posts/slow-bread.md warning: This page is ",
  ],
  [
    "an old address that leads nowhere",
    forwards,
    "old-bread/index.html",
    (html) => html.replaceAll("/slow-bread/", "/fast-bread/"),
    "content/posts/slow-bread.md line 7, aliases: /old-bread/ leads to /fast-bread/, and that page doesn't exist.",
  ],
];

describe("reports", () => {
  test.each(FAULTS)("%s", async (_what, check, output, change, message) => {
    const lines = told(await check(tamper(kitchen, output, change)));
    expect(lines.filter((line) => line.startsWith(message)).length, lines.join("\n")).toBe(1);
  });

  test("a missing file", () => {
    expect(told(links(without(kitchen, "favicon.svg")))[0]).toMatch(
      /The page loads \/favicon\.svg \(link\), and that file doesn't exist\.$/u,
    );
    expect(told(checkSitemap(without(kitchen, "sitemap.xml")))).toEqual(["_site/sitemap.xml There is no sitemap."]);
  });

  test("a sitemap named by an index is read, and reported if it is missing", () => {
    const whole = kitchen.read("sitemap.xml");
    const part = "https://kitchen.invalid/sitemap-1.xml";
    const indexed = tamper(
      kitchen,
      "sitemap.xml",
      () => `<sitemapindex><sitemap><loc>${part}</loc></sitemap></sitemapindex>`,
    );
    const split = {
      ...indexed,
      outputs: new Set([...kitchen.outputs, "sitemap-1.xml"]),
      read: (name: string) => (name === "sitemap-1.xml" ? whole : indexed.read(name)),
    };
    expect(told(checkSitemap(split))).toEqual([]);
    expect(told(checkSitemap(indexed))).toContain(
      `_site/sitemap.xml ${part} is in the sitemap, and that page doesn't exist.`,
    );
  });

  test("a draft in the search index, which is compressed", () => {
    const [fragment = ""] = [...kitchen.outputs].filter((name) => name.endsWith(".pf_fragment"));
    const packed = gzipSync(
      gunzipSync(kitchen.read(fragment))
        .toString()
        .replace(/"content":"/u, '"content":"A cake that nobody knows '),
    );
    const built = { ...kitchen, read: (name: string) => (name === fragment ? packed : kitchen.read(name)) };
    expect(told(checkLeaks(built))).toEqual([
      `_site/${fragment} "A cake that nobody knows" is in this file, and content/posts/secret-cake.md is a draft. Remove it here.`,
    ]);
  });

  test.each([
    ["Mailchimp", `apiKey: ${"0123456789abcdef".repeat(2)}-us21`, "(Mailchimp)"],
    [
      "SendGrid",
      `key: SG.${"a1B2c3D4e5F6g7H8i9J0k1"}.${"l2M3n4O5p6Q7r8S9t0U1v2W3x4Y5z6A7b8C9d0E1f2G"}`,
      "(Sendgrid api key)",
    ],
    ["GitHub", `token: ghp_${"aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3hJ6"}`, "(GitHub Token)"],
    [
      "a private key",
      `-----BEGIN RSA PRIVATE KEY-----\n${"MIIEowIBAAKCAQEA".repeat(20)}\n-----END RSA PRIVATE KEY-----`,
      "(private key)",
    ],
  ])("a secret of %s, without repeating it", async (_service, text, what) => {
    const [problem] = await checkSecrets({
      ...kitchen,
      sources: [{ file: "content/site.yaml", text: `title: A\n${text}\n` }],
    });
    expect(problem).toMatchObject({ file: "content/site.yaml", line: 2, severity: "error" });
    expect(problem?.message).toContain(what);
    expect(problem?.message).not.toContain(text.slice(-12));
  });

  test("a redirect of a folder that hides generated files", async () => {
    const built = await buildKitchen({
      "site.yaml":
        "title: Small Kitchen\nurl: https://kitchen.invalid\nhost: netlify\nshareImages: none\npaintings: off\n",
      "redirects.yaml": "/old/*: /jam/\n/pagefind/*: /search/\n",
    });
    expect(told(forwards(built))).toEqual([
      expect.stringMatching(
        new RegExp(
          String.raw`^content/redirects\.yaml line 2, /pagefind/\*: /pagefind/\* would also redirect /` +
            String.raw`pagefind/\S+ and \d+ more files of this site, and no reader would find them any more\. ` +
            String.raw`Write a line for each old address instead\.$`,
          "u",
        ),
      ),
    ]);
  });

  test("a mistake in several feeds once, and nothing about an old address without a page", () => {
    const all = ["feed.xml", "atom.xml", "updates.xml", "feed.json"];
    const lead = (to: string): BuiltSite =>
      all.reduce(
        (built, name) =>
          tamper(built, name, (text) => text.replace("https://kitchen.invalid/jam/", `https://kitchen.invalid${to}`)),
        kitchen,
      );
    expect(told(feeds(lead("/jem/")))).toEqual([
      'content/posts/slow-bread.md "Slow bread" names https://kitchen.invalid/jem/ in feed.xml, atom.xml, updates.xml, feed.json, and that file doesn\'t exist.',
    ]);
    expect(told(feeds(without(lead("/old-bread/"), "old-bread/index.html")))).toEqual([]);
  });

  test("a mistake in the settings once, with their file", async () => {
    const built = await buildKitchen({
      "site.yaml":
        'title: Small Kitchen\nurl: https://kitchen.invalid\nshareImages: none\npaintings: off\nnavigation:\n  - { label: Jam, url: /jam }\n  - { label: Shop, url: "https://shop.example/" }\n',
    });
    const findings = await checkSite(built, {
      ofBuild: [],
      chromium: undefined,
      mostInBrowser: 0,
      external: undefined,
      onProgress: () => undefined,
    });
    expect(told(problemsOf(findings)).filter((line) => /line [67]/u.test(line))).toEqual([
      'content/site.yaml warning, line 6: The link "Jam" (/jam) lacks its slash at the end, so that a host has to send readers on. Write /jam/.',
      "content/site.yaml warning, line 7: https://shop.example/ is the address of an example.",
    ]);
    expect(told(problemsOf(findings)).filter((line) => line.includes("shop.example"))).toHaveLength(1);
    // One of the same host in a text is another thing.
    expect(
      told(checkPlaceholders(tamper(built, POST, say('<a href="https://shop.example/soap">Soap</a>')))).filter((line) =>
        line.includes("soap"),
      ),
    ).toHaveLength(1);
  });

  test("services with example values, on a site with a real address", async () => {
    const examples = "comments: { service: formspree, form: abcdefgh }\n";
    const signup =
      "service: { name: custom, action: https://lists.kitchen.test/in, email: email }\nforms:\n  nine: { heading: Nine, pitch: [One.], button: Send, consent: Leave at any time. }\n";
    const toldAt = async (url: string): Promise<string[]> =>
      told(
        checkPlaceholders(
          await buildKitchen({
            "site.yaml": `title: Small Kitchen\nurl: ${url}\nshareImages: none\npaintings: off\n${examples}`,
            "signup.yaml": signup,
          }),
        ),
      ).filter((line) => line.includes("example values"));
    expect(await toldAt("https://small-kitchen.org")).toEqual([
      "content/signup.yaml service still has the example values, so its form isn't published. Write those of your own account, or delete the lines.",
      "content/site.yaml comments still has the example values, so its form isn't published. Write those of your own account, or delete the lines.",
    ]);
    expect(await toldAt("https://kitchen.invalid")).toEqual([]);
  });

  test("nothing about a bare < in a title, as in minified pages", async () => {
    expect(
      told(await validity(tamper(kitchen, POST, (html) => html.replace("<title>", "<title>Less <em> is more: ")))),
    ).toEqual([]);
  });

  test("a leak in its source file, not in the files made from it", async () => {
    const built = await buildKitchen({
      "posts/hint.md":
        "---\ntitle: A hint\ndate: 2026-03-12\ndescription: Soon.\n---\n\nSoon:\nA cake that nobody knows\n",
    });
    expect(told(checkLeaks(built))).toEqual([
      'content/posts/hint.md line 8: "A cake that nobody knows" is in this file, and content/posts/secret-cake.md is a draft. Remove it here.',
    ]);
  });

  test("an image without alt text once, even if the build reported it, too", () => {
    const built = tamper(kitchen, POST, (html) => html.replace(' alt="A loaf"', ""));
    const [problem] = checkPictures(built);
    expect(problem).toMatchObject({ line: 16 });
    expect(checkPictures(built, problem ? [problem] : [])).toEqual([]);
  });

  test("a secret key in any text file, whatever its ending", async () => {
    const key = `apiKey=${"0123456789abcdef".repeat(2)}-us21\n`;
    const built = await buildKitchen({
      "public/config.env": key,
      "public/sound.bin": Buffer.from(`\0${key}`),
      "public/late.jpg": key,
    });
    expect((await checkSecrets(built)).map(({ file, line }) => `${file} ${line ?? 0}`)).toEqual([
      "content/public/config.env 1",
    ]);
  });

  test("nothing about a link to a file that begins with a dot", async () => {
    const built = await buildKitchen({
      "site.yaml":
        "title: Small Kitchen\nurl: https://kitchen.invalid\nshareImages: none\npaintings: off\nsecurityContact: ann@kitchen.invalid\n",
    });
    expect(told(links(tamper(built, POST, say('<a href="/.well-known/security.txt">Holes</a>'))))).toEqual([]);
  });

  test("tags with nearly the same name", async () => {
    const built = await buildKitchen({
      "posts/rye.md": "---\ntitle: Rye\ndate: 2026-03-12\ntags: [Breads]\ndescription: Dark.\n---\n\nDark.\n",
    });
    expect(told(checkNames(built))).toEqual([
      'content/posts/rye.md warning, line 4: The tag "Breads" is nearly "bread", which one post has. Write one of the two everywhere.',
    ]);
  });
});

test("an address of another site or folder is not a draft of this site", () => {
  const text =
    'See <a href="https://miller.example/2026/03/09/secret-cake/">Miller</a> and /old/2026/03/09/secret-cake/.';
  expect(told(checkLeaks(tamper(kitchen, POST, say(text))))).toEqual([]);
});

test("a script after structured data isn't part of it", () => {
  expect(told(checkStructuredData(tamper(kitchen, POST, say("<script>alert(1)</script>"))))).toEqual([]);
});

test("everyday uses of a name's words aren't reported", () => {
  const text =
    "A small kitchen, Ann Baker’s kitchen, the small kitchens of Ann Bakers, SMALL KITCHEN, and Small Kitchens.";
  expect(told(checkNames(tamper(kitchen, POST, say(text))))).toEqual([]);
});

/** Words that compress badly, the same each time. */
function randomWords(count: number): string {
  let seed = 7;
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 4).toString(36);
  }).join(" ");
}
