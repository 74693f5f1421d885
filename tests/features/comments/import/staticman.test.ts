// A folder of Staticman: which files are comments, and which comment answers which.
import { describe, expect, test } from "vitest";
import { staticman } from "../../../../src/features/comments/import/staticman.ts";
import { makeFolder, namesIn } from "../../../commands/folders.ts";
import type { Files } from "../../../commands/write-files.ts";

function read(files: Files) {
  const folder = makeFolder(files);
  return staticman.read({ kind: "folder", name: "comments", folder, files: namesIn(folder) });
}

const parentsIn = (files: Readonly<Record<string, string>>) =>
  read(files)?.replies.map(({ reply }) => [reply.id, reply.parent]);

test.each([
  ["bread/1.yml", "message: Hello\nname: Ann\n"],
  ["bread/1.yaml", "comment: Hello\nauthor: Ann\n"],
  ["bread/1.json", '{"body": "Hello", "name": "Ann"}'],
  ["bread/1.md", "---\nname: Ann\n---\nHello"],
])("%s is a comment", (name, text) => {
  expect(read({ [name]: text })?.replies).toMatchObject([
    { reply: { author: "Ann", text: "Hello" }, places: ["bread"], state: "published" },
  ]);
});

test("files without text or page are counted separately, and other files are ignored", () => {
  expect(
    read({
      "bread/1.yml": "message: Hello\n",
      "bread/2.yml": "name: Ann\n",
      "bread/readme.md": "# Comments\n",
      "bread/post.md": "---\ntitle: Bread\n---\nFlour.\n",
      "bread/loaf.jpg": "",
    }),
  ).toMatchObject({ replies: [{ reply: { text: "Hello" } }], others: 3 });
});

test("comments without ids have those of their paths, so that two threads share none", () => {
  const ids = (): string[] | undefined =>
    read({ "a/1.yml": "message: Hello\n", "b/1.yml": "message: Hello\n" })?.replies.map(({ reply }) => reply.id ?? "");
  expect(new Set(ids()).size).toBe(2);
  expect(ids()).toEqual(ids());
});

test("a folder within folders is found by its name and by its path", () => {
  expect(read({ "2013/bread/1.yml": "message: Hello\n" })?.replies[0]?.places).toEqual(["bread", "2013/bread"]);
});

describe("an answer names", () => {
  test("the id of another comment", () => {
    expect(
      parentsIn({ "b/1.yml": "_id: ann\nmessage: One.\n", "b/2.yml": "_id: ben\nmessage: Two.\n_parent: ann\n" }),
    ).toEqual([
      ["staticman-ann", undefined],
      ["staticman-ben", "staticman-ann"],
    ]);
  });

  test("or its number among the answers to the post", () => {
    expect(
      parentsIn({
        "b/1.yml": "_id: ann\nmessage: One.\n",
        "b/2.yml": "_id: ben\nmessage: Two.\nreplying_to: 1\n",
        "b/3.yml": "_id: cy\nmessage: Three.\n",
        "b/4.yml": "_id: dee\nmessage: Four.\nreplying_to: 2\n",
      })?.map(([, parent]) => parent),
    ).toEqual([undefined, "staticman-ann", undefined, "staticman-cy"]);
  });

  test.each(["", "0", "99", "nobody", "ann"])("nothing by %j", (name) => {
    expect(parentsIn({ "b/1.yml": `_id: ann\nmessage: One.\nreplying_to: "${name}"\n` })).toEqual([
      ["staticman-ann", undefined],
    ]);
  });
});

test.each([
  ["a text without comments", { "bread/1.txt": "Hello" }],
  ["an empty folder", {}],
  ["data of something else", { "bread/1.yml": "flour: 500\n" }],
])("%s isn't from Staticman", (_what, files) => {
  expect(read(files)).toBeUndefined();
});

test("broken files are named with their lines, and the others are read", () => {
  const found = read({
    "bread/1.yml": "name: Ann\nmessage: 'open\n",
    "bread/2.yml": 'name: Ben\nmessage: "One line,\nand one that is not indented"\n',
    "bread/3.yml": Buffer.from("message: caf\xe9\n", "latin1"),
    "bread/4.yml": "message: Hello\n",
    "bread/5.yml": "name: Eve\n",
  });
  expect(found?.replies.map(({ reply }) => reply.text)).toEqual(["One line, and one that is not indented", "Hello"]);
  expect(found?.others).toBe(1);
  expect(found?.faults?.map(({ file, line }) => [file, line])).toEqual([
    ["comments/bread/1.yml", 2],
    ["comments/bread/3.yml", 1],
  ]);
});

test("if no other file is readable, a broken file is a problem of the export", () => {
  expect(() => read({ "bread/1.yml": "name: Ann\nmessage: 'open\n" })).toThrow("comments/bread/1.yml\n  line 2: ");
});
