// Whole pages, as the layouts of the program draw them.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { BODY_PLACE } from "../../../src/pipeline/render/layouts.ts";
import { sampleSignup } from "../settings/sample-settings.ts";
import { momentOf, samplePage, samplePost } from "../content/sample-entries.ts";
import type { SiteChanges } from "../content/sample-site.ts";
import { drawSite } from "./draw-site.ts";

const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;{{ 7 * 7 }}{% raw %}<!--body-->`;

const hostileSite: SiteChanges = {
  site: {
    title: HOSTILE,
    tagline: HOSTILE,
    description: HOSTILE,
    postsPerPage: 1,
    author: {
      name: HOSTILE,
      bio: HOSTILE,
      picture: `/p.jpg"${HOSTILE}`,
      links: [{ label: HOSTILE, url: `/x"${HOSTILE}` }],
    },
    navigation: [{ label: HOSTILE, url: `/y"${HOSTILE}` }],
    comments: {
      service: "custom",
      action: "https://x.example/reply",
      honeypot: HOSTILE,
      fields: { comment: HOSTILE },
      consent: HOSTILE,
    },
    footer: {
      copyright: HOSTILE,
      about: HOSTILE,
      credits: [HOSTILE],
      links: [{ label: HOSTILE, url: `/z"${HOSTILE}` }],
    },
  },
  signup: sampleSignup({
    heading: HOSTILE,
    pitch: [HOSTILE],
    highlights: [HOSTILE],
    button: HOSTILE,
    consent: HOSTILE,
    smallPrint: HOSTILE,
    landingPage: "/offer/",
  }),
  preview: true,
};

const hostileEntries: readonly Entry[] = [
  samplePost("a", {
    title: HOSTILE,
    description: HOSTILE,
    author: HOSTILE,
    tags: [HOSTILE],
    categories: [HOSTILE],
    words: 1300,
    draft: true,
    image: { address: `/i.jpg"${HOSTILE}`, alt: HOSTILE },
    headings: [1, 2, 3].map((number) => ({ level: 2, id: `h${number}`, text: HOSTILE })),
    updated: momentOf("2014-01-01"),
    aliases: ["/old/"],
    archive: {
      notImported: 1,
      comments: [
        {
          id: `1"${HOSTILE}`,
          author: HOSTILE,
          url: `https://x.example/"${HOSTILE}`,
          date: momentOf("2013-05-01"),
          text: `${HOSTILE}\n\n${HOSTILE}`,
          kind: "comment",
          byAuthor: false,
        },
      ],
    },
  }),
  samplePost("b", { title: HOSTILE, excerpt: HOSTILE, tags: [HOSTILE], categories: [HOSTILE] }),
  samplePage("p", { title: HOSTILE, excerpt: HOSTILE, image: { address: "/i.jpg", alt: HOSTILE } }),
];

describe("any text is escaped on every page", () => {
  const pages = [
    ...drawSite(hostileEntries, hostileSite, {
      count: HOSTILE,
      hasErrors: true,
      moreFiles: 0,
      files: [{ file: HOSTILE, address: `/x"${HOSTILE}`, problems: [HOSTILE] }],
    }),
  ];

  test.each(pages.map(([address, html]) => ({ address, html })))("$address", ({ html }) => {
    const marksAlone = html
      .replaceAll(
        new RegExp(
          String.raw`<script (?:type="application/ld\+json"|src="/assets/light\.js"|src="/assets/` +
            String.raw`(?:signup|reply)\.js" defer|src="/assets/search\.js" type="module")>[^<]*</script>`,
          "gu",
        ),
        "",
      )
      .replaceAll(/"[^"]*"/gu, "");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("{{ 7 * 7 }}{% raw %}");
    expect(marksAlone).not.toMatch(/<script|<img src=x|<[^>]*\sonerror/u);
  });

  test("the placeholder of the body is once on pages with a body, and on no others", () => {
    const counts = Object.fromEntries(pages.map(([address, html]) => [address, html.split(BODY_PLACE).length - 1]));
    for (const [address, count] of Object.entries(counts))
      expect(count, address).toBe(["/a/", "/b/", "/p/"].includes(address) ? 1 : 0);
  });
});

describe("every page", () => {
  const pages = drawSite(
    [samplePost("a", { tags: ["t"], categories: ["c"], aliases: ["/old/"] }), samplePost("b"), samplePage("about")],
    { site: { postsPerPage: 1 } },
  );

  test.each([...pages.keys()])("%s is whole, says its language, and has one title", (address) => {
    const html = pages.get(address) ?? "";
    expect(html.trim()).toMatch(/^<!doctype html>\s*<html lang="en".*<\/html>$/su);
    expect(html.match(/<title>/gu)).toHaveLength(1);
    if (address !== "/old/") expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
  });

  test("with a canonical address names it, and others are noindex", () => {
    expect(pages.get("/a/")).toContain('<link rel="canonical" href="https://small.example/a/">');
    expect(pages.get("/blog/page/2/")).toContain('<link rel="canonical" href="https://small.example/blog/page/2/">');
    expect(pages.get("/a/")).not.toContain("noindex");
    for (const address of ["/404.html", "/old/"])
      expect(pages.get(address), address).toContain('<meta name="robots" content="noindex">');
  });

  test("of an old address redirects to the new one", () => {
    const html = pages.get("/old/") ?? "";
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/a/">');
    expect(html).toContain('<link rel="canonical" href="https://small.example/a/">');
    expect(html).toContain('<a href="/a/">');
  });

  test("of a list links to the next and previous page", () => {
    expect(pages.get("/blog/")).toContain('<a rel="next" href="/blog/page/2/">');
    expect(pages.get("/blog/page/2/")).toContain('<a rel="prev" href="/blog/">');
  });
});

test("an unlisted post is kept from search engines", () => {
  expect(drawSite([samplePost("a", { unlisted: true })]).get("/a/")).toContain(
    '<meta name="robots" content="noindex">',
  );
});

test("in a preview no page is offered to search engines", () => {
  for (const [address, html] of drawSite([samplePost("a")], { preview: true }))
    expect(html, address).toContain('<meta name="robots" content="noindex">');
});

test("an old address of other letters is written so that a browser understands it", () => {
  expect(drawSite([samplePost("a", { address: "/über/", aliases: ["/old/"] })]).get("/old/")).toContain(
    "url=/%C3%BCber/",
  );
});

test("the navigation says where the reader is", () => {
  const site = {
    site: {
      navigation: [
        { label: "Blog", url: "/blog/" },
        { label: "About", url: "/about/" },
      ],
    },
  };
  const pages = drawSite([samplePost("a"), samplePage("about")], site);
  expect(pages.get("/about/")).toContain('<a href="/about/" aria-current="page">About</a>');
  expect(pages.get("/a/")).toContain('<a href="/blog/" aria-current="true">Blog</a>');
  expect(pages.get("/404.html")).not.toContain("aria-current");
});

test("without a navigation of its own a site offers its lists and top pages", () => {
  const html =
    drawSite([
      samplePage("about"),
      samplePage("deep", { address: "/a/deep/" }),
      samplePage("thanks", { unlisted: true }),
    ]).get("/") ?? "";
  const nav = /<nav.*?<\/nav>/su.exec(html)?.[0] ?? "";
  expect([...nav.matchAll(/href="([^"]+)"/gu)].map(([, address]) => address)).toEqual([
    "/blog/",
    "/archive/",
    "/search/",
    "/about/",
  ]);
});

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["az-Arab", "rtl"],
])("a site in %s is written %s", (language, direction) => {
  expect(drawSite([], { site: { language } }).get("/")).toContain(`<html lang="${language}" dir="${direction}">`);
});

describe("a post's page", () => {
  const postPage = (changes: Parameters<typeof samplePost>[1], site: SiteChanges = {}): string =>
    drawSite([samplePost("a", changes)], site).get("/a/") ?? "";
  const headings = [1, 2, 3].map((number) => ({ level: 2, id: `part-${number}`, text: `Part ${number}` }));

  test("says from 700 words on how long it takes", () => {
    expect(postPage({ words: 700, headings })).toContain("3 min read");
    expect(postPage({ words: 699, headings })).not.toContain("min read");
  });

  test("lists its headings from 1 200 words on, closed above the text and open next to it", () => {
    const page = postPage({ words: 1200, headings });
    expect(page.match(/<a href="#part-2">Part 2<\/a>/gu)).toHaveLength(2);
    expect(page).toMatch(/<details class="contents">\s*<summary>On this page<\/summary>/u);
    expect(page).toMatch(/<nav class="contents" aria-label="On this page">/u);
    expect(postPage({ words: 1199, headings })).not.toContain("#part-2");
    expect(postPage({ words: 1200, headings: headings.slice(1) })).not.toContain("#part-2");
  });

  test("has a title with an accented end, and a plain one everywhere else", () => {
    const page = postPage({ title: "A line, and after", titleAccent: "and after" });
    expect(page).toContain("<h1>A line, <em>and after</em></h1>");
    expect(page).toContain("<title>A line, and after");
  });

  test("says when it was updated", () => {
    expect(postPage({ updated: momentOf("2014-01-02") })).toContain("Updated Jan 2, 2014");
    expect(postPage({})).not.toContain("Updated");
  });

  test("has no comments if they are off, and says so if they are closed", () => {
    expect(postPage({ comments: "off" })).not.toContain('id="responses"');
    expect(postPage({ comments: "closed" })).toContain("Replies to this post are closed.");
  });

  test("links to its neighbors and related posts", () => {
    const posts = ["2013-01-01", "2013-01-02", "2013-01-03"].map((typedDate, index) =>
      samplePost(`p${index}`, { typedDate, tags: index === 2 ? ["x"] : ["t"] }),
    );
    const html = drawSite(posts).get("/p1/") ?? "";
    expect(html).toContain('<a rel="prev" href="/p0/">');
    expect(html).toContain('<a rel="next" href="/p2/">');
    expect(/<section class="related".*?<\/section>/su.exec(html)?.[0]).toMatch(/href="\/p0\/"/u);
  });
});

test("recent posts are on every page but the search and those that list the newest posts", () => {
  const entries = ["a", "b", "c"].map((slug) => samplePost(slug, { tags: [`tag of ${slug}`] }));
  const pages = drawSite([...entries, samplePage("about")], { site: { postsPerPage: 1 } });
  const without = [...pages].filter(([, html]) => !html.includes('class="recent-posts"')).map(([address]) => address);
  expect(without).toEqual(["/", "/blog/", "/search/"]);
});

test("featured posts are on the home page, the search and 404, by title and what they are about", () => {
  const pages = drawSite([
    samplePost("a", { featured: true, description: "Where to begin." }),
    samplePost("b", { typedDate: "2014-01-01" }),
  ]);
  const withFeatured = [...pages].filter(([, html]) => html.includes('class="featured"')).map(([address]) => address);
  expect(withFeatured.toSorted()).toEqual(["/", "/404.html", "/search/"]);
  expect(pages.get("/404.html")).toMatch(
    new RegExp(
      String.raw`<h2 id="featured">Read these first</h2>.*<a href="/a/">Title of a</a>\s*` +
        String.raw`<p class="excerpt">Where to begin\.</p>`,
      "su",
    ),
  );
});

test("a post can be sent on by email, without a script", () => {
  const page = drawSite([samplePost("a", { title: "Bread & butter, 50 %" })]).get("/a/") ?? "";
  expect(page).toContain(
    '<a href="mailto:?subject=Bread%20%26%20butter%2C%2050%20%25&amp;body=https://small.example/a/">Send this to a colleague</a>',
  );
});

test("the year of the build is put into the copyright, in the site's time zone", () => {
  const footer = { copyright: "© 2013–{year} Ann" };
  const at = (iso: string): string =>
    drawSite([], { now: Date.parse(iso), site: { timezone: "America/Los_Angeles", footer } }).get("/") ?? "";
  expect(at("2027-01-01T07:59:00Z")).toContain("© 2013–2026 Ann");
  expect(at("2027-01-01T08:00:00Z")).toContain("© 2013–2027 Ann");
});

describe("an offer", () => {
  const draw = (offer: Readonly<Record<string, unknown>>): Map<string, string> =>
    drawSite([samplePost("a")], {
      signup: sampleSignup({ showOn: ["post-top", "home"], ...offer }, { name: "buttondown", username: "ann" }),
    });

  test("has its image, except where the text comes first", () => {
    const pages = draw({});
    expect(pages.get("/")).toContain('class="swatches"');
    expect(pages.get("/a/")).toContain('class="signup"');
    expect(pages.get("/a/")).not.toContain("swatches");
  });

  test("has error messages only for required fields", () => {
    expect(draw({}).get("/a/")).toMatch(/data-missing-email="(?!.*data-missing-(?:name|consent)=)/su);
    expect(draw({ firstName: "required", consentCheckbox: true }).get("/a/")).toMatch(
      /data-missing-email="[^"]+"[^>]* data-missing-name="[^"]+" data-missing-consent="[^"]+"/u,
    );
    expect(draw({ firstName: "optional" }).get("/a/")).not.toContain("data-missing-name");
  });
});
