// A layout and a body become one file.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertFinished, insertParts } from "../../../src/pipeline/transforms/insert-parts.ts";

const PLACE = "<!--body-->";

const insertBody = (text: string, place: string, body: Uint8Array | undefined): Buffer =>
  insertParts(text, body ? [{ place, bytes: body }] : []);

test.each([
  ["<main><!--body--></main>", "<p>Text</p>", "<main><p>Text</p></main>"],
  ["<h1>Über</h1><!--body--><p>日本 🎉</p>", "<p>größer 🏺</p>", "<h1>Über</h1><p>größer 🏺</p><p>日本 🎉</p>"],
  ["<!--body-->", "", ""],
  ["<!--body-->é", "é", "éé"],
  ["a<!--body-->", "b", "ab"],
  ["no place", "<p>Text</p>", "no place"],
  ["a<!--body-->b", "<!--body--> $& $1", "a<!--body--> $& $1b"],
  ["a<!--body-->b<!--body-->c", "x", "axb<!--body-->c"],
])("%j with %j is %j", (text, body, whole) => {
  expect(insertBody(text, PLACE, Buffer.from(body)).toString()).toBe(whole);
});

test("a page without a body is its layout", () => {
  expect(insertBody("<p>é<!--body--></p>", PLACE, undefined).toString()).toBe("<p>é<!--body--></p>");
});

test("each part replaces its placeholder in any order, and one without a placeholder is left out", () => {
  const parts = ["c", "a", "x"].map((name) => ({
    place: `<!--${name}-->`,
    bytes: Buffer.from(`[${name} ü <!--a-->]`),
  }));
  expect(insertParts("1<!--a-->2<!--c-->3é", parts).toString()).toBe("1[a ü <!--a-->]2[c ü <!--a-->]3é");
});

describe("for any text and body", () => {
  const text = fc.string({ unit: "grapheme" }).filter((candidate) => !candidate.includes(PLACE));

  test("the page has both", () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        (before, after, body) =>
          insertBody(before + PLACE + after, PLACE, Buffer.from(body)).toString() === before + body + after,
      ),
      { numRuns: 1000 },
    );
  });

  test("the page has its own memory, of exactly its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.option(fc.uint8Array(), { nil: undefined }), (layout, body) => {
        const whole = insertBody(`${layout}${PLACE}`, PLACE, body);
        expect(whole.byteLength).toBe(whole.buffer.byteLength);
      }),
      { numRuns: 300 },
    );
  });

  test("the given body stays unchanged", () => {
    const body = Buffer.from("<p>é</p>");
    insertBody(`a${PLACE}`, PLACE, body).fill(0);
    expect(body.toString()).toBe("<p>é</p>");
  });
});

test.each([
  ["<ol>é<!--t--></ol>", "<li>ü</li>", "<ol>é<li>ü</li></ol>"],
  ["a<!--t-->b<!--t-->c", "x", "a<!--t-->bxc"],
  ["no place", "x", "no place"],
  ["<!--t-->", "", ""],
])("a finished page %j with %j is %j", (page, part, whole) => {
  expect(insertFinished(Buffer.from(page), { place: "<!--t-->", bytes: Buffer.from(part) }).toString()).toBe(whole);
});
