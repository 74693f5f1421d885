// The three JSON shapes of Isso, and its database.
import { DatabaseSync } from "node:sqlite";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { issoDatabase, issoJson } from "../../../../src/features/comments/import/isso.ts";
import { makeFolder } from "../../../commands/folders.ts";

const read = (value: unknown) =>
  issoJson.read({ kind: "json", name: "isso.json", value })?.replies.map(({ reply, places, state }) => ({
    id: reply.id,
    parent: reply.parent,
    place: places[0],
    state,
  }));

describe("JSON", () => {
  test("of the generic import numbers comments by thread, so their ids are hashed together with it", () => {
    const thread = (id: string) => ({
      id,
      comments: [
        { id: 1, text: "First." },
        { id: 2, parent: 1, text: "Second." },
      ],
    });
    const replies = read([thread("/a/"), thread("/b/")]) ?? [];
    expect(new Set(replies.map(({ id }) => id)).size).toBe(4);
    expect(replies.map(({ place }) => place)).toEqual(["/a/", "/a/", "/b/", "/b/"]);
    expect(replies.map(({ parent }) => replies.findIndex(({ id }) => id === parent))).toEqual([-1, 0, -1, 2]);
  });

  test("of /latest numbers comments by site", () => {
    expect(read([{ id: 2, parent: 1, uri: "/a/", text: "Second.", mode: 2 }])).toEqual([
      { id: "isso-2", parent: "isso-1", place: "/a/", state: "waiting" },
    ]);
  });

  test("with both tables joins them", () => {
    expect(
      read({
        threads: [{ id: 5, uri: "/a/" }],
        comments: [
          { id: 1, tid: 5, text: "First." },
          { id: 2, tid: 6, text: "Lost." },
        ],
      }),
    ).toMatchObject([{ place: "/a/" }, { place: "(no post named)" }]);
  });

  test.each([
    [1, "published"],
    ["2", "waiting"],
    [4, "refused"],
    [undefined, "published"],
  ])("of mode %j is %s", (mode, state) => {
    expect(read([{ id: 1, uri: "/a/", text: "x", mode }])).toMatchObject([{ state }]);
  });

  test("comments without ids get different ones, and the same when they are read again", () => {
    const list = ["One.", "Two."].map((text) => ({ uri: "/a/", text, author: "Ann", created: 1543425863 }));
    const ids = read(list)?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(read(list)?.map(({ id }) => id)).toEqual(ids);
  });

  test.each([[[]], [{}], [[{ id: 1 }]], [[{ id: 1, comments: ["Hello"] }]], [[{ uri: "/a/" }]], ["text"]])(
    "%j isn't from Isso",
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );
});

test("a database with other columns is named, with what to do", () => {
  const file = path.join(makeFolder(), "comments.db");
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE comments (id INTEGER); CREATE TABLE threads (id INTEGER)");
  database.close();
  expect(() => issoDatabase.read({ kind: "database", name: "comments.db", file })).toThrow(
    /comments\.db\n {2}This database cannot be read: no such column: .*\. Stop Isso and copy the file again\.$/u,
  );
});

test("a missing database is named", () => {
  const file = path.join(makeFolder(), "gone.db");
  expect(() => issoDatabase.read({ kind: "database", name: "gone.db", file })).toThrow(
    "This database cannot be opened.",
  );
});
