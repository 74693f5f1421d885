// Every page that must exist, and nothing else.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { isIndexable } from "../../../src/pipeline/site/plan-sitemap.ts";
import type { PlannedPage } from "../../../src/pipeline/site/planned-page.ts";
import { momentOf, samplePage, samplePost } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

function plan(entries: readonly Entry[], changes?: SiteChanges): PlannedPage[] {
  return planPages(sampleSite(entries, changes));
}

function addressesOf(pages: readonly PlannedPage[], kind: PlannedPage["kind"]): string[] {
  return pages.filter((page) => page.kind === kind).map(({ address }) => address);
}

function pageAt(pages: readonly PlannedPage[], address: string): PlannedPage {
  const page = pages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`nothing is planned at ${address}`);
  return page;
}

test("an empty site has its fixed pages", () => {
  expect(
    plan([])
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual([
    "/",
    "/404.html",
    "/_headers",
    "/_redirects",
    "/archive/",
    "/atom.xml",
    "/blog/",
    "/feed.json",
    "/feed.rss",
    "/feed.xml",
    "/feed/index.xml",
    "/follow/",
    "/robots.txt",
    "/search/",
    "/site.webmanifest",
    "/sitemap.xml",
    "/updates.xml",
  ]);
});

test("a post has pages for itself, its tags and categories, its year and month, and its old addresses", () => {
  const pages = plan([
    samplePost("a", {
      address: "/2013/04/25/a/",
      tags: ["Slow Bread"],
      categories: ["Practice"],
      aliases: ["/old/", "/older.html"],
    }),
    samplePage("about", { aliases: ["/who/"] }),
  ]);
  expect(pages.map(({ address, kind }) => `${kind} ${address}`)).toEqual(
    expect.arrayContaining([
      "post /2013/04/25/a/",
      "page /about/",
      "tag /tag/slow-bread/",
      "category /category/practice/",
      "year /2013/",
      "month /2013/04/",
      "redirect /old/",
      "redirect /older.html",
      "redirect /who/",
    ]),
  );
  expect(pageAt(pages, "/old/")).toEqual({
    address: "/old/",
    kind: "redirect",
    to: "/2013/04/25/a/",
    file: "content/posts/a.md",
    field: "aliases",
  });
});

describe("lists of more posts than a page holds", () => {
  const posts = Array.from({ length: 5 }, (_, index) =>
    samplePost(`p${index}`, { tags: ["t"], categories: ["c"], typedDate: `2013-04-0${index + 1}` }),
  );
  const pages = plan(posts, { site: { postsPerPage: 2 } });

  test.each([
    ["blog", ["/blog/", "/blog/page/2/", "/blog/page/3/"]],
    ["tag", ["/tag/t/", "/tag/t/page/2/", "/tag/t/page/3/"]],
    ["category", ["/category/c/", "/category/c/page/2/", "/category/c/page/3/"]],
  ] as const)("%s continue at %j", (kind, addresses) => {
    expect(addressesOf(pages, kind)).toEqual(addresses);
  });

  test("show each post once, newest first, and know the next and previous page", () => {
    const slices = pages.flatMap((page) => (page.kind === "blog" ? [page.slice] : []));
    expect(
      slices.map(({ posts: shown, number, of, later, earlier }) => [
        shown.map(({ slug }) => slug),
        number,
        of,
        later,
        earlier,
      ]),
    ).toEqual([
      [["p4", "p3"], 1, 3, undefined, "/blog/page/2/"],
      [["p2", "p1"], 2, 3, "/blog/", "/blog/page/3/"],
      [["p0"], 3, 3, "/blog/page/2/", undefined],
    ]);
  });

  test("have a full last page if the number fits", () => {
    expect(addressesOf(plan(posts.slice(0, 4), { site: { postsPerPage: 2 } }), "blog")).toEqual([
      "/blog/",
      "/blog/page/2/",
    ]);
  });

  test("leave the home page with one page of posts", () => {
    const home = pageAt(pages, "/");
    expect(home.kind === "home" && home.posts.map(({ slug }) => slug)).toEqual(["p4", "p3"]);
  });
});

describe("entries that aren't public have no page and no trace", () => {
  const later = momentOf("2030-01-01");
  const hidden = { tags: ["secret"], categories: ["Secret"], aliases: ["/secret-alias/"] };

  test.each([
    ["a draft", samplePost("secret", { ...hidden, draft: true })],
    ["a scheduled post", samplePost("secret", { ...hidden, date: later })],
    ["an expired post", samplePost("secret", { ...hidden, expires: momentOf("2014-01-01") })],
    ["a draft page", samplePage("secret", { aliases: ["/secret-alias/"], draft: true })],
    ["an expired page", samplePage("secret", { aliases: ["/secret-alias/"], expires: momentOf("2014-01-01") })],
  ])("%s", (_, entry) => {
    expect(
      plan([entry])
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(
      plan([])
        .map(({ address }) => address)
        .toSorted(),
    );
  });

  test("an unlisted post has only its page and aliases", () => {
    const pages = plan([samplePost("secret", { ...hidden, unlisted: true })]);
    const own = pages
      .map(({ address }) => address)
      .filter((address) => !plan([]).some((page) => page.address === address));
    expect(own).toEqual(["/secret/", "/secret-alias/"]);
  });

  test("a preview shows them all", () => {
    const pages = plan(
      [
        samplePost("draft", { draft: true }),
        samplePost("later", { date: later }),
        samplePost("gone", { expires: momentOf("2014-01-01") }),
      ],
      { preview: true },
    );
    expect(addressesOf(pages, "post").toSorted()).toEqual(["/draft/", "/gone/", "/later/"]);
  });
});

describe("search engines may list", () => {
  const pages = plan([
    samplePost("a", { tags: ["t"], aliases: ["/old/"] }),
    samplePost("u", { unlisted: true }),
    samplePage("about"),
    samplePage("thanks", { unlisted: true }),
  ]);

  test.each(["/", "/a/", "/about/", "/blog/", "/tag/t/", "/archive/", "/2013/", "/2013/04/"])("%s", (address) => {
    expect(isIndexable(pageAt(pages, address))).toBe(true);
  });

  test.each(["/u/", "/thanks/", "/old/", "/404.html", "/feed.xml", "/robots.txt"])("but not %s", (address) => {
    expect(isIndexable(pageAt(pages, address))).toBe(false);
  });
});
