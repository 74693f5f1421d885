// A site's settings: optional keys, and the message for each invalid one.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../commands/folders.ts";
import { AuthorError, formatProblems } from "../../../src/lib/problem.ts";
import { loadSettings, type Settings } from "../../../src/pipeline/settings/load-settings.ts";
import { STRINGS_FOLDER } from "./sample-settings.ts";

const SITE = "title: Small Site\nurl: https://small.example\n";

function load(files: Readonly<Record<string, string>>, stringsFolder = STRINGS_FOLDER): Settings {
  return loadSettings({ folder: makeFolder(files), label: "content", stringsFolder });
}

function complaintsOf(files: Readonly<Record<string, string>>): string {
  try {
    load(files);
    return "";
  } catch (error) {
    if (error instanceof AuthorError) return formatProblems(error.problems);
    throw error;
  }
}

/** The complaint about one line added to a right site.yaml, without the name of the file. */
function complaintOf(lines: string): string {
  return complaintsOf({ "site.yaml": `${SITE}${lines}\n` }).replace("content/site.yaml\n  ", "");
}

test("two lines are enough", () => {
  expect(load({ "site.yaml": SITE }).site).toEqual({
    title: "Small Site",
    url: "https://small.example",
    language: "en",
    timezone: "UTC",
    footer: { credits: [], links: [] },
    permalink: "/:year/:month/:day/:slug/",
    postsPerPage: 10,
    recentPosts: 5,
    events: { remindDays: 7 },
    optimizeImages: true,
    paintings: true,
    tagPalettes: {},
    shareImages: 10,
    search: true,
    minify: true,
    redirectMethod: "rules",
  });
});

test("a file saved by Windows with a byte order mark is read like any other", () => {
  expect(load({ "site.yaml": `\uFEFF${SITE.replaceAll("\n", "\r\n")}` }).site.title).toBe("Small Site");
});

describe("without site.yaml", () => {
  test("says what to write", () => {
    expect(complaintsOf({ "posts/a.md": "" })).toBe(
      "content/site.yaml\n  The file is missing. Write one with at least two lines:\n      title: My blog\n      url: https://example.org",
    );
  });

  test("says so when the whole folder is missing", () => {
    const folder = path.join(makeFolder(), "content");
    expect(() => loadSettings({ folder, label: "content", stringsFolder: STRINGS_FOLDER })).toThrow(
      "content\n  There is no such folder here. Run the command in your blog's folder, or name your content folder: --input=my-blog",
    );
  });
});

describe("the address of the site", () => {
  test.each([
    ["https://small.example/", "https://small.example"],
    ["http://small.example", "http://small.example"],
    ["https://small.example:8443", "https://small.example:8443"],
    ["HTTPS://Small.Example", "https://small.example"],
    ["https://größe.example", "https://xn--gre-6ka8i.example"],
    ["https://lisa.example/blog/", "https://lisa.example/blog"],
    ["https://lisa.example/my/blog", "https://lisa.example/my/blog"],
  ])("%s is read as %s", (typed, url) => {
    expect(load({ "site.yaml": `title: A\nurl: ${typed}\n` }).site.url).toBe(url);
  });

  test.each([
    "small.example",
    "www.small.example",
    "ftp://small.example",
    "https://small.example?a=1",
    "https://small.example#a",
    "https://",
  ])("%s is none", (typed) => {
    expect(complaintsOf({ "site.yaml": `title: A\nurl: ${typed}\n` })).toBe(
      `content/site.yaml\n  line 2, url: "${typed}" is not the address of a site. Write it with https://, and after the host only the folder of the site, if there is one: https://example.org or https://example.org/blog.`,
    );
  });

  test("is required, and so is a title", () => {
    expect(complaintsOf({ "site.yaml": "tagline: A\n" })).toBe(
      [
        "content/site.yaml",
        "  title is missing. Add a line like this: title: My blog.",
        "  url is missing. Add a line like this: url: https://example.org.",
      ].join("\n"),
    );
  });
});

describe("a wrong time zone", () => {
  test.each([
    ["America/New York", "Did you mean America/New_York?"],
    ["America/NewYork", "Did you mean America/New_York?"],
    ["New York", "Did you mean America/New_York?"],
    ["Berlin", "Did you mean Europe/Berlin?"],
    ["Europe/Berln", "Did you mean Europe/Berlin?"],
    ["Mars/Phobos", "Write a continent and a city: Europe/Paris."],
    ["UTC+2", "Write a continent and a city: Europe/Paris."],
  ])("%s: %s", (zone, remedy) => {
    expect(complaintOf(`timezone: ${zone}`)).toBe(`line 3, timezone: "${zone}" is not a time zone. ${remedy}`);
  });
});

test.each(["America/Los_Angeles", "Europe/Berlin", "Asia/Kathmandu", "UTC"])("the time zone %s is known", (zone) => {
  expect(complaintOf(`timezone: ${zone}`)).toBe("");
});

describe("a pattern for addresses", () => {
  test.each(["/:slug/", "/blog/:slug/", "/:year/:month/:day/:slug/", "/:category/:slug/", "/:year-:month/:slug/"])(
    "%s may be used",
    (pattern) => {
      expect(complaintOf(`permalink: ${pattern}`)).toBe("");
    },
  );

  test.each(["/:year/:month/", ":slug/", "/:year/:slug", "/:year/:title/", "/:slugs/", "/:slug.html"])(
    "%s may not",
    (pattern) => {
      expect(complaintOf(`permalink: "${pattern}"`)).toBe(
        `line 3, permalink: "${pattern}" cannot be used. Begin and end with /, use :year, :month, :day and :category as you like, and :slug: /:year/:slug/.`,
      );
    },
  );
});

describe("a wrong value", () => {
  test.each([
    ["language: en_US", 'line 3, language: "en_US" is not a language code. Write en, de, fr or pt-BR.'],
    ["postsPerPage: 0", "line 3, postsPerPage: 0 is not a whole number from 1 to 1000."],
    ["postsPerPage: ten", 'line 3, postsPerPage: "ten" is not a whole number from 1 to 1000.'],
    ["recentPosts: 51", "line 3, recentPosts: 51 is not a whole number from 0 to 50."],
    ["tagline:", "line 3: tagline is empty. Write tagline: A few words for the home page."],
    ["description: [a]", 'line 3, description: ["a"] is not text. Write description: One sentence for search engines.'],
    ["author: Lisa", "line 3: author needs more than one value. Write it like this: author: { name: Lisa Example }"],
    ["author:\n  bio: Paints.", "line 3: author.name is missing. Add a line like this: name: Lisa Example."],
    [
      "shareImages: some",
      'line 3, shareImages: "some" can\'t be used. Write shareImages: all, shareImages: none, or for how many of the newest posts: shareImages: 20',
    ],
    ["painting: no", ""],
    ["tagPalettes: { bread: mos }", 'line 3: tagPalettes.bread can\'t be "mos". Did you mean moss?'],
    ["pictures: no", "line 3: pictures is now called optimizeImages. Rename it."],
    [
      "comments: { service: custom, action: https://example.org/reply, trap: website }",
      "line 3: comments.trap is now called honeypot. Rename it.",
    ],
    [
      "comments: { email: ann@example.org, consentBox: yes }",
      "line 3: comments.consentBox is now called consentCheckbox. Rename it.",
    ],
    [
      "author:\n  name: Lisa\n  picture: lisa.jpg",
      'line 5, author.picture: "lisa.jpg" isn\'t an address. Write /about/ for a page of this site, or https://example.org/',
    ],
    [
      "navigation: Blog",
      "line 3: navigation should be a list. Write one line for each, as in - { label: Blog, url: /blog/ }.",
    ],
    ["footer:\n  credits: Me", "line 4: footer.credits should be a list. Write [Designed by …]."],
  ])("%j", (lines, complaint) => {
    expect(complaintOf(lines)).toBe(complaint);
  });

  test("inside a list is found on its own line", () => {
    const complaint = complaintOf("navigation:\n  - { label: Blog, url: /blog/ }\n  - label: About\n    url: about");
    expect(complaint).toMatch(
      new RegExp(
        String.raw`^line 6, navigation\.\d\.url: "about" isn't an address\. Write /about/ for a page of this ` +
          String.raw`site, or https://example\.org/$`,
        "u",
      ),
    );
  });
});

describe("an unknown key", () => {
  test.each([
    ["titel: B", "line 3: titel isn't a setting in site.yaml. Did you mean title?"],
    ["postPerPage: 5", "line 3: postPerPage isn't a setting in site.yaml. Did you mean postsPerPage?"],
    ["author:\n  name: Lisa\n  boi: Paints.", "line 5: author.boi isn't a setting here. Did you mean bio?"],
    ["footer:\n  copyrigth: me", "line 4: footer.copyrigth isn't a setting here. Did you mean copyright?"],
    [
      "colour: red",
      "line 3: colour isn't a setting in site.yaml. Use one of: title, url, tagline, description, language, timezone, author, navigation, footer, permalink, postsPerPage, recentPosts, events, optimizeImages, paintings, tagPalettes, shareImages, search, icon, minify, securityContact, host, redirectMethod, queryRedirects, comments.",
    ],
  ])("%j", (lines, complaint) => {
    expect(complaintOf(lines)).toBe(complaint);
  });

  test("in an item of a list suggests the keys of that list", () => {
    const complaint = complaintOf("footer:\n  links:\n    - { label: Blog, url: /blog/, ulr: /b/ }");
    expect(complaint).toContain("line 5: footer.links.0.ulr isn't a setting here. Did you mean url?");
  });
});

test("a YAML error is reported with its line", () => {
  expect(complaintOf("tagline: Paint: and more")).toBe(
    'line 3, tagline: "Paint: and more" has a colon inside. Put quotes around it: tagline: "Paint: and more"',
  );
});

/** An offer without its pitch, which would be on line 6. */
const OFFER = "forms:\n  nine:\n    heading: A series\n    button: Send it\n    consent: Leave at any time.\n";

test("the problems of all files are reported together", () => {
  const complaints = complaintsOf({
    "site.yaml": `${SITE}titel: B\npostsPerPage: 0\n`,
    "signup.yaml": `${OFFER}    pitch: One\n`,
    "strings.yaml": "blgo: Journal\n",
  });
  expect(complaints).toBe(
    [
      "content/signup.yaml",
      "  line 6: forms.nine.pitch should be a list. Begin each paragraph on its own line with a hyphen.",
      "",
      "content/site.yaml",
      "  line 3: titel isn't a setting in site.yaml. Did you mean title?",
      "  line 4, postsPerPage: 0 is not a whole number from 1 to 1000.",
      "",
      "content/strings.yaml",
      "  line 1: blgo isn't a setting in strings.yaml. Did you mean blog?",
    ].join("\n"),
  );
});

describe("the offer", () => {
  test("is optional", () => {
    expect(load({ "site.yaml": SITE }).signup).toBeUndefined();
  });

  test("is read from its own file", () => {
    expect(load({ "site.yaml": SITE, "signup.yaml": `${OFFER}    pitch: [One., Two.]\n` }).signup?.forms).toMatchObject(
      [{ name: "nine", heading: "A series", pitch: ["One.", "Two."], showOn: ["post-top", "home"] }],
    );
  });

  test("accepts only its own keys", () => {
    expect(complaintsOf({ "site.yaml": SITE, "signup.yaml": `${OFFER}    pitch: [One.]\n    bouton: Go\n` })).toBe(
      "content/signup.yaml\n  line 7: forms.nine.bouton isn't a setting here. Did you mean button?",
    );
  });
});

describe("the words of the interface", () => {
  test("are English unless there is a file for the language", () => {
    const settings = load({ "site.yaml": `${SITE}language: is\n` });
    expect([settings.strings.archive, settings.wordsIn]).toEqual(["Archive", "en"]);
  });

  test("are found for a region by its language", () => {
    const folder = makeFolder({ "content/site.yaml": `${SITE}language: de-AT\n`, "words/en.yaml": "" });
    const german = load({ "site.yaml": SITE }).strings;
    const layouts = makeFolder({
      "words/de.yaml": JSON.stringify({ ...german, archive: "Archiv" }),
      "words/en.yaml": JSON.stringify(german),
      "theme.yaml": readFileSync(path.join(STRINGS_FOLDER, "../theme.yaml"), "utf8"),
    });
    expect(
      loadSettings({
        folder: path.join(folder, "content"),
        label: "content",
        stringsFolder: path.join(layouts, "words"),
      }).strings.archive,
    ).toBe("Archiv");
  });

  test("may be changed one by one", () => {
    const { strings, wordsIn } = load({ "site.yaml": `${SITE}language: is\n`, "strings.yaml": "blog: Journal\n" });
    expect(wordsIn).toBe("is");
    expect([strings.blog, strings.archive]).toEqual(["Journal", "Archive"]);
  });

  test("have the plural forms of the language of the site, even where the other words are English", () => {
    const ukrainian = 'comments: { one: "{count} a", few: "{count} b", many: "{count} c", other: "{count} d" }\n';
    expect(load({ "site.yaml": `${SITE}language: uk\n`, "strings.yaml": ukrainian }).strings).toMatchObject({
      comments: { few: "{count} b" },
      posts: { one: "{count} post" },
    });
  });

  test("may have fewer forms of a sentence than English has", () => {
    expect(
      load({ "site.yaml": SITE, "strings.yaml": 'comments: { other: "Replies: {count}" }\n' }).strings.comments,
    ).toEqual({ other: "Replies: {count}" });
  });

  test.each([
    ["blog:", "line 1: blog is empty. Write the words to show."],
    ["blgo: Journal", "line 1: blgo isn't a setting in strings.yaml. Did you mean blog?"],
    [
      "comments: many",
      'line 1: comments needs more than one value. Write it like this: one: "{count} comment" and other: "{count} comments"',
    ],
    ["comments: { oen: One, other: More }", "line 1: comments.oen isn't a setting here. Did you mean one?"],
    ["comments: { x: One, other: More }", "line 1: comments.x isn't a setting here. Use one of: zero, one, other."],
    [
      "comments: { few: Some, other: More }",
      "line 1: comments.few isn't a plural form in this language (en). Use zero, one, other.",
    ],
    ["quotes: [„, “]", "line 1: quotes should be a list of four. Write [“, ”, ‘, ’]."],
    ["quotes: „“‚‘", "line 1: quotes should be a list of four. Write [“, ”, ‘, ’]."],
  ])("refuse %j", (text, complaint) => {
    expect(complaintsOf({ "site.yaml": SITE, "strings.yaml": text })).toBe(`content/strings.yaml\n  ${complaint}`);
  });
});
