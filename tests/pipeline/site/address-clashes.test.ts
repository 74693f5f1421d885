// Two pages at one address: both files are named, with a way out.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { formatProblems } from "../../../src/lib/problem.ts";
import { checkAddresses } from "../../../src/pipeline/site/address-clashes.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { samplePage, samplePost } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

function complaintsAbout(...entries: readonly Entry[]): string {
  return formatProblems(checkAddresses(planPages(sampleSite(entries))));
}

test("pages with unique addresses are fine", () => {
  expect(
    complaintsAbout(
      samplePost("a", { tags: ["x"], aliases: ["/old/"] }),
      samplePost("b", { tags: ["x"] }),
      samplePage("about"),
    ),
  ).toBe("");
});

test("each of two posts is reported with the other", () => {
  expect(complaintsAbout(samplePost("a", { address: "/bread/" }), samplePost("b", { address: "/bread/" }))).toBe(
    [
      "content/posts/a.md",
      "  The address /bread/ is taken by content/posts/b.md as well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
      "",
      "content/posts/b.md",
      "  The address /bread/ is taken by content/posts/a.md as well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
    ].join("\n"),
  );
});

test("addresses that differ only in capitals clash", () => {
  expect(complaintsAbout(samplePost("a", { address: "/bread/" }), samplePost("b", { address: "/Bread/" }))).toContain(
    "The address /Bread/ is taken by content/posts/a.md as well.",
  );
});

test("a third file at the address is reported, too", () => {
  const problems = checkAddresses(
    planPages(sampleSite([samplePost("a", { address: "/x/" }), samplePost("b", { address: "/x/" }), samplePage("x")])),
  );
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(["content/posts/a.md", "content/posts/b.md", "content/pages/x.md"]),
  );
});

describe("the site's own pages come first:", () => {
  test.each([
    "/",
    "/index.html",
    "/blog/",
    "/archive/",
    "/404.html",
    "/feed.xml",
    "/robots.txt",
    "/2013/",
    "/2013/04/",
    "/tag/bread/",
    "/blog/index.html",
  ])("a page can't be at %s", (address) => {
    const complaint = complaintsAbout(samplePage("mine", { address }), samplePost("a", { tags: ["bread"] }));
    expect(complaint).toMatch(
      /^content\/pages\/mine\.md\n {2}The address \S+ is taken by the site's own page at \S+ as well\. /u,
    );
  });
});

test("a permalink is reported with its line", () => {
  expect(
    complaintsAbout(
      samplePost("a", { address: "/bread/", lines: { permalink: 4 } }),
      samplePost("b", { address: "/bread/" }),
    ),
  ).toBe(
    [
      "content/posts/a.md",
      "  line 4, permalink: The address /bread/ is taken by content/posts/b.md as well. Write another one.",
      "",
      "content/posts/b.md",
      "  The address /bread/ is taken by content/posts/a.md as well. Rename one of the two files, or give one a line such as permalink: /another-address/.",
    ].join("\n"),
  );
});

test("a file in the place of the site's own page is the one to be renamed", () => {
  expect(complaintsAbout(samplePage("blog", { address: "/blog/" }))).toBe(
    "content/pages/blog.md\n  The address /blog/ is taken by the site's own page at /blog/ as well. Rename the file, or give it a line such as permalink: /another-address/.",
  );
});

describe("an alias", () => {
  test("can't be the address of another entry, which isn't reported", () => {
    expect(complaintsAbout(samplePost("a", { aliases: ["/b/"] }), samplePost("b"))).toBe(
      "content/posts/a.md\n  aliases: /b/ is the address of content/posts/b.md. Remove it from this list.",
    );
  });

  test("is reported with its line", () => {
    expect(complaintsAbout(samplePost("a", { aliases: ["/b/"], lines: { aliases: 5 } }), samplePost("b"))).toBe(
      "content/posts/a.md\n  line 5, aliases: /b/ is the address of content/posts/b.md. Remove it from this list.",
    );
  });

  test("may be the address of its own entry, where it does nothing", () => {
    expect(complaintsAbout(samplePost("a", { aliases: ["/a/"] }))).toBe("");
  });

  test("may not be a page of the site's own", () => {
    expect(complaintsAbout(samplePost("a", { aliases: ["/blog/"] }))).toBe(
      "content/posts/a.md\n  aliases: /blog/ is the address of the site's own page at /blog/. Remove it from this list.",
    );
  });

  test("may not lead to two entries", () => {
    expect(complaintsAbout(samplePost("a", { aliases: ["/old/"] }), samplePage("b", { aliases: ["/old/"] }))).toBe(
      [
        "content/pages/b.md",
        "  aliases: /old/ is an alias in content/posts/a.md too. Remove it from this list.",
        "",
        "content/posts/a.md",
        "  aliases: /old/ is an alias in content/pages/b.md too. Remove it from this list.",
      ].join("\n"),
    );
  });

  test("of a draft isn't checked yet", () => {
    expect(complaintsAbout(samplePost("a", { aliases: ["/b/"], draft: true }), samplePost("b"))).toBe("");
  });
});

test("a draft takes no address", () => {
  expect(complaintsAbout(samplePost("a", { address: "/x/", draft: true }), samplePost("b", { address: "/x/" }))).toBe(
    "",
  );
});

test("no page can be below an address that is a file", () => {
  expect(
    complaintsAbout(samplePost("a", { address: "/x.html" }), samplePost("b", { address: "/x.html/more/" })),
  ).toContain("content/posts/b.md");
  expect(complaintsAbout(samplePost("a", { aliases: ["/old.html", "/old.html/x/"] }))).toContain("aliases");
});
