// Small files that would take for ever to read end with a line and a sentence, wherever YAML is read.
import { describe, expect, test } from "vitest";
import { loadQueue } from "../../src/features/comments/replies/queue-file.ts";
import { makeFolder } from "../commands/folders.ts";
import { ALIAS_BOMB } from "./alias-bomb.ts";
import { buildFixture } from "./build-fixture.ts";

const SITE = "title: Kitchen\nurl: https://kitchen.example\nshareImages: none\npaintings: off\nsearch: off\n";
const post = (head: string): string => `---\ntitle: Soup\ndate: 2026-03-01\n${head}\n---\n\nHot.\n`;

const told = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const error: unknown = await buildFixture(
    makeFolder({ "site.yaml": SITE, "posts/soup.md": post("tags: [warm]"), ...files }),
  ).catch((reason: unknown) => reason);
  return error instanceof Error ? error.message : "built";
};

describe("a bomb of aliases", () => {
  test.each([
    ["front matter", { "posts/soup.md": post(`${ALIAS_BOMB}\ntags: *a9`) }],
    ["comments", { "posts/soup.comments.yaml": `${ALIAS_BOMB}\ncomments: *a9\n` }],
    ["settings", { "site.yaml": `${SITE}${ALIAS_BOMB}\nnavigation: *a9\n` }],
    ["palettes", { "site.yaml": `${SITE}${ALIAS_BOMB}\npalettes:\n  bread: *a9\n` }],
    ["settings with a backslash", { "site.yaml": `${SITE}tagline: "Sl\\u006fw"\n${ALIAS_BOMB}\nnavigation: *a9\n` }],
    ["offers", { "signup.yaml": `${ALIAS_BOMB}\nforms: *a9\n` }],
    ["redirects", { "redirects.yaml": `${ALIAS_BOMB}\n/a/: *a9\n` }],
    ["strings", { "strings.yaml": `${ALIAS_BOMB}\nquotes: *a9\n` }],
    ["a theme", { "theme.yaml": `${ALIAS_BOMB}\ncolours: *a9\n` }],
  ])("in %s", async (_, files) => {
    expect(await told(files)).toContain("*a4 repeats so much that the text would become too long to read.");
  });

  test("in the queue", () => {
    const folder = makeFolder({ "comments-waiting.yaml": `${ALIAS_BOMB}\nwaiting: *a9\n` });
    expect(() => loadQueue({ folder, label: "content" })).toThrow("*a4 repeats so much");
  });
});

describe("circular aliases are reported on their line", () => {
  const NEVER = "*t is inside of what it repeats, so it would never end. Write the value itself instead of *t.";
  test.each([
    ["front matter", { "posts/soup.md": post(`description: "A \\u0042"\ntags: &t [*t]`) }, `line 5, tags: ${NEVER}`],
    ["comments", { "posts/soup.comments.yaml": "comments: &t\n  - *t\n" }, `line 2: ${NEVER}`],
    [
      "settings with a backslash",
      { "site.yaml": `title: "Min\\u0069"\nurl: https://kitchen.example\nnavigation: &t [*t]\n` },
      `line 3, navigation: ${NEVER}`,
    ],
    ["redirects", { "redirects.yaml": "/a/: &t [*t]\n" }, `line 1: ${NEVER}`],
  ])("in %s", async (_, files, message) => {
    expect(await told(files)).toContain(message);
  });
});
