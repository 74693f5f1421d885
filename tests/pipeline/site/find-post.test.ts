// Which post is meant by what services and people write.
import { expect, test } from "vitest";
import { createPostFinder } from "../../../src/pipeline/site/find-post.ts";

const BREAD = {
  address: "/2013/04/25/slow-bread/",
  aliases: ["/bread.html"],
  slug: "slow-bread",
  source: "posts/2013/slow-bread/index.md",
  guid: "https://old.example/?p=12",
};
const CLAY = {
  address: "/2014/01/02/caf%C3%A9/",
  aliases: [],
  slug: "café",
  source: "posts/2014/2014-01-02-café.md",
  guid: undefined,
};
const TWINS = ["2015", "2016"].map((year) => ({
  address: `/${year}/01/01/again/`,
  aliases: [],
  slug: "again",
  source: `posts/${year}/again.md`,
  guid: undefined,
}));
const find = createPostFinder([BREAD, CLAY, ...TWINS]);

test.each([
  ["/2013/04/25/slow-bread/"],
  ["/2013/04/25/slow-bread"],
  ["/2013/04/25/Slow-Bread/index.html"],
  ["2013/04/25/slow-bread/"],
  ["/2013/04/25/slow-bread/?utm_source=x#comment-3"],
  ["https://old.example/2013/04/25/slow-bread/"],
  ["http://localhost:8080//2013/04/25/slow-bread/"],
  ["//old.example/2013/04/25/slow-bread/"],
  [" /bread.html "],
  ["slow-bread"],
  ["2013-04-25-slow-bread"],
  ["slow-bread.md"],
  ["posts/2013/slow-bread/index.md"],
  ["content/posts/2013/slow-bread/"],
  ["content\\posts\\2013\\slow-bread\\index.md"],
  ["https://old.example/?p=12"],
  ["?p=12"],
])("%j is the post", (place) => {
  expect(find(place)).toBe(BREAD);
});

test.each([
  ["/2014/01/02/café/"],
  ["/2014/01/02/caf%C3%A9/"],
  ["https://x.example/2014/01/02/caf%c3%a9"],
  ["café"],
  ["cafe\u0301".normalize("NFC")],
  ["posts/2014/2014-01-02-café.md"],
])("%j is the post with an accent", (place) => {
  expect(find(place)).toBe(CLAY);
});

test("a post with a permalink of its own is found by the last part of its address, and by its file", () => {
  const mistakes = {
    ...BREAD,
    address: "/2013/04/26/artists-value-mistakes/",
    slug: "mistakes",
    source: "posts/mistakes.md",
    guid: undefined,
    aliases: [],
  };
  const findOne = createPostFinder([BREAD, mistakes]);
  expect([findOne("artists-value-mistakes"), findOne("mistakes"), findOne("slow-bread")]).toEqual([
    mistakes,
    mistakes,
    BREAD,
  ]);
});

test.each([
  [""],
  ["  "],
  ["/"],
  ["/old/"],
  ["/slow-bread/"],
  ["?p=13"],
  ["/about/?p=12"],
  ["again"],
  ["posts/slow-bread.md"],
  ["https://"],
  ["%E0%A4%A"],
  ["../../etc/passwd"],
  ["__proto__"],
])("%j isn't found", (place) => {
  expect(find(place)).toBeUndefined();
});
