// The guide in the preview: its pages, the links between them, its search and its images.
import { createServer, type Server } from "node:http";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide } from "../../../src/commands/preview/guide.ts";
import { GUIDE_FILES, loadGuide, toGuideAddress } from "../../../src/commands/preview/guide/load-guide.ts";
import { searchGuide } from "../../../src/commands/preview/guide/search-guide.ts";
import { createPreviewServer } from "../../../src/commands/preview/server/server.ts";
import { PROGRAM } from "../../../src/pipeline/run/program-folders.ts";
import { makeFolder } from "../folders.ts";

const START = `# Your first hour

You need **no** experience. See [how to write](writing.md#a-title), [it](../README.md)
and [the theme](../layouts/theme.yaml).

![A home page](images/home.webp)
`;
const WRITING = `# Writing

## A title

Every post has a \`title\`.

## A title

<script>alert(1)</script> Bread needs ovens.
`;

const small = (): string =>
  makeFolder({
    ...Object.fromEntries(GUIDE_FILES.map((name) => [`${name}.md`, `# The page ${name}\n\nNothing.\n`])),
    "start.md": START,
    "writing.md": WRITING,
    "images/home.webp": "RIFF",
  });

let server: Server;
let origin: string;

beforeAll(async () => {
  const { listener } = createPreviewServer({
    folder: makeFolder(),
    inbox: () => ({ location: "/" }),
    guide: createGuide(small()),
    names: () => ["127.0.0.1"],
    token: "key",
    entrance: undefined,
    log: () => undefined,
  });
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(() => server.close());

const get = async (address: string): Promise<string> => (await fetch(origin + address)).text();

test("every page of docs/ is in the guide", () => {
  const files = readdirSync(PROGRAM.docs).filter((name) => name.endsWith(".md"));
  expect(files.sort()).toEqual(GUIDE_FILES.map((name) => `${name}.md`).sort());
});

test("the guide is there before the site has been built", async () => {
  expect((await fetch(`${origin}/`)).status).toBe(503);
  expect((await fetch(`${origin}/_guide/`)).status).toBe(200);
});

test("pages are listed with their first words, and the current one is marked", async () => {
  expect(await get("/_guide/")).toContain("<p>You need no experience. See how to write, it and the theme.</p>");
  expect(await get("/_guide/writing/")).toContain('<a href="/_guide/writing/" aria-current="page">Writing</a>');
});

test("links lead to pages of the guide, and those to other files become text", async () => {
  const page = await get("/_guide/start/");
  expect(page).toContain('<a href="/_guide/writing/#a-title">how to write</a>');
  expect(page).toContain('<a href="/_guide/">it</a>\nand the theme.');
  expect(page).toContain('<img src="/_guide/images/home.webp" alt="A home page" loading="lazy">');
});

test("images are sent, and nothing else of the folder", async () => {
  const image = await fetch(`${origin}/_guide/images/home.webp`);
  expect([image.status, image.headers.get("content-type")]).toEqual([200, "image/webp"]);
  expect((await fetch(`${origin}/_guide/images/`)).status).toBe(404);
  expect((await fetch(`${origin}/_guide/images/%2e%2e/start.md`)).status).toBe(404);
  expect((await fetch(`${origin}/_guide/writing.md`)).status).toBe(404);
});

test("an address gets its slash, and one without a page says so", async () => {
  const bare = await fetch(`${origin}/_guide/writing`, { redirect: "manual" });
  expect([bare.status, bare.headers.get("location")]).toEqual([303, "/_guide/writing/"]);
  expect((await fetch(`${origin}/_guide`, { redirect: "manual" })).headers.get("location")).toBe("/_guide/");
  const missing = await fetch(`${origin}/_guide/riting/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain("The guide has no page at this address.");
});

test("no script runs, neither of a page nor of a query", async () => {
  const page = await get("/_guide/writing/");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("default-src 'none'; img-src 'self'");
  const results = await get(`/_guide/?q=${encodeURIComponent('"><script>')}`);
  expect(results).toContain("&quot;&gt;&lt;script&gt;");
  expect(results).not.toContain("<script");
});

describe("the search", () => {
  const find = (query: string) => searchGuide(query, loadGuide(small()));

  test("links to the section, with the match marked", async () => {
    expect(find("BREAD ovens")).toEqual([
      {
        page: "Writing",
        address: "/_guide/writing/#a-title-1",
        heading: "A title",
        excerpt: ["<script>alert(1)</script> ", "Bread", " needs ", "ovens", "."],
      },
    ]);
    expect(await get("/_guide/?q=bread")).toContain("<mark>Bread</mark>");
  });

  test("shows the sections with the most words if none has all", () => {
    expect(find("bread needs flour").map(({ address }) => address)).toEqual(["/_guide/writing/#a-title-1"]);
    expect(find("flour")).toEqual([]);
  });

  test.each([
    ["logo", "/_guide/look/#logo-and-icon"],
    ["favicon", "/_guide/look/#logo-and-icon"],
    ["colour", "/_guide/look/#change-a-color"],
    ["pictures", "/_guide/writing/#images"],
    ["turn off search", "/_guide/writing/#search-and-archive"],
    ["thank you", "/_guide/email-list/#connect-your-service"],
    ["delete samples", "/_guide/start/#5-make-it-yours"],
  ])("%s is found under %s", (query, address) => {
    const found = searchGuide(query, loadGuide(PROGRAM.docs)).slice(0, 3);
    expect(found.map((result) => result.address)).toContain(address);
  });

  test("shows matches in headings first", () => {
    expect(find("title").map(({ address }) => address)).toEqual([
      "/_guide/writing/#a-title",
      "/_guide/writing/#a-title-1",
    ]);
    expect(find("page look")[0]?.address).toBe("/_guide/look/");
  });

  test.each(["stone flour", " ", "zzz"])("finds nothing for %j", (query) => {
    expect(find(query)).toEqual([]);
  });

  test("takes any character as it is", () => {
    for (const query of [".*", "(2", "[a", "\\", "a|b", "$&"]) expect(find(query)).toEqual([]);
  });

  test("says so when nothing is found", async () => {
    expect(await get("/_guide/?q=zzz")).toContain("Nothing found. Try another word, or only a part of it.");
  });
});

test.each([
  ["writing.md", "/_guide/writing/"],
  ["CHANGELOG.md", "/_guide/changelog/"],
  ["settings.md#posts", "/_guide/settings/#posts"],
  ["images/home.webp", "/_guide/images/home.webp"],
  ["#posts", "#posts"],
  ["https://example.org/", "https://example.org/"],
  ["javascript:alert(1)", undefined],
  ["../src/main.js", undefined],
])("%s is shown at %s", (target, address) => {
  expect(toGuideAddress(target)).toBe(address);
});

test("ids of headings are those of GitHub", () => {
  const docs = makeFolder({
    ...Object.fromEntries(GUIDE_FILES.map((name) => [`${name}.md`, `# ${name}\n`])),
    "writing.md": "# Writing\n\n## `site.yaml`\n\n## What's new?\n\n## A & B\n\n## A & B\n",
  });
  const page = loadGuide(docs).find(({ title }) => title === "Writing");
  expect(page?.sections.map(({ id }) => id)).toEqual(["", "siteyaml", "whats-new", "a--b", "a--b-1"]);
});

test("the guide's folder has its images", () => {
  for (const { html } of loadGuide(PROGRAM.docs))
    for (const [, name = ""] of html.matchAll(/src="\/_guide\/images\/([^"]+)"/gu))
      expect(readdirSync(path.join(PROGRAM.docs, "images"))).toContain(name);
});
