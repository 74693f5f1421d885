// One clock decides what is on the site, and every page, list, feed and sitemap agrees with it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesThatMention, makeFolder } from "../../commands/folders.ts";
import { type Files } from "../../commands/write-files.ts";
import { runCommandLine } from "../../commands/run-command-line.ts";
import { buildFixture } from "../../site/build-fixture.ts";

const MINUTE = 60_000;
/** 09:00 in Paris. */
const MOMENT = Date.parse("2026-12-01T08:00:00Z");

const post = (head: string): string => `---\n${head}\n---\n\nFlour and water.\n`;

const SITE: Files = {
  // Every page shows recent posts; without them, the test finds other pages that link to a post.
  "site.yaml":
    "title: Bakery\nurl: https://bakery.example\nshareImages: none\ntimezone: Europe/Paris\nrecentPosts: 0\n",
  "posts/rye.md": post("title: Rye\ndate: 2026-10-01\ntags: [bread, dark]"),
  "posts/oat.md": post("title: Oat\ndate: 2026-11-01\ntags: [bread]"),
  "posts/quince.md": post(
    "title: Quince loaf\ndate: 2026-12-01 09:00\ntags: [bread, nuts]\ncategories: [Festive]\naliases: [/nutty/]",
  ),
  "posts/half.md": post(
    "title: Half a cake\ndate: 2026-10-03\ntags: [bread, halves]\ncategories: [Cakes]\ndraft: true",
  ),
  "posts/lesson.md": post(
    "title: Quiet lesson\ndate: 2026-10-04\ntags: [bread, lessons]\ncategories: [Course]\nunlisted: true",
  ),
  "pages/thanks.md": "---\ntitle: Thanks for coming\nunlisted: true\n---\n\nSee you.\n",
  "pages/plans.md": "---\ntitle: Great plans\ndraft: true\n---\n\nSoon.\n",
};

const buildAt = async (now: number, files: Files = {}): Promise<string> =>
  (await buildFixture(makeFolder({ ...SITE, ...files }), { now, output: path.join(makeFolder(), "site") })).output;

describe("a scheduled post", () => {
  const EVERYWHERE = [
    "2026/11/01/oat/index.html",
    "2026/12/01/quince/index.html",
    "2026/12/index.html",
    "2026/index.html",
    "archive/index.html",
    "atom.xml",
    "blog/index.html",
    "category/festive/index.html",
    "feed.json",
    "feed.rss",
    "feed.xml",
    "feed/index.xml",
    "index.html",
    "nutty/index.html",
    "sitemap.xml",
    "tag/bread/index.html",
    "tag/nuts/index.html",
    "updates.xml",
  ];

  test("is nowhere one minute before its time", async () => {
    expect(
      filesThatMention(await buildAt(MOMENT - MINUTE), "Quince", "quince", "nuts", "estive", "2026/12", "/nutty/"),
    ).toEqual([]);
  });

  test.each([0, MINUTE])("is everywhere %i milliseconds after its time", async (later) => {
    const output = await buildAt(MOMENT + later);
    // Rye isn't a neighbor of the post, but is related by a tag.
    expect(filesThatMention(output, "Quince loaf", "/quince/")).toEqual(
      [...EVERYWHERE, "2026/10/01/rye/index.html"].sort(),
    );
    expect(readFileSync(path.join(output, "2026/11/01/oat/index.html"), "utf8")).toContain(
      '<a rel="next" href="/2026/12/01/quince/">',
    );
    expect(readFileSync(path.join(output, "2026/10/01/rye/index.html"), "utf8")).not.toContain(
      '<a rel="next" href="/2026/12/01/quince/">',
    );
  });

  test("is in the recent posts of every page from its time on", async () => {
    const recent = {
      "site.yaml": "title: Bakery\nurl: https://bakery.example\nshareImages: none\ntimezone: Europe/Paris\n",
    };
    expect(filesThatMention(await buildAt(MOMENT - MINUTE, recent), "Quince loaf")).toEqual([]);
    expect(filesThatMention(await buildAt(MOMENT, recent), "Quince loaf")).toContain("404.html");
  });
});

describe("a post that expires", () => {
  const expiring = {
    "posts/quince.md": post(
      "title: Quince loaf\ndate: 2026-11-15\ntags: [bread, nuts]\ncategories: [Festive]\naliases: [/nutty/]\nexpires: 2026-12-01 09:00",
    ),
  };

  test("is on the site until one minute before", async () => {
    expect(filesThatMention(await buildAt(MOMENT - MINUTE, expiring), "Quince loaf", "/quince/")).toEqual([
      "2026/10/01/rye/index.html",
      "2026/11/01/oat/index.html",
      "2026/11/15/quince/index.html",
      "2026/11/index.html",
      "2026/index.html",
      "archive/index.html",
      "atom.xml",
      "blog/index.html",
      "category/festive/index.html",
      "feed.json",
      "feed.rss",
      "feed.xml",
      "feed/index.xml",
      "index.html",
      "nutty/index.html",
      "sitemap.xml",
      "tag/bread/index.html",
      "tag/nuts/index.html",
      "updates.xml",
    ]);
  });

  test.each([0, MINUTE])("is nowhere %i milliseconds after", async (later) => {
    expect(
      filesThatMention(await buildAt(MOMENT + later, expiring), "Quince", "quince", "nuts", "estive", "/nutty/"),
    ).toEqual([]);
  });
});

describe("at any time", () => {
  let output: string;
  beforeAll(async () => {
    output = await buildAt(MOMENT);
  });

  test("a draft is nowhere", () => {
    expect(filesThatMention(output, "Half a cake", "/half/", "halves", "akes", "Great plans", "/plans/")).toEqual([]);
  });

  test("an unlisted post has a page with noindex, and is nowhere else", () => {
    expect(filesThatMention(output, "Quiet lesson", "/lesson/", "lessons", "ourse")).toEqual([
      "2026/10/04/lesson/index.html",
    ]);
    const html = readFileSync(path.join(output, "2026/10/04/lesson/index.html"), "utf8");
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('rel="canonical"');
  });

  test("an unlisted page likewise", () => {
    expect(filesThatMention(output, "Thanks for coming", "/thanks/")).toEqual(["thanks/index.html"]);
    expect(readFileSync(path.join(output, "thanks/index.html"), "utf8")).toContain(
      '<meta name="robots" content="noindex">',
    );
  });
});

describe("the command says", () => {
  const lastLines = (now: string, changes: Files = {}): string => {
    const files = Object.fromEntries(
      Object.entries({ ...SITE, ...changes })
        .filter(([name]) => name !== "pages/plans.md")
        .map(([name, text]) => [`content/${name}`, text]),
    );
    return runCommandLine("build", [], { folder: makeFolder(files), environment: { SITE_NOW: now } })
      .stdout.split("\n")
      .slice(1)
      .join("\n");
  };

  test("what was left out, and when the site changes next by itself", () => {
    expect(lastLines("2026-11-22T10:00:00Z")).toBe(
      'not published: 1 draft, 1 scheduled\nNext change: 1 Dec 2026, 09:00 (Europe/Paris) – "Quince loaf" goes live\n',
    );
  });

  test("that a post will leave the site", () => {
    const sale = { "posts/sale.md": post("title: Crumbs for sale\ndate: 2026-11-01 12:00\nexpires: 2026-11-30 18:00") };
    expect(lastLines("2026-11-22T10:00:00Z", sale)).toBe(
      'not published: 1 draft, 1 scheduled\nNext change: 30 Nov 2026, 18:00 (Europe/Paris) – "Crumbs for sale" is taken down\n',
    );
    expect(lastLines("2026-11-30T17:00:00Z", sale)).toBe(
      'not published: 1 draft, 1 scheduled, 1 expired\nNext change: 1 Dec 2026, 09:00 (Europe/Paris) – "Quince loaf" goes live\n',
    );
  });

  test("that nothing is scheduled", () => {
    expect(lastLines("2026-12-01T08:00:00Z")).toBe("not published: 1 draft\nNothing is scheduled.\n");
  });
});
