// Each service's export is detected by its content.
import { readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readExport, UNDERSTOOD } from "../../../../src/features/comments/import/formats.ts";
import { explainUnknown, MOST_TEXT, openSource } from "../../../../src/features/comments/import/open-source.ts";
import { toTime } from "../../../../src/features/comments/import/times.ts";
import { makeFolder } from "../../../commands/folders.ts";
import { secondsOf } from "../../../seconds-of.ts";

const EXPORTS = path.resolve(import.meta.dirname, "../../../fixtures/comments-exports");
const POST = "/2013/04/25/slow-bread/";
const read = (file: string) => readExport(openSource(file));
const shown = (name: string) => {
  const found = read(path.join(EXPORTS, name));
  return {
    service: found?.service,
    others: found?.exported.others,
    replies: found?.exported.replies.map(({ reply, places, state }) => [
      state,
      places[0],
      reply.author ?? "",
      reply.text.slice(0, 20),
      reply.parent?.length === undefined ? "" : reply.parent,
    ]),
  };
};

test.each([
  [
    "netlify.json",
    "Netlify Forms",
    1,
    [
      ["waiting", POST, "Ada Example", "It rose on the secon", ""],
      ["waiting", POST, "A reader", "Mine did not.", "1"],
      ["waiting", "/old/", "Bo", "Where did this page ", ""],
    ],
  ],
  [
    "netlify.csv",
    "Netlify Forms",
    1,
    [
      ["waiting", POST, "Ada Example", "It rose on the secon", ""],
      ["waiting", POST, "A reader", "Mine did not.", "1"],
      ["waiting", POST, "Dee", "Ragged", ""],
    ],
  ],
  [
    "formspree.json",
    "Formspree",
    0,
    [
      ["waiting", `https://kitchen.example${POST}`, "Eve", "By hand or by machin", ""],
      ["refused", POST, "Seller", "Cheap flour, click h", ""],
    ],
  ],
  [
    "formspree.csv",
    "Formspree",
    0,
    [
      ["waiting", `https://kitchen.example${POST}`, "Eve", "By hand or by machin", ""],
      ["waiting", POST, "", "By hand.", ""],
    ],
  ],
  [
    "disqus.xml",
    "Disqus",
    0,
    [
      ["published", `https://old.example${POST}`, "Cy & Co", "<p>An answer to what", "disqus-1002"],
      ["published", `https://old.example${POST}`, "Ada Example", "<p>First, with <a hr", ""],
      ["refused", `https://old.example${POST}`, "Bo", "<p>Deleted.</p>", "disqus-1001"],
      ["refused", `https://old.example${POST}`, "Seller", "<p>Cheap flour</p>", ""],
      ["published", "https://old.example/gone/", "Dee", "<p>To a page that is", ""],
    ],
  ],
  [
    "isso.json",
    "Isso",
    0,
    [
      ["published", POST, "Ada Example", "Good **crumb**.", ""],
      ["published", POST, "", "Agreed.", "isso-6cbb8e55fe2b"],
      ["published", "/gone/", "Bo", "Hello?", ""],
    ],
  ],
  [
    "webmentions.json",
    "webmention.io",
    1,
    [
      ["waiting", `https://kitchen.example${POST}`, "Ada Example", "I tried rye.", ""],
      ["waiting", `https://kitchen.example${POST}`, "Bo", "Five things about fl", ""],
    ],
  ],
  [
    "staticman",
    "Staticman",
    0,
    [
      ["published", "gone", "Eve", "To a post that is go", ""],
      ["published", "slow-bread", "Ada Example", "First.\r\n\r\nWith a sec", ""],
      ["published", "slow-bread", "Bo", "An answer to the fir", "staticman-63c5b7491f02"],
      ["published", "slow-bread", "Cy", "A second beginning.", ""],
      ["published", "slow-bread", "Dee", "An answer to the sec", "staticman-1f0a2b30-0000-11e7-9d21-000000000002"],
    ],
  ],
])("%s", (name, service, others, replies) => {
  expect(shown(name)).toEqual({ service, others, replies });
});

test("the CSV and JSON exports of a service give a comment the same id", () => {
  const ids = (name: string) => new Set(read(path.join(EXPORTS, name))?.exported.replies.map(({ reply }) => reply.id));
  expect(ids("netlify.json").intersection(ids("netlify.csv")).size).toBe(2);
  expect(ids("formspree.json").intersection(ids("formspree.csv")).size).toBe(1);
});

test("the database of Isso", () => {
  const folder = makeFolder();
  const file = path.join(folder, "copied-somewhere");
  const database = new DatabaseSync(file);
  database.exec(`CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR,
      likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0);
    INSERT INTO threads VALUES (1, '${POST}', 'Slow bread');
    INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website, voters) VALUES
      (1, 1, NULL, 1543425863.5, 1, '203.0.113.0', 'Good crumb.', 'Ada Example', 'ada@example.org',
        'https://example.org', x''),
      (1, 2, 1, 1543427863.5, 2, '203.0.113.0', 'Agreed.', NULL, NULL, NULL, x''),
      (1, 3, 1, 1543428863.5, 4, '203.0.113.0', '', NULL, NULL, NULL, x'');`);
  database.close();
  const found = read(file);
  expect(found?.service).toBe("Isso");
  expect(
    found?.exported.replies.map(({ reply, state, places }) => [
      state,
      places[0],
      reply.id,
      reply.parent,
      reply.time,
      reply.author,
    ]),
  ).toEqual([
    ["published", POST, "isso-1", undefined, 1543425863500, "Ada Example"],
    ["waiting", POST, "isso-2", "isso-1", 1543427863500, undefined],
    ["refused", POST, "isso-3", "isso-1", 1543428863500, undefined],
  ]);
});

test.each([
  ["a text", "Dear diary\n"],
  ["a table of something else", "product,price\nbread,3\n"],
  ["JSON of something else", '{"a":1}'],
  ["a list of something else", '[{"a":1}]'],
  ["a web page", "<!doctype html><title>x</title>"],
  ["a WordPress export", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
])("%s isn't recognized", (_what, text) => {
  expect(read(path.join(makeFolder({ "some.file": text }), "some.file"))).toBeUndefined();
});

test("databases of other programs and folders aren't recognized", () => {
  const folder = makeFolder({ "notes/a.txt": "x", "notes/readme.md": "# Notes\n" });
  const file = path.join(folder, "x.db");
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE a (b)");
  database.close();
  expect(read(file)).toBeUndefined();
  expect(read(path.join(folder, "notes"))).toBeUndefined();
});

test("the message lists the supported formats", () => {
  expect(UNDERSTOOD).toBe(
    "Disqus (XML), Formspree (CSV or JSON), Isso (its database, or JSON), Netlify Forms (CSV or JSON), Staticman (the folder with its comments) and webmention.io (JF2)",
  );
  expect(explainUnknown("x.txt").message).toBe(
    `x.txt\n  This isn't an export that Inner Canvas can read. It reads ${UNDERSTOOD}.`,
  );
});

test.each([
  ["nothing", "", "This file is empty. Export it again."],
  [
    "half a table",
    'name,comment,post,created_at\nAda,"It rose on the\nsecond',
    "This table breaks off within its last text. Export or download it again.",
  ],
  [
    "half a file",
    '[{"data":{"name":"A',
    "This file begins like JSON but cannot be read to its end. Export or download it again.",
  ],
])("%s is explained", (_what, text, message) => {
  const folder = makeFolder({ "x.json": text });
  expect(() => openSource(path.join(folder, "x.json"))).toThrow(message);
});

test("the export of Disqus is read compressed, and refused if it is truncated", () => {
  const whole = readFileSync(path.join(EXPORTS, "disqus.xml"));
  const folder = makeFolder();
  const write = (name: string, bytes: Uint8Array): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  expect(read(write("disqus.xml.gz", gzipSync(whole)))).toEqual(read(path.join(EXPORTS, "disqus.xml")));
  expect(() => read(write("half.xml.gz", gzipSync(whole).subarray(0, 300)))).toThrow(
    "This file is packed and cannot be unpacked to its end. Export or download it again.",
  );
  for (const length of [300, 1200, whole.length - 4])
    expect(() => read(write("half.xml", whole.subarray(0, length)))).toThrow(
      "This file ends before its last line, </disqus>. Export or download it again.",
    );
});

test("a folder of posts isn't read as a folder of comments", () => {
  const folder = makeFolder({ "posts/bread.md": "---\ntitle: Bread\nauthor: Ada\ndate: 2026-03-08\n---\nFlour.\n" });
  expect(read(folder)).toBeUndefined();
});

test("a comment without a post belongs to the page its form was on", () => {
  const entry = {
    created_at: "2026-03-08",
    data: { comment: "x", referrer: "https://kitchen.example/a/?mail=ada%40example.org" },
  };
  expect(readExport({ kind: "json", name: "x", value: [entry] })?.exported.replies[0]?.places).toEqual([
    "https://kitchen.example/a/",
  ]);
  expect(
    readExport({ kind: "json", name: "x", value: [{ ...entry, data: { comment: "x" } }] })?.exported.replies[0]?.places,
  ).toEqual(["(no post named)"]);
});

test("a broken database is explained, and so is a broken file of Staticman", () => {
  const folder = makeFolder({
    "x.db": `SQLite format 3\0${"x".repeat(200)}`,
    "comments/bread/a.yml": "message: 'open\n",
  });
  expect(() => read(path.join(folder, "x.db"))).toThrow("This database cannot be");
  expect(() => read(path.join(folder, "comments"))).toThrow(
    "comments/bread/a.yml\n  line 1: The quotes aren't closed. Write message: 'open'",
  );
});

test.each([
  [1474328953, 1474328953000],
  ["1474328953", 1474328953000],
  [1474328953123, 1474328953123],
  ["1543425863.5", 1543425863500],
  ["2026-03-08T10:00:00.123Z", Date.UTC(2026, 2, 8, 10)],
  ["2026-03-08 10:00:00", Date.UTC(2026, 2, 8, 10)],
  ["2026-03-08 10:00:00 +0200", Date.UTC(2026, 2, 8, 8)],
  ["Jan 14, 2011", Date.UTC(2011, 0, 14)],
  ["Sun, 08 Mar 2026 10:00:00 GMT", Date.UTC(2026, 2, 8, 10)],
])("the time %j", (written, time) => {
  expect(toTime(written)).toBe(time);
});

test.each([[""], ["soon"], [undefined], [null], [{}], ["2026-02-30"]])("%j isn't a time", (written) => {
  expect(toTime(written)).toBeNaN();
});

test("ids of more than 53 bits are read exactly, from a database and from JSON", () => {
  const file = path.join(makeFolder(), "isso.db");
  const database = new DatabaseSync(file);
  database.exec(`CREATE TABLE threads (id INTEGER PRIMARY KEY, uri TEXT);
    CREATE TABLE comments (tid INTEGER, id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT, mode INTEGER, text TEXT,
      author TEXT, website TEXT);
    INSERT INTO threads VALUES (1, '${POST}');
    INSERT INTO comments VALUES (1, 9007199254740993, NULL, 1543425863, 1, 'First.', 'Ada', NULL),
      (1, 9223372036854775807, 9007199254740993, 1543425864, 1, 'Second.', 'Bo', NULL);`);
  database.close();
  const expected = [
    ["isso-9007199254740993", undefined, 1543425863000],
    ["isso-9223372036854775807", "isso-9007199254740993", 1543425864000],
  ];
  expect(read(file)?.exported.replies.map(({ reply }) => [reply.id, reply.parent, reply.time])).toEqual(expected);
  const json = path.join(
    makeFolder({
      "isso.json":
        `[{"id": 9007199254740993, "uri": "${POST}", "text": "First.", "created": 1543425863, "mode": 1}, {"id": ` +
        `9007199254740992, "uri": "${POST}", "text": "Second.", "created": 1543425863, "mode": 1}]`,
    }),
    "isso.json",
  );
  expect(read(json)?.exported.replies.map(({ reply }) => reply.id)).toEqual([
    "isso-9007199254740993",
    "isso-9007199254740992",
  ]);
});

test.each<[string, () => Buffer, string]>([
  [
    "a packed file whose text is longer than V8's longest",
    () => gzipSync(Buffer.alloc(600 * 1024 ** 2, " ")),
    "This file holds more than 128 MB of text, which is more than can be read at once. Split it, or export fewer comments.",
  ],
  [
    "a packed file of more than can be read",
    () => gzipSync(Buffer.alloc(MOST_TEXT + 1, "x")),
    "This file holds more than 128 MB of text, which is more than can be read at once. Split it, or export fewer comments.",
  ],
  [
    "the same, not packed",
    () => Buffer.alloc(MOST_TEXT + 1, "x"),
    "This file holds more than 128 MB of text, which is more than can be read at once. Split it, or export fewer comments.",
  ],
  [
    "a ZIP file",
    () => Buffer.from("PK\x03\x04 and more"),
    "This is a ZIP file, which isn't read. Unpack it, and import the file that is in it.",
  ],
  [
    "XML without end",
    () => Buffer.from(`<disqus>${"<a>".repeat(300_000)}`),
    "This file has elements more than 100 deep, which no export of Disqus has. Export or download it again.",
  ],
])("%s is refused with a message", (_, bytes, message) => {
  const folder = makeFolder();
  writeFileSync(path.join(folder, "export"), bytes());
  expect(secondsOf(() => expect(() => read(path.join(folder, "export"))).toThrow(message))).toBeLessThan(10);
});
