// Broken links inside the site are reported.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { createLinkExplainer, type LinkTargets } from "../../../src/pipeline/site/explain-link.ts";
import { checkLinks, checkLooseLinks, resolveContentLinks } from "../../../src/pipeline/site/links.ts";
import { sampleComment, samplePage, samplePost, toParsedFile } from "../content/sample-entries.ts";

const bread = samplePost("slow-bread", {
  address: "/2013/04/25/slow-bread/",
  ids: ["why-wait", "größe", "fn1"],
  archive: { comments: [sampleComment("3")], notImported: 0 },
});
const about = samplePage("about");
const umlaut = samplePage("über", { address: "/über/" });
const soup = samplePost("soup", { address: "/2013/04/26/soup/" });
const entries: readonly Entry[] = [bread, about, umlaut, soup];

const targets: LinkTargets = {
  outputs: new Set([
    "index.html",
    "blog/index.html",
    "2013/04/25/slow-bread/index.html",
    "about/index.html",
    "bowl.jpg",
    "feed.xml",
  ]),
  bySource: new Map(entries.map((entry) => [entry.source, entry])),
  byAddress: new Map(entries.map((entry) => [entry.address, entry])),
  withoutPage: new Map([["posts/nine-brushes.md", "it is scheduled for later"]]),
  faulty: new Set(["posts/2014-01-02-broken.md"]),
};
const explain = createLinkExplainer(targets);

function complaintAbout(target: string, written = target): string | undefined {
  return checkLinks(samplePost("from", { links: [{ target, written, line: 7 }] }), targets, explain)[0]?.message;
}

describe("works", () => {
  test.each([
    "/",
    "/#anything",
    "/about/",
    "/about",
    "/about/index.html",
    "/blog/",
    "/blog/#x",
    "/bowl.jpg",
    "/feed.xml",
    "/über/",
    "/%C3%BCber/",
    "/about/?from=post",
    "/2013/04/25/slow-bread/#why-wait",
    "/2013/04/25/slow-bread#why-wait",
    "/2013/04/25/slow-bread/#gr%C3%B6%C3%9Fe",
    "/2013/04/25/slow-bread/#:~:text=Flour",
    "/2013/04/25/slow-bread/#why-wait:~:text=a%20day,night&text=x",
    "content:posts/slow-bread.md#:~:text=Flour",
    "/2013/04/25/slow-bread/#fn1",
    "/2013/04/25/slow-bread/#fnref1",
    "/2013/04/25/slow-bread/#",
    "/2013/04/25/slow-bread/#responses",
    "/2013/04/25/slow-bread/#comment-3",
    "/about/#main",
    "content:posts/slow-bread.md",
    "content:posts/slow-bread.md#why-wait",
    "content:posts/slow-bread.md?x#why-wait",
    "content:pages/%C3%BCber.md",
  ])("%s", (target) => {
    expect(complaintAbout(target)).toBeUndefined();
  });
});

describe("is broken", () => {
  test.each([
    ["/abuot/", "The link /abuot/ leads to a page that does not exist. Did you mean /about/?"],
    [
      "/2013/04/25/slow-bred/",
      "The link /2013/04/25/slow-bred/ leads to a page that does not exist. Did you mean /2013/04/25/slow-bread/?",
    ],
    [
      "/2013/04/25/slow-bread/#comment-33",
      "The link /2013/04/25/slow-bread/#comment-33 leads to a comment that does not exist. Correct it, or remove it.",
    ],
    ["/ABOUT/", "The link /ABOUT/ leads to a page that does not exist. Did you mean /about/?"],
    [
      "/something-else-entirely/",
      "The link /something-else-entirely/ leads to a page that does not exist. Correct it, or remove it.",
    ],
    ["/boowl.jpg", "/boowl.jpg leads to a file that does not exist. Did you mean /bowl.jpg?"],
    ["/BOWL.JPG", "/BOWL.JPG leads to a file that does not exist. Did you mean /bowl.jpg?"],
    [
      "/recipes.pdf",
      "/recipes.pdf leads to a file that does not exist. Put it into public/ in the content folder, or correct its name.",
    ],
    ["/abuot.html", "The link /abuot.html leads to a page that does not exist. Correct it, or remove it."],
    [
      "content:posts/gone.md",
      "The link content:posts/gone.md leads to a file that does not exist. Correct it, or remove it.",
    ],
    ["/%zz/", "The link /%zz/ leads to a page that does not exist. Correct it, or remove it."],
    [
      "/2013/04/25/slow-bread/#why-wiat",
      "The link /2013/04/25/slow-bread/#why-wiat leads to a heading that does not exist in content/posts/slow-bread.md. Did you mean #why-wait?",
    ],
    [
      "/about/#anything-at-all",
      "The link /about/#anything-at-all leads to a heading that does not exist in content/pages/about.md.",
    ],
    [
      "content:posts/slow-bred.md",
      "The link content:posts/slow-bred.md leads to a file that does not exist. Did you mean slow-bread.md?",
    ],
    ["/about/#related", "The link /about/#related leads to a heading that does not exist in content/pages/about.md."],
    [
      "content:posts/something-else-entirely.md",
      "The link content:posts/something-else-entirely.md leads to a file that does not exist. Correct it, or remove it.",
    ],
    [
      "content:posts/slow-bread.md#wyh-wait",
      "The link content:posts/slow-bread.md#wyh-wait leads to a heading that does not exist in content/posts/slow-bread.md. Did you mean #why-wait?",
    ],
  ])("%s", (target, complaint) => {
    expect(complaintAbout(target)).toBe(complaint);
  });
});

test("is reported as typed, with its file and line", () => {
  const from = samplePost("from", { links: [{ target: "content:posts/gone.md", written: "../gone.md", line: 7 }] });
  expect(checkLinks(from, targets, explain)).toEqual([
    {
      file: "content/posts/from.md",
      line: 7,
      severity: "error",
      message: "The link ../gone.md leads to a file that does not exist. Correct it, or remove it.",
    },
  ]);
});

test("every wrong link of an entry is reported", () => {
  const links = ["/one-wrong-link/", "/about/", "/another-wrong-link/"].map((target, index) => ({
    target,
    written: target,
    line: index,
  }));
  expect(checkLinks(samplePost("from", { links }), targets, explain).map(({ line }) => line)).toEqual([0, 2]);
});

test("an image that links to itself is reported once", () => {
  const link = { target: "/x.png", written: "/x.png", line: 7 };
  expect(checkLinks(samplePost("from", { links: [link, link] }), targets, explain)).toHaveLength(1);
});

test("links of a text with other problems are checked, except those to its own page", () => {
  const link = (target: string) => ({ target, written: target, line: 7 });
  const faulty = samplePost("faulty", { address: "/faulty/", links: [link("/nowhere/"), link("/faulty/#x")] });
  expect(checkLooseLinks(toParsedFile(faulty), explain).map(({ message }) => message)).toEqual([
    "The link /nowhere/ leads to a page that does not exist. Correct it, or remove it.",
  ]);
});

test("a link to a file without a page says why it has none", () => {
  expect(complaintAbout("content:posts/nine-brushes.md", "nine-brushes.md")).toBe(
    "The link nine-brushes.md won't work, because it is scheduled for later. Remove the link until it has one.",
  );
});

test("a link to a file with problems isn't a second problem", () => {
  expect(complaintAbout("content:posts/2014-01-02-broken.md")).toBeUndefined();
  expect(complaintAbout("/2014/01/02/broken/")).toBeUndefined();
});

describe("links to content files in a body", () => {
  const bodyOf = (html: string, links = [{ target: "content:x", written: "x", line: 1 }]): string =>
    Buffer.from(resolveContentLinks(samplePost("from", { html, links }), targets.bySource)).toString();

  test.each([
    ['<a href="content:posts/slow-bread.md">x</a>', '<a href="/2013/04/25/slow-bread/">x</a>'],
    [
      '<a class="b" href="content:posts/slow-bread.md#why-wait">x</a>',
      '<a class="b" href="/2013/04/25/slow-bread/#why-wait">x</a>',
    ],
    ['<a href="content:pages/%C3%BCber.md?a=1#b">x</a>', '<a href="/%C3%BCber/?a=1#b">x</a>'],
    ['<a href="content:posts/draft.md" rel="x">y</a>', '<a rel="x">y</a>'],
    ["<p>über ✓</p>", "<p>über ✓</p>"],
  ])("%s becomes %s", (html, resolved) => {
    expect(bodyOf(html)).toBe(resolved);
  });

  test("are the only reason to touch it", () => {
    const entry = samplePost("from", {
      html: '<a href="/about/">x</a>',
      links: [{ target: "/about/", written: "/about/", line: 1 }],
    });
    expect(resolveContentLinks(entry, targets.bySource)).toBe(entry.body.read());
  });

  test("are ignored in text that only mentions them", () => {
    const html = "<code>&lt;a href=&quot;content:posts/slow-bread.md&quot;&gt;</code>";
    expect(bodyOf(html)).toBe(html);
  });

  test("take an address with a dollar sign as it is", () => {
    const money = samplePage("money", { address: "/$&/$1/" });
    const resolved = resolveContentLinks(
      samplePost("from", {
        html: '<a href="content:pages/money.md">x</a>',
        links: [{ target: "content:pages/money.md", written: "x", line: 1 }],
      }),
      new Map([["pages/money.md", money]]),
    );
    expect(Buffer.from(resolved).toString()).toBe('<a href="/$&/$1/">x</a>');
  });
});
