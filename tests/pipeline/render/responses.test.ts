// The responses to a post as a reader meets them.
import { describe, expect, test } from "vitest";
import { toThreadOptions } from "../../../src/pipeline/run/options.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import type { Comment } from "../../../src/features/comments/archive/archive.ts";
import { createThreadRenderer } from "../../../src/features/comments/thread/thread-html.ts";
import { createLayouts, THREAD_PLACE } from "../../../src/pipeline/render/layouts.ts";
import { planPages } from "../../../src/pipeline/site/plan.ts";
import { momentOf, sampleComment, samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

function pageOf(
  comments: readonly Comment[],
  changes: PostChanges & { notImported?: number } = {},
  site: SiteChanges = {},
): string {
  const { notImported = 0, ...others } = changes;
  const made = sampleSite([samplePost("a", { archive: { comments, notImported }, ...others })], site);
  const page = planPages(made).find(({ kind }) => kind === "post");
  if (page?.kind !== "post") throw new Error("no post was planned");
  const thread = createThreadRenderer({ ...toThreadOptions(made), takesReplies: true })(
    { comments, notImported },
    others.comments !== "closed",
  );
  return createLayouts(PROGRAM.layouts, made)
    .render(page)
    .replace(THREAD_PLACE, () => thread);
}

const later = (minute: number): Partial<Comment> => ({ date: momentOf(`2013-04-27 10:${minute}`) });

describe("the count in byline and heading is the number of comments shown", () => {
  test.each([
    ["one", [sampleComment("1")], 0, "1 comment", "1 response to “Title of a”"],
    [
      "one and a link from elsewhere",
      [sampleComment("1"), sampleComment("2", { kind: "pingback" })],
      0,
      "2 comments",
      "2 responses to “Title of a”",
    ],
    [
      "one that was carried over, and one that was not",
      [sampleComment("1")],
      1,
      "1 comment",
      "1 response to “Title of a”",
    ],
  ] as const)("%s", (_what, comments, notImported, byline, heading) => {
    const html = pageOf(comments, { notImported });
    expect(html).toContain(`<a href="#responses">${byline}</a>`);
    expect(html).toContain(`<h2 id="responses-title">${heading}</h2>`);
    expect(html.match(/<li id="comment-/gu)?.length ?? 0).toBe(comments.length);
  });
});

test.each([
  ["where readers can reply", { site: { comments: { email: "hello@inner-canvas.org" } } }, "Leave a Reply"],
  ["where nobody can reply", {}, "No responses"],
])("comments that were not carried over are named below the post, %s", (_where, site, heading) => {
  const html = pageOf([], { notImported: 2 }, site);
  expect(html).toContain("No comments yet");
  expect(html).toMatch(new RegExp(`<h2 id="re[a-z-]+">${heading}</h2>`, "u"));
  expect(html).toContain('<p class="label">2 comments from the old site are not shown here.</p>');
  expect(html).not.toContain("Be the first");
  const [, labelledBy = ""] = /class="responses" id="responses" aria-labelledby="([^"]+)"/u.exec(html) ?? [];
  expect(html).toContain(`<h2 id="${labelledBy}">${heading}</h2>`);
});

test("answers are nested three levels deep, and deeper ones name whom they answer", () => {
  const html = pageOf([
    sampleComment("1"),
    sampleComment("2", { parent: "1", ...later(12) }),
    sampleComment("3", { parent: "2", ...later(13) }),
    sampleComment("4", { parent: "3", author: "Bo", ...later(14) }),
  ]);
  const tags = [...html.matchAll(/<li id="comment-(\d)"|<ol class="answers"|<\/ol>/gu)].map(
    ([tag, id]) => id ?? (tag.startsWith("</") ? ")" : "("),
  );
  expect(tags.join("").replace(/\)+$/u, "))")).toBe("1(2(34))");
  expect(html.match(/in reply to Ann/gu)).toHaveLength(1);
  expect(html).toContain('<a class="label" href="#comment-3">in reply to Ann</a>');
});

test("a date is in the time zone of the site, without a time if none is known", () => {
  const html = pageOf(
    [sampleComment("1", { date: momentOf("2013-04-26 04:31Z") }), sampleComment("2", { date: momentOf("2013-04-20") })],
    {},
    { site: { timezone: "America/Los_Angeles" } },
  );
  expect(html.replaceAll("\u202F", " ")).toContain(
    '<time datetime="2013-04-26T04:31:00Z">Apr 25, 2013, 9:31 PM</time>',
  );
  expect(html).toContain('<time datetime="2013-04-20">Apr 20, 2013</time>');
});

test("the post's author is marked, and pingbacks are separate", () => {
  const html = pageOf([
    sampleComment("1", { author: "Lisa", byAuthor: true }),
    sampleComment("2", { kind: "pingback", author: "Another <b>blog</b>", url: "https://another.example/" }),
  ]);
  expect(html).toContain('<li id="comment-1" data-by="author">');
  expect(html).toContain('<bdi>Lisa</bdi> <strong class="label">(author)</strong> says:</span>');
  expect(html.indexOf("Linked from elsewhere")).toBeLessThan(html.indexOf('<li id="comment-2">'));
  expect(html).toContain(
    '<a href="https://another.example/" rel="nofollow ugc noopener"><bdi>Another &lt;b&gt;blog&lt;/b&gt;</bdi></a>',
  );
});

test("a closed thread is shown without a form", () => {
  expect(pageOf([sampleComment("1")])).toContain('<a class="reply-to" href="#reply" data-parent="1">Reply to Ann</a>');
  const closed = pageOf([sampleComment("1")], { comments: "closed" });
  expect(closed).toContain('id="comment-1"');
  expect(closed).not.toContain("Reply to Ann");
});

test("comments that are off appear nowhere, not even in structured data", () => {
  const html = pageOf([sampleComment("1", { author: "Nowhere" })], { comments: "off", notImported: 2 });
  expect(html).not.toMatch(/Nowhere|Said in|responses|commentCount/u);
});

test("structured data has the first five comments and their number", () => {
  const comments = Array.from({ length: 30 }, (_, index) =>
    sampleComment(
      `${index}`,
      index === 3 ? { parent: "2", text: "<p>One <b>word</b></p>\n\nand more", url: "https://ann.example/" } : {},
    ),
  );
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(pageOf(comments)) ?? [];
  const [posting] = JSON.parse(json)["@graph"];
  expect(posting.commentCount).toBe(30);
  expect(posting.comment).toHaveLength(5);
  expect(posting.comment[3]).toEqual({
    "@type": "Comment",
    "@id": "https://small.example/a/#comment-3",
    url: "https://small.example/a/#comment-3",
    datePublished: "2013-04-26T09:12:00Z",
    text: "One word and more",
    author: { "@type": "Person", name: "Ann", url: "https://ann.example/" },
    parentItem: { "@id": "https://small.example/a/#comment-2" },
  });
});

test("code keeps the spaces and blank lines that it was written with", () => {
  expect(pageOf([sampleComment("1", { text: "```\na\n\n    b\n```" })])).toContain(
    "<pre><code>a\n\n    b\n</code></pre>",
  );
});

test("a comment has no reply link if the site takes no comments", () => {
  const made = sampleSite([samplePost("a")]);
  const render = createThreadRenderer(toThreadOptions(made));
  expect(render({ comments: [sampleComment("1")], notImported: 0 }, true)).not.toContain("Reply to Ann");
});
