// White space that js-yaml wants and that means nothing.
import { describe, expect, test } from "vitest";
import { isYamlFault, parseYaml } from "../../src/lib/yaml.ts";
import { secondsOf } from "../seconds-of.ts";

describe("is read", () => {
  test.each([
    ["a quoted text that goes on without indentation", 'a: "one\ntwo"\nb: c', { a: "one two", b: "c" }],
    [
      "in single quotes",
      "a: 'one\n\ntwo http://x.example it''s'\nb: c",
      { a: "one\ntwo http://x.example it's", b: "c" },
    ],
    ["with a quote at the end of its line", 'a: "one\ntwo \\"three\\"\nfour"', { a: 'one two "three" four' }],
    ["two of them", 'a: "one\ntwo"\nb: "three\nfour"', { a: "one two", b: "three four" }],
    ["a list", "a: [x,\ny]\nb: c", { a: ["x", "y"], b: "c" }],
    ["a list with a bracket of its own line", "a: [\n  x,\n  y\n]\nb: c", { a: ["x", "y"], b: "c" }],
    ["a tab before a list", "a:\t[x]\nb: \t{c: d}", { a: ["x"], b: { c: "d" } }],
    ["inside another key", 'a:\n  b: "one\n two"', { a: { b: "one two" } }],
  ])("%s", (_, text, value) => {
    expect(parseYaml(text)).toMatchObject({ value });
  });
});

test.each([
  ["a quote that is never closed", 'title: "Slow bread\ndate: 2026-03-08\ndraft: "yes"'],
  ["a quote that the next value closes", 'title: "Slow bread\nimageAlt: a 6" loaf'],
  ["a list that is never closed", "tags: [bread\ndraft: true"],
])("%s is still a problem", (_, text) => {
  expect(parseYaml(text)).toHaveProperty("message");
});

test("a thousand such values are read or refused at once", () => {
  const text = Array.from({ length: 1000 }, (_, index) => `k${index}: "one\ntwo"`).join("\n");
  expect(secondsOf(() => isYamlFault(parseYaml(text)))).toBeLessThan(2);
});
