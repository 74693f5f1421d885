// Feed readers know a post by its id, and show it again as new when that changes.
import { describe, expect, test } from "vitest";
import type { Post } from "../../../src/pipeline/content/entry.ts";
import { assignFeedIds } from "../../../src/pipeline/site/feed-id.ts";
import { samplePost, type PostChanges } from "../content/sample-entries.ts";

function idsOf(...posts: readonly Post[]): (string | undefined)[] {
  const { ids } = assignFeedIds(posts, "https://small.example");
  return posts.map((post) => ids.get(post));
}

test("an id is a tag URI of the host and the typed date", () => {
  const [id] = idsOf(samplePost("a"));
  expect(id).toMatch(/^tag:small\.example,2013-04-25:[\w:+-]+$/u);
});

describe("a post keeps its id after", () => {
  const changes: readonly [string, PostChanges][] = [
    ["a new title", { title: "Another" }],
    ["a new address", { address: "/elsewhere/" }],
    ["a new file name", { source: "posts/renamed.md", file: "content/posts/renamed.md", slug: "renamed" }],
    ["another text", { html: "<p>Other</p>" }],
    ["other tags and another author", { tags: ["x"], author: "Ann" }],
    ["an update", { updated: samplePost("b").date }],
  ];

  test.each(changes)("%s", (_, change) => {
    expect(idsOf(samplePost("a", change))).toEqual(idsOf(samplePost("a")));
  });

  const published = [{ address: "/2013/04/25/a/", file: "posts/a.md", id: "tag:small.example,2013-04-25:post" }];
  const other = { typedDate: "2013-04-26", source: "posts/other.md" };
  test.each<[string, PostChanges]>([
    ["another date, in the file that was published", { typedDate: "2013-04-26" }],
    ["another file and date, with an alias", { ...other, address: "/x/", aliases: ["/2013/04/25/a/"] }],
    ["another file and date, at the same address", { ...other, address: "/2013/04/25/a/" }],
  ])("%s, because it was published", (_, change) => {
    const post = samplePost("a", { ...change });
    expect(assignFeedIds([post], "https://small.example", published).ids.get(post)).toBe(published[0]?.id);
  });

  test("a move from http to https", () => {
    const post = samplePost("a");
    expect(assignFeedIds([post], "http://small.example").ids.get(post)).toBe(
      assignFeedIds([post], "https://small.example:8443").ids.get(post),
    );
  });
});

test("posts of different moments have different ids", () => {
  const ids = idsOf(
    samplePost("a"),
    samplePost("b", { typedDate: "2013-04-26" }),
    samplePost("c", { typedDate: "2013-04-25 10:00" }),
    samplePost("d", { typedDate: "2013-04-25 10:00:01" }),
  );
  expect(new Set(ids).size).toBe(4);
});

test("an author's own id is kept to the letter", () => {
  expect(idsOf(samplePost("a", { guid: "http://old.example/?p=12" }))).toEqual(["http://old.example/?p=12"]);
});

describe("posts of one moment", () => {
  test("are distinguished by file name, with a warning for the later one", () => {
    const posts = [samplePost("b"), samplePost("a"), samplePost("c")];
    const { ids, problems } = assignFeedIds(posts, "https://small.example");
    expect(new Set(ids.values()).size).toBe(3);
    const warning = (file: string) => ({
      file,
      field: "date",
      severity: "warning",
      message:
        "is exactly the same moment as in content/posts/a.md, so feed readers could confuse the two. Add a time to the newer one: date: 2013-04-25 10:00",
    });
    expect(problems).toEqual([warning("content/posts/b.md"), warning("content/posts/c.md")]);
  });

  test("have the same ids whatever the order in which they were read", () => {
    const [a, b, c] = [samplePost("a"), samplePost("b"), samplePost("c")];
    expect(idsOf(c, a, b)).toEqual([idsOf(a, b, c)[2], idsOf(a, b, c)[0], idsOf(a, b, c)[1]]);
  });

  test("need no warning if one has its own id", () => {
    expect(
      assignFeedIds([samplePost("a"), samplePost("b", { guid: "old" })], "https://small.example").problems,
    ).toEqual([]);
  });
});

test("an id stays the same in another time zone of the site", () => {
  expect(idsOf(samplePost("a", { typedDate: "2013-04-25" }))).toEqual(["tag:small.example,2013-04-25:post"]);
});

test("two posts with the same guid get different ids, with a warning for the later file", () => {
  const [a, b] = [samplePost("a", { guid: "same" }), samplePost("b", { guid: "same" })];
  const { ids, problems } = assignFeedIds([a, b], "https://small.example");
  expect([ids.get(a), ids.get(b)]).toEqual(["same", "same:posts/b.md"]);
  expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    "guid: is the same as in content/posts/a.md, so feed readers could confuse the two. Remove the line from the copy.",
  ]);
});

test("a copy that a computer made gets no second warning", () => {
  const copy = samplePost("a", { source: "posts/a copy.md", file: "content/posts/a copy.md" });
  expect(assignFeedIds([samplePost("a"), copy], "https://small.example").problems).toEqual([]);
  expect(assignFeedIds([samplePost("a"), { ...copy, title: "Other" }], "https://small.example").problems).toHaveLength(
    1,
  );
});

describe("files that were published", () => {
  const published = ["a", "b"].map((name, n) => ({
    address: `/${name}/`,
    file: `posts/${name}.md`,
    id: `tag:small.example,2013-04-${25 + n}:post`,
  }));
  const idsIn = (posts: readonly Post[]): (string | undefined)[] => {
    const { ids, problems } = assignFeedIds(posts, "https://small.example", published);
    expect(problems).toEqual([]);
    return posts.map((post) => ids.get(post));
  };

  test("swap their names, and each text keeps its id", () => {
    const posts = [
      samplePost("a", { typedDate: "2013-04-26", address: "/x/" }),
      samplePost("b", { typedDate: "2013-04-25", address: "/y/" }),
    ];
    expect(idsIn(posts)).toEqual([published[1]?.id, published[0]?.id]);
  });

  test("leave their name to a new text, which gets a new id", () => {
    const posts = [
      samplePost("a", { typedDate: "2026-01-01", address: "/x/" }),
      samplePost("renamed", { typedDate: "2013-04-25", aliases: ["/a/"] }),
    ];
    expect(idsIn(posts)).toEqual(["tag:small.example,2026-01-01:post", published[0]?.id]);
  });
});
