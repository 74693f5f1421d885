// Whoever follows the site by feed, or gets it as a mail made from the feed, gets every post once.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseFeed } from "@rowanmanning/feed-parser";
import { beforeEach, describe, expect, test } from "vitest";
import { makeFolder } from "../commands/folders.ts";
import { type Files } from "../commands/write-files.ts";
import { buildFixture } from "./build-fixture.ts";

const POSTS = Array.from({ length: 40 }, (_, index) => index + 1);
const SETTINGS = {
  "site.yaml":
    "title: Letters\nurl: https://letters.example\nshareImages: none\npaintings: off\nsearch: off\ntimezone: Europe/Paris\nauthor: { name: Ada Example }\n",
};

/** 40 posts on 40 days, every third with a time. */
function posts(write: (number: number, date: string) => readonly [name: string, text: string]): Files {
  const dateOf = (number: number): string =>
    new Date(Date.UTC(2026, 8, number)).toISOString().slice(0, 10) + (number % 3 === 0 ? " 23:30" : "");
  return { ...SETTINGS, ...Object.fromEntries(POSTS.map((number) => write(number, dateOf(number)))) };
}

const asWritten = posts((number, date) => [
  `posts/letter-${number}.md`,
  `---\ntitle: Letter ${number}\ndate: ${date}\n---\n\nDear reader ${number}.\n`,
]);
const asEdited = posts((number, date) => {
  const old = `/${date.slice(0, 10).replaceAll("-", "/")}/letter-${number}/`;
  return [
    `posts/moved/post-${number}.md`,
    `---\ntitle: "Rewritten: letter ${number}"\ndate: ${date}\naliases: [${old}]\nupdated: 2026-11-20\ntags: [new]\n---\n\nOther words, number ${number}.\n`,
  ];
});

interface Item {
  readonly id: string;
  readonly title: string;
  readonly published: string;
}

type Read = (output: string) => Item[];

const readXml =
  (file: string): Read =>
  (output) =>
    parseFeed(readFileSync(path.join(output, file), "utf8")).items.map(({ id, title, published }) => ({
      id: id ?? "",
      title: title ?? "",
      published: published?.toISOString() ?? "",
    }));

const readJson: Read = (output) => {
  const { items }: { items: { id: string; title: string; date_published: string }[] } = JSON.parse(
    readFileSync(path.join(output, "feed.json"), "utf8"),
  );
  return items.map(({ id, title, date_published }) => ({
    id,
    title,
    published: new Date(date_published).toISOString(),
  }));
};

const FEEDS: readonly (readonly [file: string, read: Read])[] = [
  ["feed.xml", readXml("feed.xml")],
  ["atom.xml", readXml("atom.xml")],
  ["feed.json", readJson],
  ["updates.xml", readXml("updates.xml")],
  ["feed/index.xml", readXml("feed/index.xml")],
  ["feed.rss", readXml("feed.rss")],
];

const build = async (files: Files): Promise<string> =>
  (await buildFixture(makeFolder(files), { output: path.join(makeFolder(), "site") })).output;

describe.each(FEEDS)("a reader of %s that remembers ids", (_, read) => {
  const known = new Map<string, Item>();
  const findNew = (output: string): string[] => {
    const fresh = read(output).filter(({ id }) => !known.has(id));
    for (const item of fresh) known.set(item.id, item);
    return fresh.map(({ title }) => title);
  };

  beforeEach(async () => {
    known.clear();
    expect(findNew(await build(asWritten))).toEqual(
      POSTS.slice(-20)
        .reverse()
        .map((number) => `Letter ${number}`),
    );
  });

  test("sees twenty ids for twenty posts", () => {
    expect(known.size).toBe(20);
  });

  test("sees nothing new after a second build", async () => {
    expect(findNew(await build(asWritten))).toEqual([]);
  });

  test("sees nothing new after every title, text and file name was edited", async () => {
    const output = await build(asEdited);
    expect(read(output).map(({ title }) => title)).toEqual(
      POSTS.slice(-20)
        .reverse()
        .map((number) => `Rewritten: letter ${number}`),
    );
    expect(findNew(output)).toEqual([]);
  });

  test("sees every post at its old time", async () => {
    for (const { id, published } of read(await build(asEdited))) expect(published).toBe(known.get(id)?.published);
  });

  test("sees one new item for one new post", async () => {
    const output = await build({ ...asEdited, "posts/news.md": "---\ntitle: News\ndate: 2026-11-21\n---\n\nHello.\n" });
    expect(findNew(output)).toEqual(["News"]);
  });

  test("sees nothing new after the site's pages were given other addresses", async () => {
    expect(
      findNew(await build({ ...asWritten, "site.yaml": `${SETTINGS["site.yaml"]}permalink: /letters/:slug/\n` })),
    ).toEqual([]);
  });
});

test("a post keeps the id that an older site gave it", async () => {
  const output = await build({
    ...SETTINGS,
    "posts/old.md": '---\ntitle: Old\ndate: 2013-04-25\nguid: "https://old.example/?p=7"\n---\n\nOld words.\n',
  });
  expect(FEEDS.map(([, read]) => read(output)[0]?.id)).toEqual(FEEDS.map(() => "https://old.example/?p=7"));
});
