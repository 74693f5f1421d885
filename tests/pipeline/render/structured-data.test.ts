// What search engines read of a page.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { describePath, describePost, describeSite } from "../../../src/pipeline/render/structured-data.ts";
import { momentOf, sampleComment, samplePost, type PostChanges } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const described = z.object({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(z.record(z.string(), z.unknown())),
});

function describeSample(changes: PostChanges, site?: SiteChanges): string {
  const made = sampleSite([samplePost("a", changes)], site);
  return made.posts.map((post) => describePost(post, made)).join("");
}

const graphOf = (json: string) => described.parse(JSON.parse(json))["@graph"];

test("a post has absolute addresses, both dates and its surroundings", () => {
  const [posting, path] = graphOf(
    describeSample({
      title: "Slow Bread",
      description: "On waiting.",
      author: "Lisa",
      tags: ["bread", "patience"],
      words: 900,
      updated: momentOf("2014-01-01 09:00"),
      address: "/2013/über/",
      image: { address: "/a b.jpg", alt: "A bowl" },
      archive: { comments: [sampleComment("1", { kind: "pingback" })], notImported: 2 },
    }),
  );
  expect(posting).toEqual({
    "@type": "BlogPosting",
    headline: "Slow Bread",
    description: "On waiting.",
    inLanguage: "en",
    wordCount: 900,
    keywords: "bread, patience",
    commentCount: 1,
    url: "https://small.example/2013/%C3%BCber/",
    mainEntityOfPage: "https://small.example/2013/%C3%BCber/",
    image: "https://small.example/a%20b.jpg",
    datePublished: "2013-04-25T00:00:00Z",
    dateModified: "2014-01-01T09:00:00Z",
    author: { "@type": "Person", name: "Lisa" },
    publisher: { "@type": "Organization", name: "Small Site", url: "https://small.example/" },
  });
  expect(path).toEqual({
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Blog", item: "https://small.example/blog/" },
      { "@type": "ListItem", position: 2, name: "Slow Bread", item: "https://small.example/2013/%C3%BCber/" },
    ],
  });
});

test("missing values are left out", () => {
  const [posting] = graphOf(describeSample({ comments: "off" }, { site: { shareImages: "none" } }));
  for (const key of ["author", "image", "keywords", "commentCount"]) expect(posting).not.toHaveProperty(key);
  expect(posting).toMatchObject({ description: "First sentences.", dateModified: "2013-04-25T00:00:00Z" });
});

test("a post without an image has its share image", () => {
  expect(graphOf(describeSample({}))[0]).toHaveProperty(
    "image",
    expect.stringMatching(/^https:\/\/small\.example\/share\/[a-z-]+-[0-9a-f]{10}\.jpg$/u),
  );
});

test("a site has its description, or else its tagline", () => {
  expect(JSON.parse(describeSite(sampleSite([], { site: { tagline: "A", description: "B" } })))).toMatchObject({
    "@type": "WebSite",
    name: "Small Site",
    url: "https://small.example/",
    description: "B",
  });
  expect(JSON.parse(describeSite(sampleSite([], { site: { tagline: "A" } })))).toMatchObject({ description: "A" });
});

describe("no text can end its script element", () => {
  test.each(["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a\u2028b", '"}, "x": "'])("%j", (title) => {
    const json = describeSample({ title, description: title, author: title, tags: [title] }, { site: { title } });
    expect(json).not.toContain("<");
    expect(graphOf(json)[0]).toMatchObject({ headline: title, description: title });
    const site = sampleSite([], { site: { title, tagline: title } });
    expect(describeSite(site)).not.toContain("<");
    expect(describePath([{ name: title, address: "/x/" }], site)).not.toContain("<");
  });
});
