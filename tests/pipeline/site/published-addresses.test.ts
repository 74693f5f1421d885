// An address that was published is never lost in silence.
import { describe, expect, test } from "vitest";
import { formatLine } from "../../../src/lib/problem.ts";
import { addPublished, checkPublished } from "../../../src/pipeline/site/published-addresses.ts";
import type { Entry } from "../../../src/pipeline/content/entry.ts";
import { sampleEvent, samplePage, samplePost, sampleSeriesPage, toParsedFile } from "../content/sample-entries.ts";
import { sampleSite, type SiteChanges } from "../content/sample-site.ts";

const OLD = { address: "/old/", file: "posts/bread.md", id: "tag:small.example,2013-04-25:post" };

function warningsOf(entries: readonly Entry[], changes: SiteChanges = {}, files: readonly Entry[] = entries): string[] {
  const site = sampleSite(entries, { published: [OLD], ...changes });
  const outputs = new Set(site.withPage.map(({ address }) => `${address.slice(1)}index.html`));
  const parsed = files.map((entry) => toParsedFile(entry));
  return checkPublished(site, outputs, parsed, "content").map((one) => `${one.file}: ${formatLine(one)}`);
}

const bread = (changes = {}) => samplePost("bread", { address: "/new/", ...changes });
const MOVED = "This was published at /old/ and is now at /new/. So that old links still work, ";

describe("a post that moved gets the line that keeps its address", () => {
  test.each<[string, Entry, string]>([
    ["in the same file", bread(), "content/posts/bread.md: warning: ADD"],
    [
      "in another file, by its date",
      bread({ source: "posts/loaf.md", file: "content/posts/loaf.md" }),
      "content/posts/loaf.md: warning: ADD",
    ],
  ])("%s", (_, entry, warning) => {
    expect(warningsOf([entry])).toEqual([warning.replace("ADD", `${MOVED}add this line: aliases: [/old/]`)]);
  });

  test("with all addresses that it had", () => {
    const older = { ...OLD, address: "/older/", file: "posts/loaf.md" };
    expect(warningsOf([bread()], { published: [OLD, older] })).toEqual([
      "content/posts/bread.md: warning: This was published at /old/ and /older/ and is now at /new/. " +
        "So that old links still work, add this line: aliases: [/old/, /older/]",
    ]);
  });

  test("even if another file has its old name", () => {
    const other = bread({ typedDate: "2014-01-01", address: "/other/" });
    const renamed = bread({ source: "posts/loaf.md", file: "content/posts/loaf.md" });
    expect(warningsOf([other, renamed])).toEqual([
      `content/posts/loaf.md: warning: ${MOVED}add this line: aliases: [/old/]`,
    ]);
  });

  test("next to its other aliases", () => {
    expect(warningsOf([bread({ aliases: ["/older/"], lines: { aliases: 5 } })])).toEqual([
      `content/posts/bread.md: warning, line 5: ${MOVED}change the line to aliases: [/older/, /old/]`,
    ]);
  });
});

describe("an event with a new file name", () => {
  const OPEN_DAY = { address: "/events/open-day/", file: "events/open-day.md", id: "a", start: "2027-01-16T18:30:00Z" };
  const event = (name: string, start = OPEN_DAY.start) => {
    const sample = sampleEvent(name);
    return { ...sample, dates: sample.dates.map((date) => ({ ...date, start: { ...date.start, iso: start } })) };
  };

  test("gets the line that keeps its address, by its beginning", () => {
    expect(warningsOf([event("open-studio")], { published: [OPEN_DAY] })).toEqual([
      "content/events/open-studio.md: warning: This was published at /events/open-day/ and is now at " +
        "/events/open-studio/. So that old links still work, add this line: aliases: [/events/open-day/]",
    ]);
  });

  test.each<[string, readonly Entry[]]>([
    ["of another day", [event("open-studio", "2027-02-01T18:30:00Z")]],
    ["of which there are two", [event("open-studio"), event("open-house")]],
  ])("%s isn't guessed", (_, entries) => {
    expect(warningsOf(entries, { published: [OPEN_DAY] })).toEqual([expect.stringContaining("which is gone")]);
  });

  test("is remembered with its beginning", () => {
    const [first] = addPublished(sampleSite([event("open-day")])) ?? [];
    expect(first?.start).toBe(OPEN_DAY.start);
  });
});

test("a post that is gone gets a line for redirects.yaml", () => {
  expect(warningsOf([samplePage("about")])).toEqual([
    "content/addresses.yaml: warning: /old/ was published from posts/bread.md, which is gone, so links to it no longer " +
      "work. In content/redirects.yaml, write where it should lead, such as /old/: /archive/, or remove it from this file.",
  ]);
});

test("many posts that are gone are reported together", () => {
  const published = ["a", "b", "c", "d"].map((name) => ({ ...OLD, address: `/${name}/`, file: `posts/${name}.md` }));
  expect(warningsOf([samplePage("about")], { published })).toEqual([
    "content/addresses.yaml: warning: 4 pages were published, and their files are gone, so links to them no longer " +
      "work: /a/, /b/, /c/ and /d/. In content/redirects.yaml, write where each should lead, such as /a/: /archive/. " +
      "If nobody has visited your site yet, delete this file.",
  ]);
  expect(warningsOf([samplePage("about")], { published: published.slice(1) })).toHaveLength(3);
});

test.each<[string, readonly Entry[], SiteChanges]>([
  ["is a page", [bread({ address: "/old/" })], {}],
  ["is another page", [bread({ address: "/old/", source: "posts/x.md" })], {}],
  ["is an alias", [bread({ aliases: ["/old/"] })], {}],
  ["is a redirect", [bread()], { redirects: { "/old/": "/new/" } }],
  ["is in a folder that is redirected", [bread()], { redirects: { "/old/*": "/new/" } }],
  ["is gone on purpose", [], { redirects: { "/old/": "gone" } }],
  ["is a draft again", [bread({ draft: true })], {}],
])("an address that %s is no problem", (_, entries, changes) => {
  expect(warningsOf(entries, changes)).toEqual([]);
});

test("a file with problems is reported for them alone", () => {
  expect(warningsOf([], {}, [bread()])).toEqual([]);
});

describe("what a build remembers", () => {
  test("posts and pages that readers see, with the ids of posts", () => {
    const site = sampleSite([
      samplePost("a"),
      samplePost("b", { typedDate: "2013-04-26", unlisted: true }),
      samplePost("c", { draft: true }),
      samplePage("about"),
      sampleSeriesPage("01"),
    ]);
    expect(addPublished(site)).toEqual([
      { address: "/b/", file: "posts/b.md", id: "tag:small.example,2013-04-26:post" },
      { address: "/a/", file: "posts/a.md", id: "tag:small.example,2013-04-25:post" },
      { address: "/about/", file: "pages/about.md", id: undefined },
    ]);
  });

  test("nothing if nothing is new, and old addresses forever", () => {
    expect(addPublished(sampleSite([bread({ address: "/old/" })], { published: [OLD] }))).toBeUndefined();
    expect(addPublished(sampleSite([bread()], { published: [OLD] }))).toEqual([
      OLD,
      { address: "/new/", file: "posts/bread.md", id: OLD.id },
    ]);
  });
});
