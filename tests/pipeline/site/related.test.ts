// Posts that hang near each other.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite } from "../content/sample-site.ts";

/** The slugs of the related posts of `slug`, best first. */
function relatedTo(slug: string, posts: Readonly<Record<string, PostChanges>>): string[] {
  const site = sampleSite(Object.entries(posts).map(([name, changes]) => samplePost(name, changes)));
  const post = site.posts.find((candidate) => candidate.slug === slug);
  return (post ? site.related.of(post) : []).map((other) => other.slug);
}

const day = (number: number): string => new Date(Date.UTC(2013, 0, number)).toISOString().slice(0, 10);

test("a shared rare tag counts more than a shared common one", () => {
  const crowd = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`crowd-${index}`, { tags: ["practice"], typedDate: day(100 + index) }]),
  );
  const posts = {
    ...crowd,
    own: { tags: ["practice", "kiln"], typedDate: day(105) },
    rare: { tags: ["kiln"], typedDate: day(1) },
  };
  expect(relatedTo("own", posts)[0]).toBe("rare");
});

test("two shared tags count more than one", () => {
  const posts = {
    own: { tags: ["a", "b"] },
    both: { tags: ["a", "b"], typedDate: day(1) },
    one: { tags: ["a"] },
    other: { tags: ["b"] },
  };
  expect(relatedTo("own", posts)[0]).toBe("both");
});

test("categories count like tags", () => {
  expect(
    relatedTo("own", {
      own: { categories: ["Practice"] },
      other: { categories: ["practice"] },
      stranger: { tags: ["practice"] },
    }),
  ).toEqual(["other"]);
});

test("of equals, the closest in time comes first, then the newer", () => {
  const posts = {
    own: { tags: ["a"], typedDate: day(100) },
    far: { tags: ["a"], typedDate: day(1) },
    near: { tags: ["a"], typedDate: day(90) },
    next: { tags: ["a"], typedDate: day(110) },
  };
  expect(relatedTo("own", posts)).toEqual(["next", "near", "far"]);
});

test("there are three at most", () => {
  expect(
    relatedTo("a", {
      a: { tags: ["x"] },
      b: { tags: ["x"] },
      c: { tags: ["x"] },
      d: { tags: ["x"] },
      e: { tags: ["x"] },
    }),
  ).toHaveLength(3);
});

test("a post without a tag in common has none", () => {
  expect(relatedTo("own", { own: { tags: ["a"] }, other: { tags: ["b"] }, bare: {} })).toEqual([]);
  expect(relatedTo("bare", { own: { tags: ["a"] }, bare: {} })).toEqual([]);
});

test("drafts, scheduled and unlisted posts are never named", () => {
  const posts = {
    own: { tags: ["a"] },
    draft: { tags: ["a"], draft: true },
    later: { tags: ["a"], typedDate: "2030-01-01" },
    hidden: { tags: ["a"], unlisted: true },
  };
  expect(relatedTo("own", posts)).toEqual([]);
});

describe("in any site", () => {
  const tags = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 4 });
  const posts = fc.array(fc.record({ tags, day: fc.integer({ min: 1, max: 400 }) }), { maxLength: 90 });

  test("a post is never related to itself, never twice to another, and always by a tag in common", () => {
    fc.assert(
      fc.property(posts, (samples) => {
        const site = sampleSite(
          samples.map((sample, index) => samplePost(`p${index}`, { tags: sample.tags, typedDate: day(sample.day) })),
        );
        for (const post of site.posts) {
          const others = site.related.of(post);
          expect(others).not.toContain(post);
          expect(new Set(others).size).toBe(others.length);
          expect(others.length).toBeLessThanOrEqual(3);
          for (const other of others) expect(other.tags.some((tag) => post.tags.includes(tag))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the order of files doesn't change related posts", () => {
    fc.assert(
      fc.property(posts, (samples) => {
        const entries = samples.map((sample, index) =>
          samplePost(`p${index}`, { tags: sample.tags, typedDate: day(sample.day) }),
        );
        const [first, second] = [entries, entries.toReversed()].map((files) => {
          const { posts, related } = sampleSite(files);
          return new Map(posts.map((post) => [post.slug, related.of(post).map(({ slug }) => slug)]));
        });
        expect(second).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
