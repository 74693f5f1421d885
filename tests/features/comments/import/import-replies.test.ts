// An import takes each comment once, loses none, and keeps no email or IP address.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, loadSettledQueue, type Desk } from "../../../../src/features/comments/replies/decide.ts";
import { createArchiveParser } from "../../../../src/features/comments/archive/parse-archive.ts";
import { loadArchived } from "../../../../src/features/comments/archive/archived.ts";
import { importReplies, type ImportResult } from "../../../../src/features/comments/import/import-replies.ts";
import { contentsOf, makeFolder, namesIn } from "../../../commands/folders.ts";

const EXPORTS = path.resolve(import.meta.dirname, "../../../fixtures/comments-exports");
const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };
const NOW = Date.UTC(2026, 10, 22);
const OPTIONS = { words: WORDS, wait: false, now: NOW };
const SOURCE = "posts/slow-bread.md";

function newDesk(folder = makeFolder({ [SOURCE]: "" })): Desk {
  return { folder, label: "content", findSource: (place) => (/slow-bread/u.test(place) ? SOURCE : undefined) };
}

/** Every entry of an export ends in exactly one place. */
function total({ archived, waiting, known, refused, unreadable, others }: ImportResult): number {
  return archived + waiting.length + known + refused + unreadable + others;
}

test.each([
  ["netlify.json", { archived: 0, waiting: 3, homeless: 1, known: 0, refused: 0, others: 1 }],
  ["netlify.csv", { archived: 0, waiting: 3, homeless: 0, known: 0, refused: 0, others: 1 }],
  ["formspree.json", { archived: 0, waiting: 1, homeless: 0, known: 0, refused: 1, others: 0 }],
  ["formspree.csv", { archived: 0, waiting: 2, homeless: 0, known: 0, refused: 0, others: 0 }],
  ["disqus.xml", { archived: 2, waiting: 1, homeless: 1, known: 0, refused: 2, others: 0 }],
  ["isso.json", { archived: 2, waiting: 1, homeless: 1, known: 0, refused: 0, others: 0 }],
  ["webmentions.json", { archived: 0, waiting: 2, homeless: 0, known: 0, refused: 0, others: 1 }],
  ["staticman", { archived: 4, waiting: 1, homeless: 1, known: 0, refused: 0, others: 0 }],
])("%s is imported once, whatever was decided meanwhile", (name, counts) => {
  const desk = newDesk();
  const first = importReplies(path.join(EXPORTS, name), desk, OPTIONS);
  expect({ ...first, waiting: first.waiting.length, homeless: first.homeless.length }).toMatchObject(counts);
  expect(total(first)).toBe(first.read);
  const before = contentsOf(desk.folder);
  const again = importReplies(path.join(EXPORTS, name), desk, OPTIONS);
  expect(again).toMatchObject({ archived: 0, waiting: [], known: counts.archived + counts.waiting });
  expect(contentsOf(desk.folder)).toEqual(before);
  const [one, ...others] = loadSettledQueue(desk).waiting.map(({ id }) => id);
  decide(one === undefined ? [] : [one], "spam", desk);
  decide(others, "approved", desk);
  expect(importReplies(path.join(EXPORTS, name), desk, OPTIONS)).toMatchObject({ archived: 0, waiting: [] });
});

test("archived comments aren't imported again after their post was renamed", () => {
  const desk = newDesk();
  importReplies(path.join(EXPORTS, "disqus.xml"), desk, OPTIONS);
  renameSync(
    path.join(desk.folder, "posts/slow-bread.comments.yaml"),
    path.join(desk.folder, "posts/slow-loaf.comments.yaml"),
  );
  writeFileSync(path.join(desk.folder, "posts/other.comments.yaml"), "comments: 'open\n");
  const moved: Desk = { ...desk, findSource: () => undefined };
  expect(importReplies(path.join(EXPORTS, "disqus.xml"), moved, OPTIONS)).toMatchObject({
    archived: 0,
    waiting: [],
    known: 3,
  });
});

test("with --wait, comments published at the service wait, too", () => {
  const desk = newDesk();
  expect(importReplies(path.join(EXPORTS, "disqus.xml"), desk, { words: WORDS, wait: true, now: NOW })).toMatchObject({
    archived: 0,
    waiting: [{ id: "disqus-1001" }, { id: "disqus-1003", parent: "disqus-1001" }, { id: "disqus-1005" }],
  });
  expect(namesIn(desk.folder)).toEqual(["comments-waiting.yaml", "posts/slow-bread.md"]);
});

test("an answer to a deleted comment answers what that one answered", () => {
  const desk = newDesk();
  importReplies(path.join(EXPORTS, "disqus.xml"), desk, OPTIONS);
  expect(readFileSync(path.join(desk.folder, "posts/slow-bread.comments.yaml"), "utf8")).toMatch(
    /id: disqus-1003\n.*\n.*\n {4}parent: disqus-1001\n/u,
  );
});

test("no file contains an email or IP address", () => {
  const desk = newDesk();
  for (const name of [
    "netlify.json",
    "netlify.csv",
    "formspree.json",
    "formspree.csv",
    "disqus.xml",
    "isso.json",
    "webmentions.json",
    "staticman",
  ])
    importReplies(path.join(EXPORTS, name), desk, OPTIONS);
  for (const name of namesIn(desk.folder))
    expect(readFileSync(path.join(desk.folder, name), "utf8")).not.toMatch(
      /@example|203\.0|2001:db8|Mozilla|0cc175b9/u,
    );
});

test("circular answers and wrong dates leave an archive that builds", () => {
  const desk = newDesk();
  const entry = (id: number, parent: number, created: number): object => ({
    uri: "/slow-bread/",
    id,
    parent,
    created,
    mode: 1,
    text: `Reply ${id}`,
    author: "Ada",
  });
  const file = path.join(
    makeFolder({
      "isso.json": JSON.stringify([entry(1, 2, 1.5e9), entry(2, 1, 1.5e9), entry(3, 3, 1.5e9), entry(4, 3, 4e9)]),
    }),
    "isso.json",
  );
  expect(importReplies(file, desk, OPTIONS)).toMatchObject({ archived: 4 });
  const { archive, problems } = createArchiveParser({ zone: "UTC", now: NOW })(
    readFileSync(path.join(desk.folder, "posts/slow-bread.comments.yaml")),
    "archive",
  );
  expect(problems).toEqual([]);
  expect(archive.comments.map(({ id, parent, date }) => [id, parent, date.iso.slice(0, 4)])).toEqual([
    ["isso-2", "isso-1", "2017"],
    ["isso-1", undefined, "2017"],
    ["isso-3", undefined, "2017"],
    ["isso-4", "isso-3", "2026"],
  ]);
});

test("an unreadable archive is named, and the queue stays as it was", () => {
  const desk = newDesk(makeFolder({ [SOURCE]: "", "posts/slow-bread.comments.yaml": "comments: 'open\n" }));
  expect(() => importReplies(path.join(EXPORTS, "disqus.xml"), desk, OPTIONS)).toThrow(
    "content/posts/slow-bread.comments.yaml",
  );
  expect(namesIn(desk.folder)).not.toContain("comments-waiting.yaml");
});

const word = fc.string({ unit: "binary", maxLength: 30 });
const place = fc.oneof(fc.constantFrom("/slow-bread/", "https://old.example/slow-bread/", "/old/", ""), word);
const time = fc.oneof(fc.integer({ min: 0, max: 2_000_000_000 }), word);
const number = fc.integer({ min: 0, max: 9 });

/**
 * Exports of every kind of moderation, with strange texts, ids that repeat, and parents that are missing or go in
 * circles.
 */
const exported = fc.oneof(
  fc.array(
    fc.record({
      created_at: time,
      data: fc.record({ name: word, comment: word, post: place, parent: word, other: word }, { requiredKeys: [] }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  fc.record({
    submissions: fc.array(
      fc.record(
        { _date: time, name: word, message: word, post: place, _status: fc.constantFrom("spam", "ok") },
        { requiredKeys: [] },
      ),
      { maxLength: 8 },
    ),
  }),
  fc.record({
    threads: fc.array(fc.record({ id: number, uri: place }), { maxLength: 4 }),
    comments: fc.array(
      fc.record({
        tid: number,
        id: fc.oneof(number, word),
        parent: fc.oneof(number, fc.constant(null)),
        created: time,
        mode: fc.constantFrom(1, 2, 4),
        text: word,
        author: word,
        website: word,
      }),
      { maxLength: 12 },
    ),
  }),
  fc.record({
    type: fc.constant("feed"),
    children: fc.array(
      fc.record(
        {
          "wm-id": number,
          "wm-property": fc.constantFrom("in-reply-to", "mention-of", "like-of"),
          "wm-target": place,
          published: time,
          name: word,
          url: word,
        },
        { requiredKeys: ["wm-id"] },
      ),
      { maxLength: 8 },
    ),
  }),
);

/** The text of a CSV cell or an XML element. */
const toCell = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const quoted = (value: unknown): string => `"${toCell(value).replaceAll('"', '""')}"`;
const tag = (name: string, content: unknown): string =>
  `<${name}><![CDATA[${toCell(content).replaceAll("]]>", "")}]]></${name}>`;

/** The same kinds of things as CSV files and as XML. */
const written = fc.oneof(
  exported.map((content) => JSON.stringify(content)),
  fc
    .tuple(fc.constantFrom("created_at", "_date"), fc.array(fc.tuple(time, word, word, place, word), { maxLength: 8 }))
    .map(([date, rows]) =>
      [`${date},name,comment,post,email`, ...rows.map((row) => row.map(quoted).join(","))].join("\r\n"),
    ),
  fc
    .array(fc.tuple(number, number, place, time, word, word, fc.boolean()), { maxLength: 8 })
    .map(
      (posts) =>
        `<?xml version="1.0"?><disqus xmlns:dsq="x">${posts
          .map(
            ([id, parent, link, created, name, message, isDeleted]) =>
              `<thread dsq:id="${id}">${tag("link", link)}</thread><post dsq:id="${id}">${tag("message", message)}${tag("createdAt", created)}<isDeleted>${String(isDeleted)}</isDeleted><author>${tag("name", name)}</author><thread dsq:id="${id}"/><parent dsq:id="${parent}"/></post>`,
          )
          .join("")}</disqus>`,
    ),
);

test("any export gives a valid archive, adds nothing when imported again, and counts every entry once", () => {
  const parse = createArchiveParser({ zone: "UTC", now: NOW });
  const folder = makeFolder();
  let run = 0;
  fc.assert(
    fc.property(written, fc.boolean(), (content, wait) => {
      const desk = newDesk(makeFolder({ [SOURCE]: "" }));
      const file = path.join(folder, `${run++}.export`);
      writeFileSync(file, content);
      const first = importReplies(file, desk, { words: WORDS, wait, now: NOW });
      expect(total(first)).toBe(first.read);
      expect(loadSettledQueue(desk).waiting).toHaveLength(first.waiting.length);
      expect(loadArchived({ ...desk, source: SOURCE }).size).toBe(first.archived);
      const archive = path.join(desk.folder, "posts/slow-bread.comments.yaml");
      expect(existsSync(archive) ? parse(readFileSync(archive), "archive").problems : []).toEqual([]);
      const before = contentsOf(desk.folder);
      const again = importReplies(file, desk, { words: WORDS, wait, now: NOW });
      expect(again).toMatchObject({ archived: 0, waiting: [] });
      expect(total(again)).toBe(again.read);
      expect(contentsOf(desk.folder)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
