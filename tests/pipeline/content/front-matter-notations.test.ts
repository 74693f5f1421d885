// Front matter as values: the same in each notation. Fences and lines are in front-matter.test.ts.
import { describe, expect, test } from "vitest";
import { parseFields, type Language } from "../../../src/pipeline/content/front-matter-notations.ts";

test.each<[Language, string]>([
  ["yaml", "title: Bread\ntags: [rye, 2013]\nvideo: { file: a.mp4 }\n"],
  ["toml", 'title = "Bread"\ntags = ["rye", 2013]\nvideo = { file = "a.mp4" }\n'],
  ["json", '"title": "Bread", "tags": ["rye", 2013], "video": { "file": "a.mp4" }'],
])("%s gives keys, lists and tables", (language, head) => {
  const text = language === "json" ? `{${head}}` : head;
  expect(parseFields(text, language)).toEqual({
    fields: { title: "Bread", tags: ["rye", language === "yaml" ? "2013" : 2013], video: { file: "a.mp4" } },
  });
});

test.each<[string, unknown]>([
  ["when = 2027-01-12", "2027-01-12"],
  ["when = 2027-01-12 18:30:00", "2027-01-12T18:30:00.000"],
  ["when = 2027-01-12T18:30:00-05:00", "2027-01-12T18:30:00.000-05:00"],
  ["when = [2027-01-12, 2027-01-19]", ["2027-01-12", "2027-01-19"]],
  [
    "when = [{ start = 2027-01-12T18:30:00, end = 20:00:00 }]",
    [{ start: "2027-01-12T18:30:00.000", end: "20:00:00.000" }],
  ],
])("a date of TOML stays text, wherever it is: %s", (head, when) => {
  expect(parseFields(head, "toml")).toEqual({ fields: { when } });
});

test.each<[Language, string]>([
  ["yaml", "__proto__: { draft: true }\ntitle: A"],
  ["toml", 'title = "A"\n[__proto__]\ndraft = true'],
  ["json", '{ "title": "A", "__proto__": { "draft": true } }'],
])("a key __proto__ in %s changes no other key", (language, head) => {
  const result = parseFields(head, language);
  const fields = "fields" in result ? result.fields : {};
  expect([fields["title"], fields["draft"]]).toEqual(["A", undefined]);
});

test.each([
  ['{\n"title": Bread,\n"date": "2026-03-08"\n}', 2],
  ['{\n"title": "Bread,\n"date": "2026-03-08"\n}', 2],
  ['{\n"title": "Bread",\n"draft": tru\n}', 3],
  ['{\n"title": "Bread",\n"date": 2026-03-08\n}', 3],
  ['{\n"tags": ["rye", wheat],\n"title": "Bread"\n}', 2],
  ['{\n"title": "Bread",\n}', 3],
  ["{\n\"title\": 'Bread'\n}", 2],
  ["{ title }", 1],
])("finds the line of a mistake in JSON: %j, line %i", (head, line) => {
  expect(parseFields(head, "json")).toMatchObject({ message: { line } });
});

describe("explains", () => {
  test.each<[Language, string, { line: number; field?: string; message: unknown }]>([
    [
      "yaml",
      "- a\n- b\n",
      { line: 1, message: expect.stringMatching(/^The settings between the --- lines are empty or unreadable\./u) },
    ],
    [
      "json",
      "[1]",
      { line: 1, message: expect.stringMatching(/^The settings between the --- lines are empty or unreadable\./u) },
    ],
    ["toml", 'a = 1\nb = "\n', { line: 2, message: expect.stringMatching(/^This line is not TOML\./u) }],
    ["toml", "a = 1\nwhen = 2027-13-45\n", { line: 2, message: expect.stringMatching(/^This line is not TOML\./u) }],
    ["json", '{ "a": 1,\n"b": }', { line: 2, message: expect.stringMatching(/^The front matter is not JSON\./u) }],
    [
      "toml",
      "a = 1\nb = 2\na = 3\n",
      { line: 3, field: "a", message: '"a" appears twice. Delete one of the two lines.' },
    ],
    [
      "json",
      '{ "a": 1,\n"a": 2 }',
      { line: 2, field: "a", message: '"a" appears twice. Delete one of the two lines.' },
    ],
  ])("%s: %j", (language, head, fault) => {
    expect(parseFields(head, language)).toEqual({ message: fault });
  });
});
