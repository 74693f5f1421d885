// Keys under other names.
import { describe, expect, test } from "vitest";
import { createNameReader, onlyText, readNamedTree } from "../../src/lib/rename-keys.ts";

const KNOWN = ["title", "date", "imageAlt", "draft", "accent"];
const read = createNameReader({
  synonyms: { date: ["pubDate", "published_at"] },
  readings: { published: (value) => (typeof value === "boolean" ? { draft: !value } : undefined) },
  refused: { published: "isn't true or false.", password: "can't be set." },
  ignored: { layout: "isn't needed." },
  renamed: { turn: "accent", other: "elsewhere" },
  decisive: ["date", "draft"],
});
const fieldsOf = (given: Readonly<Record<string, unknown>>) => read(given, KNOWN);

test("keys that are ours are left as they are", () => {
  const given = { title: "A", date: "2013" };
  expect(fieldsOf(given)).toEqual({ fields: given, typed: new Map(), faults: [], warnings: [] });
});

test.each([
  ["pubDate", "date"],
  ["pubdate", "date"],
  ["pub-date", "date"],
  ["Published_At", "date"],
  ["Title", "title"],
  ["image_alt", "imageAlt"],
  ["IMAGEALT", "imageAlt"],
])("%s is read as %s", (key, ours) => {
  expect(fieldsOf({ [key]: "x" })).toMatchObject({
    fields: { [ours]: "x" },
    typed: new Map([[ours, key]]),
    faults: [],
  });
});

test("a value decides what its key means", () => {
  expect(fieldsOf({ published: false }).fields).toEqual({ draft: true });
  expect(fieldsOf({ published: "soon" }).faults).toEqual([{ path: ["published"], message: "isn't true or false." }]);
});

describe("two names for one key", () => {
  test("may say the same", () => {
    expect(fieldsOf({ date: "2013", pubDate: "2013" })).toMatchObject({ fields: { date: "2013" }, faults: [] });
  });

  test("count by the first of them, with a warning", () => {
    expect(fieldsOf({ title: "A", Title: "B" })).toMatchObject({
      fields: { title: "A" },
      faults: [],
      warnings: [{ path: ["Title"], message: "isn't used, because title means the same. Remove one of them." }],
    });
  });

  test("must not contradict each other if they decide what is published", () => {
    const { fields, faults } = fieldsOf({ pubDate: "2014", date: "2013" });
    expect(fields).toEqual({ date: "2013" });
    expect(faults).toEqual([{ path: ["pubDate"], message: "means the same as date. Keep one of the two lines." }]);
    expect(fieldsOf({ published: false, draft: false }).faults).toHaveLength(1);
  });
});

test("a key without an equivalent is refused, or left out with a warning", () => {
  expect(fieldsOf({ password: "x", layout: "post" })).toMatchObject({
    fields: {},
    faults: [{ path: ["password"], message: "can't be set." }],
    warnings: [{ path: ["layout"], message: "isn't needed." }],
  });
});

test("a misspelled name of another program suggests that name, unless one of ours is closer", () => {
  expect(fieldsOf({ publised: false }).faults).toEqual([
    { path: ["publised"], message: "isn't a setting here. Did you mean published?" },
  ]);
  expect(fieldsOf({ pubDtae: "2013" }).faults).toEqual([
    { path: ["pubDtae"], message: "isn't a setting here. Did you mean date?" },
  ]);
  expect(fieldsOf({ publishedAt: "2013" })).toMatchObject({
    typed: new Map([["date", "publishedAt"]]),
  });
  expect(fieldsOf({ titel: "A" })).toMatchObject({ fields: { titel: "A" }, faults: [] });
  expect(fieldsOf({ colour: "red" })).toMatchObject({ fields: { colour: "red" }, faults: [] });
});

test("an old name suggests the new one, if it can be used", () => {
  expect(fieldsOf({ turn: "x" }).faults).toEqual([{ path: ["turn"], message: "is now called accent. Rename it." }]);
  expect(fieldsOf({ other: "x" })).toMatchObject({ fields: { other: "x" }, faults: [] });
});

test("a key called __proto__ is a key like any other", () => {
  const given: Readonly<Record<string, unknown>> = JSON.parse('{ "__proto__": { "title": "A" }, "pubDate": "2013" }');
  expect(Object.keys(fieldsOf(given).fields).sort()).toEqual(["__proto__", "date"]);
});

test("nested keys are read at every depth, and their paths lead back to the typed keys", () => {
  const links = createNameReader({ synonyms: { url: ["href"] }, renamed: { old: "label" } });
  const tree = readNamedTree(
    { Menu: [{ href: "/a/", old: "A" }] },
    (path) => (path.length === 0 ? ["menu"] : ["url", "label"]),
    (path) => (path.length === 0 ? createNameReader({}) : path.length === 2 ? links : undefined),
  );
  expect(tree.value).toEqual({ menu: [{ url: "/a/" }] });
  expect(tree.typedPath(["menu", 0, "url"])).toEqual(["Menu", 0, "href"]);
  expect(tree.faults).toEqual([{ path: ["Menu", 0, "old"], message: "is now called label. Rename it." }]);
  expect(
    readNamedTree(
      { url: "/a/", href: "/b/" },
      () => ["url"],
      () => links,
    ).faults,
  ).toEqual([{ path: ["href"], message: "isn't used, because url means the same. Remove one of them." }]);
});

test.each([
  ["bowl.jpg", "bowl.jpg"],
  [["bowl.jpg"], "bowl.jpg"],
  [{ src: "bowl.jpg", alt: "A bowl" }, "bowl.jpg"],
  [[{ src: "bowl.jpg" }], "bowl.jpg"],
  [["a.jpg", "b.jpg"], undefined],
  [{ width: 3 }, undefined],
  [null, undefined],
])("the only text of %j is %j", (value, text) => {
  expect(onlyText(value, "src")).toBe(text);
});
